import type { Lexicon } from './lexicon.ts'

/** What counts as similar. */
export interface Similarity {
  /** How many letters may be left out, added or changed; 1 or more. */
  readonly maxEdits: number
  /** Two letters that changed places are one edit, not two (optimal string alignment). */
  readonly swaps?: boolean
  /** What was typed may be unfinished: a word of which some beginning is similar is similar too. */
  readonly asPrefix?: boolean
}

/** A letter of what was typed is a bit of an integer: a longer text is similar to nothing. */
const MOST_LETTERS = 31

/**
 * Finds all words that are similar to what was typed, in the order of the lexicon: by the Levenshtein
 * distance over UTF-16 code units, as MiniSearch counts it.
 *
 * One walk over the sorted words. A word keeps the states that belong to the letters which it shares
 * with the one before it, and where these letters alone are too far away, all words that begin with
 * them are passed over without a look at their own. The states are those of Wu and Manber's automaton
 * (1992), which takes a letter in a few operations on integers: rows of a distance table, as in
 * MiniSearch, took three times as long.
 *
 * @param onWord is told the ordinal of each word, and how many edits away it is
 */
export function findSimilarWords(
  lexicon: Lexicon,
  typed: string,
  { maxEdits, swaps = false, asPrefix = false }: Similarity,
  onWord: (ordinal: number, edits: number) => void,
): void {
  if (typed.length > MOST_LETTERS) return
  const { size, shared, lengths, ownStarts, letters } = lexicon
  const places = placesOf(typed)
  const everyBit = -1 >>> (MOST_LETTERS - typed.length)
  const lastBit = 1 << typed.length
  const width = maxEdits + 1
  const deepest = typed.length + width
  /**
   * At depth * width + edits: bit j is set where the first `depth` letters of the word become the
   * first j of what was typed with so many edits or fewer.
   */
  const states = new Int32Array((deepest + 1) * width)
  for (let edits = 0, reached = 1; edits < width; edits += 1, reached = (reached << 1) | 1) {
    states[edits] = reached
  }
  /** By depth: where that letter of the word stands in what was typed. */
  const placesAt = new Int32Array(deepest + 1)
  /** By depth: the least edits with which a beginning of the word becomes all of what was typed. */
  const bestAt = new Uint8Array(deepest + 1).fill(width)
  /** No word that shares so many letters with the last one looked at does better than `best`. */
  let hopeless = Infinity
  let best = width

  const editsAt = (depth: number) => {
    let edits = 0
    while (edits < width && ((states[depth * width + edits] ?? 0) & lastBit) === 0) edits += 1
    return edits
  }
  if (asPrefix) bestAt[0] = editsAt(0)

  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const kept = shared[ordinal] ?? 0
    if (kept < hopeless) {
      hopeless = Infinity
      best = bestAt[kept] ?? width
      const length = lengths[ordinal] ?? 0
      const offset = (ownStarts[ordinal] ?? 0) - kept - 1
      for (let depth = kept + 1; depth <= length; depth += 1) {
        const place = places[letters[offset + depth] ?? 0] ?? 0
        placesAt[depth] = place

        const row = depth * width
        const above = row - width
        let state = ((states[above] ?? 0) << 1) & place
        states[row] = state
        for (let edits = 1; edits < width; edits += 1) {
          const fewer = states[above + edits - 1] ?? 0
          state =
            (((states[above + edits] ?? 0) << 1) & place) | fewer | (fewer << 1) | (state << 1)
          if (swaps && depth > 1) {
            const twoAbove = states[above - width + edits - 1] ?? 0
            state |= (((twoAbove << 1) & place) << 1) & (placesAt[depth - 1] ?? 0)
          }
          states[row + edits] = state
        }
        if (asPrefix) bestAt[depth] = best = Math.min(best, editsAt(depth))
        if ((state & everyBit) === 0) {
          hopeless = depth
          break
        }
      }
      if (!asPrefix && hopeless === Infinity) best = editsAt(length)
    }
    if (best < width) onWord(ordinal, best)
  }
}

/** By letter, where it stands in what was typed: bit j is set where it is letter j, from 1. */
function placesOf(typed: string): Int32Array {
  const letters = Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i))
  const places = new Int32Array(Math.max(0, ...letters) + 1)
  letters.forEach((letter, i) => {
    places[letter] = (places[letter] ?? 0) | (2 << i)
  })
  return places
}
