import { rarityOf } from './frozen/frozen-field.ts'
import type { SearchIndex } from './index-file.ts'
import { matchAny, unite, type Matches } from './match.ts'
import { documentsWithAll, type DocumentLists } from './postings.ts'
import type { Alternative } from './spelling.ts'
import type { Clause } from './understand.ts'
import type { ZeroPool } from './zero-pool.ts'

/** Which episodes satisfy one word of the query. */
export interface EpisodeMatches {
  /** The episodes' ordinals, each once, in no order. */
  readonly documents: readonly number[]
  /** By ordinal: the weight of the best alternative that is there; 0 where none is. */
  readonly weights: Float64Array
}

/** Where one word of the query is satisfied, in topics and in what is said of their episodes. */
export interface ClauseMatches {
  /**
   * What the word counts beside the query's other words: the rarer, the more. A word that only its
   * synonyms find is as rare as they are.
   */
  readonly weight: number
  readonly isSupport: boolean
  readonly topics: Matches
  /** The topics that have the word itself, not just a synonym. */
  readonly ownTopics: Matches
  /** Title and guests. */
  readonly subject: EpisodeMatches
  /** The titles and guests that have the word itself. */
  readonly ownSubject: EpisodeMatches
  readonly description: EpisodeMatches
  /** Tags, description and links. */
  readonly background: EpisodeMatches
}

/**
 * Looks up all that satisfies a word of the query; the arrays go back by {@link releaseClause}.
 *
 * @param pool of arrays as long as there are episodes
 */
export function matchClause(clause: Clause, index: SearchIndex, pool: ZeroPool): ClauseMatches {
  const { own, alternatives, isSupport } = clause
  const synonyms = alternatives.slice(own.length)
  const ownTopics = matchAny(own, index.topicPostings)
  const topics = unite(ownTopics, matchAny(synonyms, index.topicPostings))
  const ownSubject = matchEpisodes(own, index.subjectLists, pool)
  const { documents } = own.length > 0 ? ownTopics : topics
  return {
    weight: rarityOf(documents.length, index.counts.topics),
    isSupport,
    topics,
    ownTopics,
    subject:
      synonyms.length > 0 ? matchEpisodes(alternatives, index.subjectLists, pool) : ownSubject,
    ownSubject,
    description: matchEpisodes(alternatives, index.descriptionLists, pool),
    background: matchEpisodes(alternatives, index.backgroundLists, pool),
  }
}

/** Finds the episodes that satisfy any of the alternatives. */
function matchEpisodes(
  alternatives: readonly Alternative[],
  lists: DocumentLists,
  pool: ZeroPool,
): EpisodeMatches {
  const weights = pool.take()
  const documents: number[] = []
  for (const { terms, weight } of alternatives) {
    const found = documentsWithAll(terms, lists)
    for (let i = 0; i < found.length; i += 1) {
      const document = found[i] ?? 0
      const before = weights[document] ?? 0
      if (before === 0) documents.push(document)
      if (weight > before) weights[document] = weight
    }
  }
  return { documents, weights }
}

/** Gives the arrays of a clause's matches back: they must not be read any more. */
export function releaseClause(clause: ClauseMatches, pool: ZeroPool): void {
  const { subject, ownSubject, description, background } = clause
  for (const { documents, weights } of new Set([subject, ownSubject, description, background])) {
    pool.giveBack(weights, documents)
  }
}
