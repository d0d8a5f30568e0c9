import type { SearchIndex } from './index-file.ts'
import { matchAny, rarityOf, type Matches } from './match.ts'
import type { Clause } from './understand.ts'

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

/** Looks up all that satisfies a word of the query. */
export function matchClause(clause: Clause, index: SearchIndex): ClauseMatches {
  const { own, alternatives, isSupport } = clause
  const ownTopics = matchAny(own, index.topicPostings)
  const ownSubject = matchAny(own, index.subjectPostings)
  const hasSynonyms = alternatives.length > own.length
  const topics = hasSynonyms ? matchAny(alternatives, index.topicPostings) : ownTopics
  const { documents } = own.length > 0 ? ownTopics : topics
  return {
    weight: rarityOf(documents.length, index.topics.length),
    isSupport,
    topics,
    ownTopics,
    subject: hasSynonyms ? matchAny(alternatives, index.subjectPostings) : ownSubject,
    ownSubject,
    description: matchAny(alternatives, index.descriptionPostings),
    background: matchAny(alternatives, index.backgroundPostings),
  }
}
