import type { Catalogue } from '../../../catalogue/episode.ts'

/**
 * A query as a listener types it, with graded answers: `"42@2216": 3` is episode 42's topic at second
 * 2216, `e42` the episode as a whole. 3 is exactly what the listener wants, 2 clearly relevant, 1
 * marginal.
 */
export interface JudgedQuery {
  readonly query: string
  readonly category: string
  readonly relevant: Readonly<Record<string, number>>
}

/** How many hits of an answer count. */
export const HITS = 10

/** The name of a topic in a judgement. */
export const nameTopic = (episode: number, startSeconds: number): string =>
  `${episode}@${startSeconds}`

/** An episode as a whole plays from its start: it counts as its first topic. */
export function nameEpisode(catalogue: Catalogue, number: number): string {
  const [first] = catalogue.episodes.find((episode) => episode.number === number)?.topics ?? []
  return first === undefined ? `e${number}` : nameTopic(number, first.startSeconds)
}

/**
 * The normalized discounted cumulative gain of the first ten hits, with a gain of 2^grade - 1: 1 where
 * nothing could be better, 0 where nothing is relevant. Where an episode is graded 3, each of its
 * topics is worth at least 1.
 *
 * @param found the names of the hits, the best first
 */
export function ndcg(
  found: readonly string[],
  { relevant }: JudgedQuery,
  catalogue: Catalogue,
): number {
  const grades = new Map<string, number>()
  const raise = (name: string, grade: number) => {
    grades.set(name, Math.max(grades.get(name) ?? 0, grade))
  }
  for (const [name, grade] of Object.entries(relevant)) {
    if (!name.startsWith('e')) {
      raise(name, grade)
      continue
    }
    const number = Number(name.slice(1))
    const episode = catalogue.episodes.find((candidate) => candidate.number === number)
    for (const { startSeconds } of grade === 3 ? (episode?.topics ?? []) : []) {
      raise(nameTopic(number, startSeconds), 1)
    }
    raise(nameEpisode(catalogue, number), grade)
  }
  const gains = [...new Set(found)].slice(0, HITS).map((name) => grades.get(name) ?? 0)
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, HITS)
  return discountedGain(gains) / discountedGain(ideal)
}

const discountedGain = (grades: readonly number[]) =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
