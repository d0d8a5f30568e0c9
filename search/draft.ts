import type { Alternative } from './spelling.ts'
import type { Word } from './words.ts'

/** A word of the query while it is being understood, or several that are taken for one. */
export interface Draft {
  readonly words: readonly Word[]
  /** The term by which synonyms are looked up. */
  readonly term: string
  readonly own: readonly Alternative[]
  readonly synonyms: readonly Alternative[]
  /** What was meant, as the show writes it, where it was misspelt. */
  readonly correction: string | null
}

/** Each term once, as an alternative of its own. */
export const toAlternatives = (terms: readonly string[], weight: number): Alternative[] =>
  [...new Set(terms)].map((term) => ({ terms: [term], weight }))
