import { placeOf, type Lexicon } from './lexicon.ts'
import { findSimilarWords } from './similar-words.ts'

/** Which words of an index a term of a query may stand for, by the names that MiniSearch gives these options. */
export interface Expansion {
  /** Whether longer words match that begin with the term; default false. */
  readonly prefix?: boolean | undefined
  /** Whether misspelt words match: edits, or below 1 a share of the term's length; true is 0.2; default false. */
  readonly fuzzy?: boolean | number | undefined
  /** The most edits where `fuzzy` is a share; default 6. */
  readonly maxFuzzy?: number
  /** What a prefix or fuzzy match counts against an exact one; default 0.375 and 0.45. */
  readonly weights?: { readonly prefix?: number; readonly fuzzy?: number }
}

/** What a letter beyond the term takes off a prefix match, against an edit of a fuzzy one. */
const PREFIX_DISTANCE = 0.3

/** A word of the lexicon, by its ordinal, and what it counts. */
export interface WeightedWord {
  readonly word: number
  readonly weight: number
}

/**
 * Gives each word that a term stands for once, with its weight, by the rules of MiniSearch 7: the term
 * itself 1, what begins with it the less the longer it is, any other word the less the more its
 * edits are.
 */
export function expandTerm(
  lexicon: Lexicon,
  term: string,
  { prefix, fuzzy = false, maxFuzzy = 6, weights = {} }: Expansion,
): WeightedWord[] {
  const words: WeightedWord[] = []
  const { prefix: prefixWeight = 0.375, fuzzy: fuzzyWeight = 0.45 } = weights
  const add = (word: number, weight: number, distance: number) => {
    const { length } = lexicon.wordAt(word)
    words.push({ word, weight: (weight * length) / (length + distance) })
  }
  const first = placeOf(lexicon, term)
  let end = first
  for (; end < lexicon.size; end += 1) {
    const word = lexicon.wordAt(end)
    if (prefix ? !word.startsWith(term) : word !== term) break
    const further = word.length - term.length
    add(end, further > 0 ? prefixWeight : 1, PREFIX_DISTANCE * further)
  }
  const share = fuzzy === true ? 0.2 : Number(fuzzy)
  const maxEdits = share < 1 ? Math.min(maxFuzzy, Math.round(term.length * share)) : share
  if (maxEdits >= 1) {
    findSimilarWords(lexicon, term, { maxEdits }, (word, edits) => {
      if (word < first || word >= end) add(word, fuzzyWeight, edits)
    })
  }
  return words
}
