import { describe, expect, test } from 'vitest'
import { hasWholeShow, readJudgedSet } from '../bench/relevance/judged-set.ts'
import {
  meanByCategory,
  measureQueries,
  prepareCuepoint,
} from '../bench/relevance/measure-relevance.ts'

async function measure(isWhole: boolean) {
  const { catalogue, synonyms, queries } = await readJudgedSet(isWhole)
  const find = prepareCuepoint(catalogue, synonyms)()
  const values = measureQueries(find, queries, catalogue)
  const empty = queries.filter(({ query }) => find(query).length === 0).map(({ query }) => query)
  return { means: meanByCategory(queries, values), empty }
}

describe('what listeners mean is found', () => {
  test("over the project's two episodes, in nDCG@10", async () => {
    const { means, empty } = await measure(false)
    expect(empty).toEqual([])
    expect(means.get('all')).toBeGreaterThan(0.94)
  })

  /** The larger set is no part of the project: see `npm run bench:relevance`. */
  test.skipIf(!hasWholeShow())(
    'over the whole show, in nDCG@10 by category',
    async () => {
      const { means, empty } = await measure(true)
      const floors = {
        tech: 0.88,
        typo: 0.9,
        concept: 0.8,
        combo: 0.85,
        prefix: 0.92,
        episode: 0.85,
        question: 0.6,
        paraphrase: 0.5,
        all: 0.8,
      }
      const below = Object.entries(floors).filter(([name, floor]) => (means.get(name) ?? 0) < floor)
      expect(below).toEqual([])
      expect(empty).toEqual([])
    },
    60_000,
  )
})
