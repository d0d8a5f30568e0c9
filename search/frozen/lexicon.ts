import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { refuseIndex } from './refuse-index.ts'

/**
 * The words of an index, ascending by UTF-16 code units, each named by its ordinal. Front-coded: a
 * word is what it shares with the one before it, and the rest.
 */
export interface Lexicon {
  readonly size: number
  /** How many code units each word shares with the one before it. */
  readonly shared: Uint16Array
  /** How many code units each word has. */
  readonly lengths: Uint16Array
  /** Where in `letters` each word's own ones begin: those not shared. */
  readonly ownStarts: Uint32Array
  /** Code units: the own ones of each word, of every {@link RESTART}th all. */
  readonly letters: Uint16Array
  /** Gathered when a typo first asks for them. */
  readonly signatures: () => Signatures
}

/** What tells of most words, without a look at their letters, that they are not similar to another. */
export interface Signatures {
  /** All words, the shorter first, those of one length ascending. The next two are in that order. */
  readonly ordinals: Uint32Array
  /** Which letters each word has: 32 bits; a to z each have their own, others share with them. */
  readonly letterSets: Int32Array
  /** Which pairs of letters each word has: 32 bits, which the pairs share. */
  readonly pairSets: Int32Array
  /** By length, how many words are shorter; as far as the longest word is. */
  readonly shorter: Uint32Array
}

/** Every so many words one is stored in full: the search for a word jumps between these. */
const RESTART = 16

/** What an index can hold: a length is 16 bits. */
const LONGEST_WORD = 0xffff

/** @param words ascending by UTF-16 code units, each once */
export function writeLexicon(writer: ByteWriter, words: readonly string[]): void {
  const shared = words.map((word, i) => sharedUnits(words[i - 1] ?? '', word))
  const rests = words.map((word, i) => (i % RESTART === 0 ? word : word.slice(shared[i])))
  for (const word of words) {
    if (word.length <= LONGEST_WORD) continue
    const start = JSON.stringify(word.slice(0, 40))
    throw new Error(
      `search index: expected words of at most ${LONGEST_WORD} characters, received one of ${word.length} that begins with ${start} - let the tokenizer cut it`,
    )
  }
  writer.vbyte(words.length)
  for (const count of shared) writer.vbyte(count)
  for (const rest of rests) writer.vbyte(rest.length)
  for (const rest of rests) {
    for (let i = 0; i < rest.length; i += 1) writer.vbyte(rest.charCodeAt(i))
  }
}

function sharedUnits(before: string, word: string): number {
  let shared = 0
  while (shared < before.length && before[shared] === word[shared]) shared += 1
  return shared
}

/** @throws Error where the bytes are no lexicon */
export function readLexicon(reader: ByteReader): Lexicon {
  const size = reader.count()
  const shared = reader.vbytes(new Uint16Array(size))
  /** First of what is stored of each word, then of all of it. */
  const lengths = reader.vbytes(new Uint16Array(size))
  const ownStarts = new Uint32Array(size)
  let letterCount = 0
  let previous = 0
  for (let i = 0; i < size; i += 1) {
    const kept = shared[i] ?? 0
    const stored = lengths[i] ?? 0
    const length = i % RESTART === 0 ? stored : kept + stored
    if (kept > previous || kept > length || length > LONGEST_WORD) {
      refuseIndex('a word that begins as the one before it', `${kept} of ${length} letters shared`)
    }
    lengths[i] = length
    ownStarts[i] = letterCount + (i % RESTART === 0 ? kept : 0)
    letterCount += stored
    previous = length
  }
  const left = reader.bytes.length - reader.position
  if (letterCount > left) refuseIndex(`at most ${left} letters`, String(letterCount))
  const letters = reader.vbytes(new Uint16Array(letterCount))
  const lexicon = { size, shared, lengths, ownStarts, letters }
  let signatures: Signatures | undefined
  return { ...lexicon, signatures: () => (signatures ??= collectSignatures(lexicon)) }
}

function collectSignatures(lexicon: Omit<Lexicon, 'signatures'>): Signatures {
  const { size, shared, lengths, ownStarts, letters } = lexicon
  const longest = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  const counts = new Uint32Array(longest + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  let sum = 0
  const shorter = counts.map((count) => (sum += count) - count)

  const places = shorter.slice()
  const ordinals = new Uint32Array(size)
  const letterSets = new Int32Array(size)
  const pairSets = new Int32Array(size)
  const word = new Uint16Array(longest)
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const kept = shared[ordinal] ?? 0
    const length = lengths[ordinal] ?? 0
    const offset = (ownStarts[ordinal] ?? 0) - kept
    word.set(letters.subarray(offset + kept, offset + length), kept)
    const place = places[length] ?? 0
    places[length] = place + 1
    ordinals[place] = ordinal
    letterSets[place] = lettersIn(word, length)
    pairSets[place] = pairsIn(word, length)
  }
  return { ordinals, letterSets, pairSets, shorter }
}

/** The letters of a word's first so many. */
export function lettersIn(word: Uint16Array, length: number): number {
  let set = 0
  for (let i = 0; i < length; i += 1) set |= 1 << ((word[i] ?? 0) & 31)
  return set
}

/** The pairs of its first so many letters. */
export function pairsIn(word: Uint16Array, length: number): number {
  let set = 0
  for (let i = 1; i < length; i += 1) set |= 1 << ((7 * (word[i - 1] ?? 0) + (word[i] ?? 0)) & 31)
  return set
}

/** The word of an ordinal. */
export function wordAt(lexicon: Lexicon, ordinal: number): string {
  const letters = new Uint16Array(lexicon.lengths[ordinal] ?? 0)
  spellWord(lexicon, ordinal, letters)
  return String.fromCharCode(...letters)
}

/** Writes as many letters of a word as there is room for. */
export function spellWord(lexicon: Lexicon, ordinal: number, into: Uint16Array): void {
  const { shared, lengths, ownStarts, letters } = lexicon
  for (let i = ordinal - (ordinal % RESTART); i <= ordinal; i += 1) {
    const kept = i % RESTART === 0 ? 0 : (shared[i] ?? 0)
    const offset = (ownStarts[i] ?? 0) - (shared[i] ?? 0)
    const end = Math.min(lengths[i] ?? 0, into.length)
    for (let letter = kept; letter < end; letter += 1) into[letter] = letters[offset + letter] ?? 0
  }
}

/** Where a text stands in the lexicon, or would stand. */
interface Place {
  /** The first word that is not before the text. */
  readonly ordinal: number
  /** Whether that word begins with the text. */
  readonly isPrefix: boolean
}

/** Compares letter by letter, each at most once within the last few words: no word is put together. */
function placeOf(lexicon: Lexicon, text: string): Place {
  const { size, shared, lengths, ownStarts, letters } = lexicon
  const first = RESTART * Math.max(0, countRestartsBefore(lexicon, text) - 1)
  /** How many letters of the text the word before has; it is before the text all the same. */
  let matched = 0
  for (let ordinal = first; ordinal < size; ordinal += 1) {
    const kept = ordinal === first ? 0 : (shared[ordinal] ?? 0)
    if (kept > matched) continue
    if (kept < matched) return { ordinal, isPrefix: false }
    const offset = (ownStarts[ordinal] ?? 0) - (shared[ordinal] ?? 0)
    const length = lengths[ordinal] ?? 0
    while (matched < length && letters[offset + matched] === text.charCodeAt(matched)) matched += 1
    if (matched === text.length) return { ordinal, isPrefix: true }
    if (matched < length && (letters[offset + matched] ?? 0) > text.charCodeAt(matched)) {
      return { ordinal, isPrefix: false }
    }
  }
  return { ordinal: size, isPrefix: false }
}

/** How many of the words that are stored in full are before the text. */
function countRestartsBefore({ size, lengths, ownStarts, shared, letters }: Lexicon, text: string) {
  let low = 0
  let high = Math.ceil(size / RESTART)
  while (low < high) {
    const middle = (low + high) >>> 1
    const ordinal = middle * RESTART
    const start = (ownStarts[ordinal] ?? 0) - (shared[ordinal] ?? 0)
    const length = lengths[ordinal] ?? 0
    let i = 0
    while (i < length && letters[start + i] === text.charCodeAt(i)) i += 1
    const isBefore = i < length ? (letters[start + i] ?? 0) < text.charCodeAt(i) : i < text.length
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

/** The ordinal of a word, or undefined where the index does not have it. */
export function findWord(lexicon: Lexicon, word: string): number | undefined {
  const { ordinal, isPrefix } = placeOf(lexicon, word)
  return isPrefix && lexicon.lengths[ordinal] === word.length ? ordinal : undefined
}

/** The ordinals of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(lexicon: Lexicon, prefix: string): [first: number, end: number] {
  const { ordinal: first, isPrefix } = placeOf(lexicon, prefix)
  let end = isPrefix ? first + 1 : first
  if (isPrefix) while ((lexicon.shared[end] ?? -1) >= prefix.length) end += 1
  return [first, end]
}
