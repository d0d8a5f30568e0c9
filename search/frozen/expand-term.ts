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

/**
 * Gives each word that a term matches once, with its weight, by the rules of MiniSearch 7: the term
 * itself 1, what begins with it the less the longer it is, any other word the less the more its
 * edits are.
 */
export function expandTerm(
  lexicon: Lexicon,
  term: string,
  { prefix, fuzzy, maxFuzzy, weights }: Expansion,
  onWord: (word: number, weight: number) => void,
): void {
  const exact = findWord(lexicon, term)
  if (exact !== undefined) onWord(exact, 1)
  const [first, end] = prefix ? rangeOf(lexicon, term) : [0, 0]
  for (let word = first; word < end; word += 1) {
    const length = lexicon.lengths[word] ?? 0
    const distance = PREFIX_DISTANCE * (length - term.length)
    if (distance > 0) onWord(word, (weights.prefix * length) / (length + distance))
  }
  const edits = fuzzy < 1 ? Math.min(maxFuzzy, Math.round(term.length * fuzzy)) : fuzzy
  if (edits < 1) return
  findSimilarWords(lexicon, term, { maxEdits: edits }, (word, distance) => {
    if (distance === 0 || (word >= first && word < end)) return
    const length = lexicon.lengths[word] ?? 0
    onWord(word, (weights.fuzzy * length) / (length + distance))
  })
}
