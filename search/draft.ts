import type { Reading } from './spelling.ts'
import type { Word } from './words.ts'

/** A word of the query while it is being understood, or several that are taken for one. */
export interface Draft extends Reading {
  readonly words: readonly Word[]
}
