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
  /** Where in `rests` each word's rest begins. */
  readonly starts: Uint32Array
  /** The code units of the rests, each as a vbyte. Every {@link RESTART}th word is there in full. */
  readonly rests: Uint8Array
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
  const shared = new Uint16Array(size)
  const lengths = new Uint16Array(size)
  const starts = new Uint32Array(size)
  for (let i = 0; i < size; i += 1) shared[i] = reader.vbyte()
  let previous = 0
  for (let i = 0; i < size; i += 1) {
    const kept = shared[i] ?? 0
    const length = reader.vbyte() + (i % RESTART === 0 ? 0 : kept)
    if (kept > previous || kept > length || length > LONGEST_WORD) {
      refuseIndex('a word that begins as the one before it', `${kept} of ${length} letters shared`)
    }
    lengths[i] = length
    previous = length
  }
  const first = reader.position
  for (let i = 0; i < size; i += 1) {
    starts[i] = reader.position - first
    const rest = (lengths[i] ?? 0) - (i % RESTART === 0 ? 0 : (shared[i] ?? 0))
    for (let unit = 0; unit < rest; unit += 1) {
      const letter = reader.vbyte()
      if (letter > 0xffff) refuseIndex('a UTF-16 code unit', String(letter))
    }
  }
  const rests = reader.bytes.subarray(first, reader.position)
  return { size, shared, lengths, starts, rests }
}

/** The word of an ordinal. */
export function wordAt(lexicon: Lexicon, ordinal: number): string {
  let word = ''
  for (let i = ordinal - (ordinal % RESTART); i <= ordinal; i += 1)
    word = nextWord(lexicon, i, word)
  return word
}

/** The ordinal of the first word that is not before `text`: where it stands, or would stand. */
export function placeOf(lexicon: Lexicon, text: string): number {
  let low = 0
  let high = Math.ceil(lexicon.size / RESTART)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (nextWord(lexicon, middle * RESTART, '') < text) low = middle + 1
    else high = middle
  }
  const end = Math.min(low * RESTART, lexicon.size)
  let word = ''
  for (let i = Math.max(0, low - 1) * RESTART; i < end; i += 1) {
    word = nextWord(lexicon, i, word)
    if (word >= text) return i
  }
  return end
}

/** The ordinal of a word, or undefined where the index does not have it. */
export function findWord(lexicon: Lexicon, word: string): number | undefined {
  const place = placeOf(lexicon, word)
  return place < lexicon.size && wordAt(lexicon, place) === word ? place : undefined
}

/** The ordinals of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(lexicon: Lexicon, prefix: string): [first: number, end: number] {
  const first = placeOf(lexicon, prefix)
  if (first === lexicon.size || !wordAt(lexicon, first).startsWith(prefix)) return [first, first]
  let end = first + 1
  while ((lexicon.shared[end] ?? 0) >= prefix.length && end < lexicon.size) end += 1
  return [first, end]
}

/** Where in `rests` the letter of a word stands that is the first not shared with the one before. */
export function ownStart(lexicon: Lexicon, ordinal: number): number {
  const { shared, starts, rests } = lexicon
  let at = starts[ordinal] ?? 0
  if (ordinal % RESTART !== 0) return at
  for (let left = shared[ordinal] ?? 0; left > 0; left -= 1) {
    while ((rests[at] ?? 0) > 127) at += 1
    at += 1
  }
  return at
}

function nextWord(lexicon: Lexicon, ordinal: number, before: string): string {
  const { shared, lengths, starts, rests } = lexicon
  const kept = ordinal % RESTART === 0 ? 0 : (shared[ordinal] ?? 0)
  let word = before.slice(0, kept)
  let at = starts[ordinal] ?? 0
  for (let left = (lengths[ordinal] ?? 0) - kept; left > 0; left -= 1) {
    let unit = rests[at++] ?? 0
    if (unit > 127) unit = (unit & 127) | ((rests[at++] ?? 0) << 7)
    if (unit > 16383) unit = (unit & 16383) | ((rests[at++] ?? 0) << 14)
    word += String.fromCharCode(unit)
  }
  return word
}
