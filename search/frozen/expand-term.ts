import { findWord, rangeOf, type Lexicon } from './lexicon.ts'
import { findSimilarWords } from './similar-words.ts'

/** Which words of an index a term of a query may stand for, and how much each of them counts. */
export interface Expansion {
  /** Longer words that begin with the term. */
  readonly prefix: boolean
  /** Misspelt words: edits, or below 1 a share of the term's length; 0 for none. */
  readonly fuzzy: number
  /** The most edits where `fuzzy` is a share. */
  readonly maxFuzzy: number
  readonly weights: { readonly prefix: number; readonly fuzzy: number }
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
  { prefix, fuzzy, maxFuzzy, weights }: Expansion,
): WeightedWord[] {
  const words: WeightedWord[] = []
  const exact = findWord(lexicon, term)
  if (exact !== undefined) words.push({ word: exact, weight: 1 })
  const addInexact = (word: number, length: number, weight: number, distance: number) => {
    words.push({ word, weight: (weight * length) / (length + distance) })
  }
  const [first, end] = prefix ? rangeOf(lexicon, term) : [0, 0]
  for (let word = first; word < end; word += 1) {
    const { length } = lexicon.wordAt(word)
    const further = length - term.length
    if (further > 0) addInexact(word, length, weights.prefix, PREFIX_DISTANCE * further)
  }
  const maxEdits = fuzzy < 1 ? Math.min(maxFuzzy, Math.round(term.length * fuzzy)) : fuzzy
  if (maxEdits < 1) return words
  findSimilarWords(lexicon, term, { maxEdits }, (word, edits) => {
    if (edits === 0 || (word >= first && word < end)) return
    addInexact(word, lexicon.wordAt(word).length, weights.fuzzy, edits)
  })
  return words
}
