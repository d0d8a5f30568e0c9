import { bisect } from './bisect.ts'
import { letterBit, pairBit, pairsOf, type Lexicon, type Signatures } from './lexicon.ts'

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
 * Only words are looked at that have one of the rarest pairs of letters that were typed, and of these most
 * die by their sets of letters. To look at the sets of all words of such a length took twice as long; to walk
 * the words as a tree, with the rows of the distance table that a word shares with the one before it, several
 * times: most words die at their second or third letter, each by a jump that the processor cannot foresee.
 *
 * @param onWord is told the ordinal of each word, and how many edits away it is
 */
export function findSimilarWords(
  lexicon: Lexicon,
  typed: string,
  similarity: Similarity,
  onWord: (ordinal: number, edits: number) => void,
): void {
  const { maxEdits, swaps, asPrefix } = similarity
  const longest = typed.length + maxEdits
  const width = typed.length + 1
  const tooFar = maxEdits + 1
  /** At row * width + column: the edits from a word's first letters to the first that were typed. */
  const table = new Uint16Array((longest + 1) * width).fill(tooFar)
  for (let column = 0; column < Math.min(width, tooFar); column += 1) table[column] = column

  for (const ordinal of findCandidates(lexicon.signatures(), typed, similarity)) {
    const word = lexicon.wordAt(ordinal)
    const rows = Math.min(word.length, longest)
    let edits = asPrefix ? typed.length : tooFar
    /** The least edits of the row before: in the next ones they are no less. */
    let least = 0
    for (let row = 1; row <= rows && least <= maxEdits; row += 1) {
      const letter = word.charCodeAt(row - 1)
      const end = Math.min(typed.length, row + maxEdits)
      let at = row * width
      table[at] = least = Math.min(row, tooFar)
      // Only as far as it may be near enough: the other places stay as they were made.
      for (let column = Math.max(1, row - maxEdits); column <= end; column += 1) {
        at = row * width + column
        const other = typed.charCodeAt(column - 1)
        let near = Math.min(
          (table[at - width - 1] ?? 0) + (other === letter ? 0 : 1),
          (table[at - width] ?? 0) + 1,
          (table[at - 1] ?? 0) + 1,
        )
        if (
          swaps &&
          letter === typed.charCodeAt(column - 2) &&
          other === word.charCodeAt(row - 2)
        ) {
          near = Math.min(near, (table[at - 2 * width - 2] ?? 0) + 1)
        }
        table[at] = near
        if (near < least) least = near
      }
      const soFar = table[row * width + typed.length] ?? tooFar
      if (asPrefix ? soFar < edits : row === word.length) edits = soFar
    }
    if (edits <= maxEdits) onWord(ordinal, edits)
  }
}

/**
 * Finds the words that may be similar. An edit takes one letter away or brings one, or both, and breaks two
 * pairs, or three where letters change places: so of one pair more than all edits can break one is left.
 */
function findCandidates(
  { lengths, letterSets, pairSets, pairs }: Signatures,
  typed: string,
  { maxEdits, swaps, asPrefix }: Similarity,
): Iterable<number> {
  const typedPairs = pairsOf(typed)
  // What begins as it was typed goes on after it.
  if (asPrefix) typedPairs.pop()
  let [typedLetters, pairSet] = [0, 0]
  for (const pair of typedPairs) {
    typedLetters |= letterBit(pair)
    pairSet |= pairBit(pair)
  }
  const mostBroken = maxEdits * (swaps ? 3 : 2)
  const shortest = Math.max(0, typed.length - maxEdits)
  const longest = asPrefix ? Infinity : typed.length + maxEdits
  const placesFrom = (length: number) => lengths.starts[length] ?? letterSets.length
  const first = placesFrom(shortest)
  const { items, starts } = pairs
  if (typedPairs.length <= mostBroken || items.length === 0) {
    return lengths.items.subarray(first, placesFrom(longest + 1))
  }
  const countWords = (pair: number) => (starts[pair + 1] ?? 0) - (starts[pair] ?? 0)
  typedPairs.sort((a, b) => countWords(a) - countWords(b))
  const candidates = new Set<number>()
  for (const pair of typedPairs.slice(0, mostBroken + 1)) {
    const last = starts[pair + 1] ?? 0
    let i = bisect(starts[pair] ?? 0, last, (i) => (items[i] ?? 0) < first)
    for (let length = shortest; length <= longest && i < last; length += 1) {
      const end = placesFrom(length + 1)
      // Each letter more or less is an edit already.
      const mostMissing = Math.min(maxEdits, longest - length)
      const mostOthers = Math.min(maxEdits, maxEdits + length - typed.length)
      for (; i < last; i += 1) {
        const place = items[i] ?? 0
        if (place >= end) break
        const letters = letterSets[place] ?? 0
        if (
          hasAtMost(typedLetters & ~letters, mostMissing) &&
          hasAtMost(asPrefix ? 0 : letters & ~typedLetters, mostOthers) &&
          hasAtMost(pairSet & ~(pairSets[place] ?? 0), mostBroken)
        ) {
          candidates.add(lengths.items[place] ?? 0)
        }
      }
    }
  }
  return candidates
}

/** Whether at most so many bits are set: to take these away is faster than to count all. */
function hasAtMost(bits: number, most: number): boolean {
  let left = bits
  for (let i = 0; i < most; i += 1) left &= left - 1
  return left === 0
}
