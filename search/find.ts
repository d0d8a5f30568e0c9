import type { SearchAnswer, SearchQuery } from './answer.ts'
import type { SearchIndex } from './index-file.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import type { Ranking } from './ranking.ts'
import type { Alternative } from './spelling.ts'
import { understandQuery } from './understand.ts'
import { foldWord } from './words.ts'
import { createZeroPool } from './zero-pool.ts'

/** An answer before its hits are put into words: what was found, by ordinals. */
export interface Found extends Omit<SearchAnswer, 'hits'> {
  readonly candidates: readonly Candidate[]
  /** What satisfied the query, to be highlighted. */
  readonly alternatives: readonly Alternative[]
}

/** @returns a function that finds what a query asks for, from its offset up to its limit */
export function createFind(index: SearchIndex, ranking: Ranking): (query: SearchQuery) => Found {
  const pool = createZeroPool(index.counts.episodes)
  return (query) => {
    const { text, limit, offset, exact } = query
    const { clauses, corrected } = understandQuery(text, index, ranking, exact)
    const { total, candidates } = rankCandidates(clauses, index, pool, {
      isAsked: filterOf(query, index),
      limit: offset + limit,
      ranking,
    })
    return {
      query: text,
      ...(corrected === null ? {} : { corrected }),
      total,
      candidates: candidates.slice(offset),
      alternatives: clauses.flatMap(({ isSupport, alternatives }) =>
        isSupport ? [] : alternatives,
      ),
    }
  }
}

/** Tells which episodes, by their ordinals, a query's filters let through. */
function filterOf(query: SearchQuery, index: SearchIndex): (episode: number) => boolean {
  const { episode, tag } = query
  if (episode === null && tag === null && query.guest === null) return () => true
  const guest = query.guest === null ? null : foldWord(query.guest)
  return (ordinal) => {
    const { number, slug, tags, guests } = index.factsOf(ordinal)
    return (
      (episode === null || slug === episode || String(number) === episode) &&
      (tag === null || tags.includes(tag)) &&
      (guest === null || guests.some((name) => foldWord(name) === guest))
    )
  }
}
