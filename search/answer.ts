/**
 * The contract between the Worker, which answers, and whoever asks: the widget, the command line, or
 * another program. Types, which cost a page nothing, and the limits of a query.
 */
import type { EpisodeSummary } from '../catalogue/episode.ts'

/** The limits of a query; a request beyond them gets a 400 that says so. */
export const QUERY_LIMITS = {
  /** Characters (Unicode code points) of a query, after trimming: from 1 to this. */
  queryCharacters: 200,
  /** Hits of one answer: from 1 to this. */
  hits: 50,
  /** Hits of one answer where the query does not say. */
  defaultHits: 20,
  /** Suggestions of one answer: from 1 to this. */
  suggestions: 20,
  /** Suggestions of one answer where the query does not say. */
  defaultSuggestions: 8,
  /** How far into the hits an answer may begin. */
  offset: 10_000,
} as const

/** A query that has passed the door: trimmed, and within {@link QUERY_LIMITS}. */
export interface SearchQuery {
  readonly text: string
  readonly limit: number
  readonly offset: number
  /** Only this episode: its number or its slug. */
  readonly episode: string | null
  /** Only episodes with this tag, as it is written in the front matter. */
  readonly tag: string | null
  /** Only episodes with this guest: the name, in any case and with or without its accents. */
  readonly guest: string | null
  /** The words as they are typed: no typo mended, no word finished, no synonym taken. */
  readonly exact: boolean
}

/** An unfinished query that asks how it may go on. */
export interface SuggestQuery {
  /** As typed, but for white space before it; white space after it says that its last word is whole. */
  readonly text: string
  readonly limit: number
}

/** One way in which an unfinished query may go on. */
export interface Suggestion {
  /** The whole query, finished. */
  readonly text: string
  readonly kind: 'word' | 'guest'
  /** In how many topics and episodes the word occurs, or how many episodes the guest is in. */
  readonly count: number
}

/** The text that a highlight lies in: the topic's, the episode's title, or a guest's name. */
export type HighlightField = 'topic' | 'title' | 'guest'

/** A stretch of displayed text that matched: UTF-16 code units, half-open, as `String.slice` takes. */
export interface Highlight {
  readonly field: HighlightField
  /** Which of the episode's guests, from 0; only where `field` is `guest`. */
  readonly index?: number
  readonly start: number
  readonly end: number
}

/** Where in the episode the hit is. */
export interface HitTopic {
  readonly startSeconds: number
  readonly endSeconds: number | null
  readonly title: string
}

/** One thing found: a topic, or, where `topic` is null, the episode as a whole. */
export interface Hit {
  readonly episode: EpisodeSummary
  readonly topic: HitTopic | null
  /** Ascending within a field, not overlapping. */
  readonly highlights: readonly Highlight[]
  /** Comparable within one answer only; the greater the better. */
  readonly score: number
}

/** The answer to `GET /api/search`. */
export interface SearchAnswer {
  /** The query as it was understood: trimmed. */
  readonly query: string
  /**
   * The query that was answered in its place, `kubernetes` for `kuberntes`; only where the show does
   * not know a word of it. With `exact=true` nothing is corrected.
   */
  readonly corrected?: string
  /** How many hits there are in all, before `limit` and `offset`. */
  readonly total: number
  /** The best first. */
  readonly hits: readonly Hit[]
}

/** What an error looks like on the wire: an RFC 9457 problem document. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** What was expected, what was received, and the remedy. */
  readonly detail: string
}
