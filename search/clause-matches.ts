import { rarityOf } from './frozen/frozen-field.ts'
import type { SearchIndex } from './index-file.ts'
import { matchAny, type Matches } from './match.ts'
import type { Clause } from './understand.ts'
import type { ZeroPool, ZeroPools } from './zero-pool.ts'

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
  /** By ordinal of the episode: its title and guests. */
  readonly subject: Matches
  /** The titles and guests that have the word itself. */
  readonly ownSubject: Matches
  readonly description: Matches
  /** Tags, description and links. */
  readonly background: Matches
}

/** Looks up all that satisfies a word of the query; the arrays go back by {@link releaseClause}. */
export function matchClause(clause: Clause, index: SearchIndex, pools: ZeroPools): ClauseMatches {
  const { own, alternatives, isSupport } = clause
  const ownTopics = matchAny(own, index.topicPostings, pools.topics)
  const ownSubject = matchAny(own, index.subjectPostings, pools.episodes)
  const hasSynonyms = alternatives.length > own.length
  const topics = hasSynonyms ? matchAny(alternatives, index.topicPostings, pools.topics) : ownTopics
  const { documents } = own.length > 0 ? ownTopics : topics
  return {
    weight: rarityOf(documents.length, index.counts.topics),
    isSupport,
    topics,
    ownTopics,
    subject: hasSynonyms
      ? matchAny(alternatives, index.subjectPostings, pools.episodes)
      : ownSubject,
    ownSubject,
    description: matchAny(alternatives, index.descriptionPostings, pools.episodes),
    background: matchAny(alternatives, index.backgroundPostings, pools.episodes),
  }
}

/** All that a word finds of episodes as a whole. */
export const episodeMatches = ({ subject, description, background }: ClauseMatches) => [
  subject,
  description,
  background,
]

/** Gives the arrays of a clause's matches back: they must not be read any more. */
export function releaseClause(clause: ClauseMatches, pools: ZeroPools): void {
  const { topics, ownTopics, subject, ownSubject, description, background } = clause
  for (const matches of new Set([topics, ownTopics])) release(matches, pools.topics)
  for (const matches of new Set([subject, ownSubject, description, background])) {
    release(matches, pools.episodes)
  }
}

function release({ documents, strengths, weights }: Matches, pool: ZeroPool): void {
  pool.giveBack(strengths, documents)
  pool.giveBack(weights, documents)
}
