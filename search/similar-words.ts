/** A word of the show that is nearly the one that was typed. */
export interface SimilarWord {
  /** The place of the word in the sorted list. */
  readonly ordinal: number
  /** How many letters were left out, added, changed or swapped with their neighbour. */
  readonly edits: number
}

/**
 * Finds the words that a typo may have been meant for: all within `maxEdits` of what was typed, by
 * the optimal string alignment distance, in which a swapped pair is one edit.
 *
 * One walk over the sorted words that keeps the rows of the prefix which a word shares with the one
 * before it, so that 8,000 words cost little more than their distinct prefixes.
 *
 * @param words ascending by UTF-16 code units
 * @param asPrefix the typed word may be unfinished: the words of which a beginning is similar
 */
export function findSimilarWords(
  words: readonly string[],
  typed: string,
  maxEdits: number,
  asPrefix = false,
): SimilarWord[] {
  const width = typed.length + 1
  const longest = typed.length + maxEdits
  const rows = [Uint8Array.from({ length: width }, (_, column) => column)]
  const similar: SimilarWord[] = []
  let previous = ''
  /** No word that begins with this many letters of `previous` can be near enough. */
  let hopelessLength = Infinity
  let best = Infinity

  for (const [ordinal, word] of words.entries()) {
    let shared = 0
    while (shared < previous.length && word[shared] === previous[shared]) shared += 1
    if (shared >= hopelessLength) {
      if (best <= maxEdits) similar.push({ ordinal, edits: best })
      continue
    }
    hopelessLength = Infinity
    previous = word
    const length = Math.min(word.length, longest)
    best = asPrefix ? bestEnd(rows, Math.min(shared, length), typed.length) : Infinity
    for (let i = shared; i < length; i += 1) {
      const row = (rows[i + 1] ??= new Uint8Array(width))
      if (fillRow(rows, row, i, word, typed) > maxEdits) {
        hopelessLength = i + 1
        break
      }
      best = asPrefix ? Math.min(best, row[typed.length] ?? Infinity) : best
    }
    if (!asPrefix && hopelessLength === Infinity && word.length <= longest) {
      best = rows[word.length]?.[typed.length] ?? Infinity
    }
    if (best <= maxEdits) similar.push({ ordinal, edits: best })
  }
  return similar
}

function bestEnd(rows: readonly Uint8Array[], depth: number, column: number): number {
  let best = Infinity
  for (let i = 0; i <= depth; i += 1) best = Math.min(best, rows[i]?.[column] ?? Infinity)
  return best
}

/** Fills the row of the word's letter `i` and returns its least value. */
function fillRow(
  rows: readonly Uint8Array[],
  row: Uint8Array,
  i: number,
  word: string,
  typed: string,
): number {
  const above = rows[i] ?? row
  const twoAbove = rows[i - 1]
  row[0] = i + 1
  let least = i + 1
  for (let j = 1; j <= typed.length; j += 1) {
    const same = word[i] === typed[j - 1]
    let edits = Math.min(
      (above[j - 1] ?? 0) + (same ? 0 : 1),
      (above[j] ?? 0) + 1,
      (row[j - 1] ?? 0) + 1,
    )
    const swapped = i > 0 && j > 1 && word[i] === typed[j - 2] && word[i - 1] === typed[j - 1]
    if (swapped) edits = Math.min(edits, (twoAbove?.[j - 2] ?? 0) + 1)
    row[j] = edits
    least = Math.min(least, edits)
  }
  return least
}
