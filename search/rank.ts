import { matchClause, releaseClause } from './clause-matches.ts'
import { keepBestHits } from './frozen/best-hits.ts'
import type { SearchIndex } from './index-file.ts'
import { findNames } from './names.ts'
import type { Ranking } from './ranking.ts'
import { scoreAll, type Scored } from './score-all.ts'
import { createCoordination } from './score-topic.ts'
import type { Clause } from './understand.ts'
import type { ZeroPool } from './zero-pool.ts'

/** Something found, by its ordinals in the index. */
export interface Candidate {
  readonly episode: number
  /** null for the episode as a whole. */
  readonly topic: number | null
  readonly score: number
}

/** What a query found. */
export interface Ranked {
  readonly total: number
  /** The best first, no more than were asked for. */
  readonly candidates: readonly Candidate[]
}

/** What to rank by. */
export interface RankOptions {
  /** Tells whether an episode passes the query's filters. */
  readonly isAsked: (episode: number) => boolean
  /** How many candidates to give; 1 or more. */
  readonly limit: number
  readonly ranking: Ranking
}

/**
 * Finds the topics and the episodes that a query asks for.
 *
 * @param pool of arrays as long as there are episodes
 */
export function rankCandidates(
  clauses: readonly Clause[],
  index: SearchIndex,
  pool: ZeroPool,
  { isAsked, limit, ranking }: RankOptions,
): Ranked {
  const matches = clauses.map((clause) => matchClause(clause, index, pool))
  const totalWeight = matches.reduce((sum, { weight }) => sum + weight, 0)
  const names = findNames(clauses, matches, index, ranking)
  const question = { matches, totalWeight, ranking, coordinate: createCoordination(ranking) }
  const found = scoreAll(question, names, index, isAsked)
  for (const clause of matches) releaseClause(clause, pool)
  return chooseBest(found, index, limit, ranking)
}

function chooseBest(
  { places, scores }: Scored,
  { topicEpisodes }: SearchIndex,
  limit: number,
  { leastShare }: Ranking,
): Ranked {
  let highest = 0
  for (const score of scores) if (score > highest) highest = score
  const least = leastShare * highest
  const best = keepBestHits(Math.min(limit, scores.length))
  let total = 0
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0
    if (score < least) continue
    total += 1
    best.offer(i, score)
  }
  const candidates = best.take().map(({ document: i, score }): Candidate => {
    const place = places[i] ?? 0
    return place < 0
      ? { episode: -1 - place, topic: null, score }
      : { episode: topicEpisodes[place] ?? 0, topic: place, score }
  })
  return { total, candidates }
}
