import { ownStart, type Lexicon } from './lexicon.ts'

/**
 * Finds all words within `maxEdits` letters left out, added or changed (the Levenshtein distance over
 * UTF-16 code units, as MiniSearch counts it), in the order of the lexicon.
 *
 * One walk over the sorted words. A word keeps the rows of the distance table for the letters which it
 * shares with the one before it, and where these letters alone are too far away, all words that begin
 * with them are passed over without a look at their letters.
 *
 * @param maxEdits 1 or more
 * @param onWord is told the ordinal of each word, and how many edits away it is
 */
export function findSimilarWords(
  lexicon: Lexicon,
  typed: string,
  maxEdits: number,
  onWord: (ordinal: number, edits: number) => void,
): void {
  const { size, shared, lengths, rests } = lexicon
  const letters = Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i))
  const width = letters.length + 1
  const longest = letters.length + maxEdits
  const tooFar = maxEdits + 1
  /** The row of a word's first i letters at i * width; only columns near i are ever below `tooFar`. */
  const rows = new Uint16Array((longest + 1) * width).fill(tooFar)
  for (let column = 0; column < Math.min(width, tooFar); column += 1) rows[column] = column
  /** No word that begins with this many letters of the last one looked at is near enough. */
  let hopeless = Infinity

  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const kept = shared[ordinal] ?? 0
    if (kept >= hopeless) continue
    hopeless = Infinity
    const length = lengths[ordinal] ?? 0
    let at = ownStart(lexicon, ordinal)
    for (let i = kept; i < length; i += 1) {
      let letter = rests[at++] ?? 0
      if (letter > 127) letter = (letter & 127) | ((rests[at++] ?? 0) << 7)
      if (letter > 16383) letter = (letter & 16383) | ((rests[at++] ?? 0) << 14)
      if (i === longest || fillRow(rows, i + 1, width, letters, letter, maxEdits) > maxEdits) {
        hopeless = i + 1
        break
      }
    }
    if (hopeless === Infinity) {
      const edits = rows[length * width + letters.length] ?? tooFar
      if (edits <= maxEdits) onWord(ordinal, edits)
    }
  }
}

/** Fills the row of a word's first `depth` letters, of which `letter` is the last; returns its least. */
function fillRow(
  rows: Uint16Array,
  depth: number,
  width: number,
  letters: readonly number[],
  letter: number,
  maxEdits: number,
): number {
  const row = depth * width
  const above = row - width
  let least = Math.min(depth, maxEdits + 1)
  rows[row] = least
  const end = Math.min(letters.length, depth + maxEdits)
  for (let column = Math.max(1, depth - maxEdits); column <= end; column += 1) {
    const changed = (rows[above + column - 1] ?? 0) + (letters[column - 1] === letter ? 0 : 1)
    const added = (rows[above + column] ?? 0) + 1
    const leftOut = (rows[row + column - 1] ?? 0) + 1
    const edits = Math.min(changed, added, leftOut)
    rows[row + column] = edits
    if (edits < least) least = edits
  }
  return least
}
