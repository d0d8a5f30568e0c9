import { RANKING, type Ranking } from '../../../search/ranking.ts'
import { createRandom } from '../random.ts'
import type { JudgedSet } from './judged-set.ts'
import { mean, measureQueries, prepareCuepoint } from './measure-relevance.ts'

/** Random halves of the queries that are tried. */
const SPLITS = 20

/** What a constant is multiplied with, one constant at a time. */
const FACTORS = [0.5, 0.7, 0.85, 1.15, 1.4, 2]

/**
 * Chooses, on one half of the queries, the best of all rankings that differ from ours in one constant,
 * and measures it on the other half. Where our constants fit these very queries and no others, what is
 * chosen on a half would differ from ours, and be no better on the other.
 */
export function crossValidate({ catalogue, synonyms, queries }: JudgedSet): string {
  const prepare = prepareCuepoint(catalogue, synonyms)
  const measure = (ranking: Ranking) => measureQueries(prepare(ranking), queries, catalogue)
  const ours = measure(RANKING)
  const trials = Object.entries(RANKING).flatMap(([name, value]) =>
    FACTORS.map((factor) => measure({ ...RANKING, [name]: value * factor })),
  )
  const random = createRandom(1)
  const gaps = Array.from({ length: SPLITS }, () => {
    const isChosenOn = queries.map(() => random.fraction() < 0.5)
    const half = (values: readonly number[], side: boolean) =>
      mean(values.filter((_, i) => isChosenOn[i] === side))
    const best = trials.reduce((a, b) => (half(b, true) > half(a, true) ? b : a), ours)
    return {
      chosen: half(best, true) - half(ours, true),
      held: half(best, false) - half(ours, false),
    }
  })
  const signed = (value: number) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`
  return [
    `${SPLITS} random halves, ${trials.length} rankings that differ from ours in one constant:`,
    `the best on one half gains ${signed(mean(gaps.map(({ chosen }) => chosen)))} there, and ${signed(mean(gaps.map(({ held }) => held)))} on the other`,
  ].join('\n')
}
