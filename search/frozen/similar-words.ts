import { letterBit, spellWord, type Lexicon } from './lexicon.ts'

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
 * Finds all words that are similar to what was typed, in the order of the lexicon: by the Levenshtein
 * distance over UTF-16 code units, as MiniSearch counts it.
 *
 * One pass over the words looks only at the letters which only one of the two has, since an edit
 * makes two of them at most; the few words that are left are compared letter by letter. To walk the
 * words as a tree, with the rows of the distance table that a word shares with the one before it,
 * took two to six times as long: most words die at their second or third letter, each by a jump that
 * the processor cannot foresee.
 *
 * @param onWord is told the ordinal of each word, and how many edits away it is
 */
export function findSimilarWords(
  lexicon: Lexicon,
  typed: string,
  { maxEdits, swaps = false, asPrefix = false }: Similarity,
  onWord: (ordinal: number, edits: number) => void,
): void {
  const { size, lengths } = lexicon
  const letterSets = lexicon.letterSets()
  const letters = Uint16Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i))
  const letterSet = letters.reduce((set, letter) => set | letterBit(letter), 0)
  const mostBits = asPrefix ? maxEdits : 2 * maxEdits
  const longest = typed.length + maxEdits
  const word = new Uint16Array(longest)
  const width = typed.length + 1
  const tooFar = maxEdits + 1
  /** At row * width + column: the edits from a word's first letters to the first that were typed. */
  const table = new Uint16Array((longest + 1) * width).fill(tooFar)
  for (let column = 0; column < Math.min(width, tooFar); column += 1) table[column] = column

  const next = (from: number) => nextByLetters(letterSets, from, letterSet, mostBits, asPrefix)
  for (let ordinal = next(0); ordinal < size; ordinal = next(ordinal + 1)) {
    const length = lengths[ordinal] ?? 0
    if (length + maxEdits < typed.length || (length > longest && !asPrefix)) continue

    spellWord(lexicon, ordinal, word)
    const end = Math.min(length, longest)
    let edits = asPrefix ? (table[typed.length] ?? tooFar) : tooFar
    for (let row = 1; row <= end; row += 1) {
      const least = fillRow(table, row, word, letters, maxEdits, swaps)
      const soFar = table[row * width + typed.length] ?? tooFar
      if (asPrefix ? soFar < edits : row === length) edits = soFar
      if (least > maxEdits) break
    }
    if (edits <= maxEdits) onWord(ordinal, edits)
  }
}

/**
 * The first word, not before `from`, that misses few enough letters of what was typed and has few
 * enough others; where there is none, the number of words. A tight loop of its own: it looks at
 * every word of the show.
 */
function nextByLetters(
  letterSets: Int32Array,
  from: number,
  typed: number,
  mostBits: number,
  asPrefix: boolean,
): number {
  const ignored = asPrefix ? ~typed : 0
  for (let ordinal = from; ordinal < letterSets.length; ordinal += 1) {
    if (countBits(((letterSets[ordinal] ?? 0) ^ typed) & ~ignored) <= mostBits) return ordinal
  }
  return letterSets.length
}

/** How many bits are set, counted in all bytes at once (Warren, Hacker's Delight, 5-1). */
function countBits(bits: number): number {
  let counts = bits - ((bits >>> 1) & 0x55555555)
  counts = (counts & 0x33333333) + ((counts >>> 2) & 0x33333333)
  counts = (counts + (counts >>> 4)) & 0x0f0f0f0f
  return Math.imul(counts, 0x01010101) >>> 24
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
  word: Uint16Array,
  typed: Uint16Array,
  maxEdits: number,
  swaps: boolean,
): number {
  const width = typed.length + 1
  const letter = word[row - 1] ?? 0
  const end = Math.min(typed.length, row + maxEdits)
  let least = Math.min(row, maxEdits + 1)
  let at = row * width
  table[at] = least
  for (let column = Math.max(1, row - maxEdits); column <= end; column += 1) {
    at = row * width + column
    const changed = (table[at - width - 1] ?? 0) + (typed[column - 1] === letter ? 0 : 1)
    let edits = Math.min(changed, (table[at - width] ?? 0) + 1, (table[at - 1] ?? 0) + 1)
    if (swaps && row > 1 && letter === typed[column - 2] && word[row - 2] === typed[column - 1]) {
      edits = Math.min(edits, (table[at - 2 * width - 2] ?? 0) + 1)
    }
    table[at] = edits
    if (edits < least) least = edits
  }
  return least
}
