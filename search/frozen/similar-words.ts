import { countBits } from './count-bits.ts'
import { lettersIn, pairsIn, type Lexicon, type Signatures } from './lexicon.ts'

/** What counts as similar. */
export interface Similarity {
  /** How many letters may be left out, added or changed; 1 or more. */
  readonly maxEdits: number
  /** Two letters that changed places are one edit, not two (optimal string alignment). */
  readonly swaps?: boolean
  /** What was typed may be unfinished: a word of which some beginning is similar is similar too. */
  readonly asPrefix?: boolean
}

/**
 * Finds all words that are similar to what was typed, in no order: by the Levenshtein distance over
 * UTF-16 code units, as MiniSearch counts it.
 *
 * One pass over the words of a length that may be looks only at sets of letters; the few words that
 * are left are compared letter by letter. To walk the words as a tree, with the rows of the distance
 * table that a word shares with the one before it, took several times as long: most words die
 * at their second or third letter, each by a jump that the processor cannot foresee.
 *
 * @param onWord is told the ordinal of each word, and how many edits away it is
 */
export function findSimilarWords(
  lexicon: Lexicon,
  typed: string,
  { maxEdits, swaps = false, asPrefix = false }: Similarity,
  onWord: (ordinal: number, edits: number) => void,
): void {
  const longest = typed.length + maxEdits
  const width = typed.length + 1
  const tooFar = maxEdits + 1
  /** At row * width + column: the edits from a word's first letters to the first that were typed. */
  const table = new Uint16Array((longest + 1) * width).fill(tooFar)
  for (let column = 0; column < Math.min(width, tooFar); column += 1) table[column] = column

  for (const ordinal of listCandidates(lexicon.signatures(), typed, maxEdits, swaps, asPrefix)) {
    const word = lexicon.wordAt(ordinal)
    const end = Math.min(word.length, longest)
    let edits = asPrefix ? (table[typed.length] ?? tooFar) : tooFar
    for (let row = 1; row <= end; row += 1) {
      const least = fillRow(table, row, word, typed, maxEdits, swaps)
      const soFar = table[row * width + typed.length] ?? tooFar
      if (asPrefix ? soFar < edits : row === word.length) edits = soFar
      if (least > maxEdits) break
    }
    if (edits <= maxEdits) onWord(ordinal, edits)
  }
}

/**
 * Lists the words that may be similar: without too many of the letters, and of the pairs of letters,
 * that only one of the two has. An edit takes one letter away or brings one, or both; an added letter
 * breaks one pair, others two or, where letters change places, three. So a word that is longer by all
 * the edits has every letter that was typed.
 */
function listCandidates(
  { ordinals, letterSets, pairSets, shorter }: Signatures,
  typed: string,
  maxEdits: number,
  swaps: boolean,
  asPrefix: boolean,
): number[] {
  const letterSet = lettersIn(typed)
  const pairSet = pairsIn(typed)
  const others = asPrefix ? 0 : ~letterSet
  const candidates: number[] = []
  const longest = asPrefix ? shorter.length : Math.min(shorter.length, typed.length + maxEdits + 1)
  for (let length = Math.max(0, typed.length - maxEdits); length < longest; length += 1) {
    const added = asPrefix ? 0 : Math.max(0, length - typed.length)
    const mostMissing = maxEdits - added
    const mostOthers = maxEdits - Math.max(0, typed.length - length)
    const mostPairs = added + mostMissing * (swaps ? 3 : 2)
    // Nearly all words are refused here, and a loop over the edits would take half as long again.
    const asked = mostMissing > 2 ? 0 : letterSet
    const end = shorter[length + 1] ?? ordinals.length
    for (let i = shorter[length] ?? end; i < end; i += 1) {
      const letters = letterSets[i] ?? 0
      let missing = asked & ~letters
      if (mostMissing > 0) missing &= missing - 1
      if (mostMissing > 1) missing &= missing - 1
      if (
        missing === 0 &&
        countBits(letters & others) <= mostOthers &&
        countBits(pairSet & ~(pairSets[i] ?? 0)) <= mostPairs
      ) {
        candidates.push(ordinals[i] ?? 0)
      }
    }
  }
  return candidates
}

/**
 * Fills the row of a word's first letters, as far as it may be below `maxEdits`: its other places stay
 * as they were made.
 *
 * @returns the least of the row
 */
function fillRow(
  table: Uint16Array,
  row: number,
  word: string,
  typed: string,
  maxEdits: number,
  swaps: boolean,
): number {
  const width = typed.length + 1
  const letter = word.charCodeAt(row - 1)
  const end = Math.min(typed.length, row + maxEdits)
  let least = Math.min(row, maxEdits + 1)
  let at = row * width
  table[at] = least
  for (let column = Math.max(1, row - maxEdits); column <= end; column += 1) {
    at = row * width + column
    const changed = (table[at - width - 1] ?? 0) + (typed.charCodeAt(column - 1) === letter ? 0 : 1)
    let edits = Math.min(changed, (table[at - width] ?? 0) + 1, (table[at - 1] ?? 0) + 1)
    if (
      swaps &&
      row > 1 &&
      letter === typed.charCodeAt(column - 2) &&
      word.charCodeAt(row - 2) === typed.charCodeAt(column - 1)
    ) {
      edits = Math.min(edits, (table[at - 2 * width - 2] ?? 0) + 1)
    }
    table[at] = edits
    if (edits < least) least = edits
  }
  return least
}
