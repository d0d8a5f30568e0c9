import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { refuseIndex } from './refuse-index.ts'
import {
  BLOCK_WORDS,
  blockOf,
  placeInBlock,
  readBlocks,
  turnTo,
  writeBlocks,
  type WordBlocks,
} from './word-blocks.ts'

/**
 * The words of an index, ascending by UTF-16 code units, each named by its ordinal. Front-coded in
 * blocks: a word is what it shares with the one before it, and the rest.
 */
export interface Lexicon {
  readonly size: number
  /** Of the words of a block: how many code units are stored of each, and how many each but the first shares. */
  readonly counts: WordBlocks
  /** The code units that are stored: of a block's first word all, of the others those not shared. */
  readonly letters: WordBlocks
  /** The block that was looked into last: what is next is mostly in the same. */
  readonly opened: OpenedWords
  /** Gathered when a typo first asks for them. */
  readonly signatures: () => Signatures
}

/** The words of one block, by their places in it. */
interface OpenedWords {
  /** Its number; -1 for none. */
  block: number
  /** How many code units each word shares with the one before it; the first none. */
  readonly shared: Uint16Array
  /** How many code units each word has. */
  readonly lengths: Uint16Array
  /** What to add to a place in a word for its place in `letters`, if that unit is not shared. */
  readonly offsets: Int32Array
  /** Code units: of each word those not shared. */
  letters: Uint16Array
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

/** What an index can hold: a length is 16 bits. */
const LONGEST_WORD = 0xffff

/** @param words ascending by UTF-16 code units, each once */
export function writeLexicon(writer: ByteWriter, words: readonly string[]): void {
  for (const word of words) {
    if (word.length <= LONGEST_WORD) continue
    const start = JSON.stringify(word.slice(0, 40))
    throw new Error(
      `search index: expected words of at most ${LONGEST_WORD} characters, received one of ${word.length} that begins with ${start} - let the tokenizer cut it`,
    )
  }
  writer.vbyte(words.length)
  writeBlocks(writer, words, (writer, words) => {
    const { shared, rests } = frontCode(words)
    for (const rest of rests) writer.vbyte(rest.length)
    for (const count of shared.slice(1)) writer.vbyte(count)
  })
  writeBlocks(writer, words, (writer, words) => {
    for (const rest of frontCode(words).rests) {
      for (let i = 0; i < rest.length; i += 1) writer.vbyte(rest.charCodeAt(i))
    }
  })
}

function frontCode(words: readonly string[]) {
  const shared = words.map((word, i) => sharedUnits(words[i - 1] ?? '', word))
  return { shared, rests: words.map((word, i) => word.slice(shared[i])) }
}

function sharedUnits(before: string, word: string): number {
  let shared = 0
  while (shared < before.length && before[shared] === word[shared]) shared += 1
  return shared
}

/** @throws Error where the bytes are no lexicon, at once or when one of its words is asked for */
export function readLexicon(reader: ByteReader): Lexicon {
  const size = reader.count()
  const opened: OpenedWords = {
    block: -1,
    shared: new Uint16Array(BLOCK_WORDS),
    lengths: new Uint16Array(BLOCK_WORDS),
    offsets: new Int32Array(BLOCK_WORDS),
    letters: new Uint16Array(),
  }
  const words = {
    size,
    counts: readBlocks(reader, size),
    letters: readBlocks(reader, size),
    opened,
  }
  let signatures: Signatures | undefined
  return { ...words, signatures: () => (signatures ??= collectSignatures(words)) }
}

type Words = Omit<Lexicon, 'signatures'>

/** Looks into the block of a word. */
function openWords(words: Words, ordinal: number): OpenedWords {
  const { opened } = words
  const block = blockOf(ordinal)
  if (opened.block === block) return opened
  opened.block = -1
  const { shared, lengths, offsets } = opened
  const end = Math.min(BLOCK_WORDS, words.size - block * BLOCK_WORDS)
  turnTo(words.counts, block)
  words.counts.reader.vbytes(lengths, 0, end)
  words.counts.reader.vbytes(shared, 1, end)
  let letterCount = 0
  let previous = 0
  for (let i = 0; i < end; i += 1) {
    const kept = shared[i] ?? 0
    const stored = lengths[i] ?? 0
    const length = kept + stored
    if (kept > previous || length > LONGEST_WORD) {
      refuseIndex('a word that begins as the one before it', `${kept} of ${length} letters shared`)
    }
    offsets[i] = letterCount - kept
    lengths[i] = length
    letterCount += stored
    previous = length
  }
  const room = turnTo(words.letters, block)
  if (letterCount > room) refuseIndex(`at most ${room} letters`, String(letterCount))
  if (opened.letters.length < room) opened.letters = new Uint16Array(room)
  words.letters.reader.vbytes(opened.letters, 0, letterCount)
  opened.block = block
  return opened
}

function collectSignatures(lexicon: Words): Signatures {
  const { size } = lexicon
  const wordLengths = new Uint16Array(size)
  const letterSetOf = new Int32Array(size)
  const pairSetOf = new Int32Array(size)
  const word = new Uint16Array(LONGEST_WORD)
  let longest = 0
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const length = spellNext(lexicon, ordinal, word)
    if (length > longest) longest = length
    wordLengths[ordinal] = length
    letterSetOf[ordinal] = lettersIn(word, length)
    pairSetOf[ordinal] = pairsIn(word, length)
  }
  const counts = new Uint32Array(longest + 1)
  for (const length of wordLengths) counts[length] = (counts[length] ?? 0) + 1
  let sum = 0
  const shorter = counts.map((count) => (sum += count) - count)

  const places = shorter.slice()
  const ordinals = new Uint32Array(size)
  const letterSets = new Int32Array(size)
  const pairSets = new Int32Array(size)
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const length = wordLengths[ordinal] ?? 0
    const place = places[length] ?? 0
    places[length] = place + 1
    ordinals[place] = ordinal
    letterSets[place] = letterSetOf[ordinal] ?? 0
    pairSets[place] = pairSetOf[ordinal] ?? 0
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
  const letters = new Uint16Array(lengthAt(lexicon, ordinal))
  spellWord(lexicon, ordinal, letters)
  return String.fromCharCode(...letters)
}

/** How many code units the word of an ordinal has. */
export const lengthAt = (lexicon: Lexicon, ordinal: number): number =>
  openWords(lexicon, ordinal).lengths[placeInBlock(ordinal)] ?? 0

/**
 * Writes as many letters of a word as there is room for.
 *
 * @returns how many it has
 */
export function spellWord(lexicon: Words, ordinal: number, into: Uint16Array): number {
  const last = placeInBlock(ordinal)
  for (let first = ordinal - last; first < ordinal; first += 1) spellNext(lexicon, first, into)
  return spellNext(lexicon, ordinal, into)
}

/** Writes what a word does not share with the one before it, which is there already. */
function spellNext(lexicon: Words, ordinal: number, into: Uint16Array): number {
  const { shared, lengths, offsets, letters } = openWords(lexicon, ordinal)
  const place = placeInBlock(ordinal)
  const [offset, length] = [offsets[place] ?? 0, lengths[place] ?? 0]
  const end = Math.min(length, into.length)
  for (let i = shared[place] ?? 0; i < end; i += 1) into[i] = letters[offset + i] ?? 0
  return length
}

/** Where a text stands in the lexicon, or would stand. */
interface Place {
  /** The first word that is not before the text. */
  readonly ordinal: number
  /** Whether that word begins with the text. */
  readonly isPrefix: boolean
}

/** Compares letter by letter, each at most once within a block: no word is put together. */
function placeOf(lexicon: Lexicon, text: string): Place {
  if (lexicon.size === 0) return { ordinal: 0, isPrefix: false }
  const block = Math.max(0, countBlocksBefore(lexicon, text) - 1)
  const first = block * BLOCK_WORDS
  const end = Math.min(first + BLOCK_WORDS, lexicon.size)
  const { shared, lengths, offsets, letters } = openWords(lexicon, first)
  /** How many letters of the text the word before has; it is before the text all the same. */
  let matched = 0
  for (let ordinal = first; ordinal < end; ordinal += 1) {
    const place = ordinal - first
    const kept = shared[place] ?? 0
    if (kept > matched) continue
    if (kept < matched) return { ordinal, isPrefix: false }
    const offset = offsets[place] ?? 0
    const length = lengths[place] ?? 0
    while (matched < length && letters[offset + matched] === text.charCodeAt(matched)) matched += 1
    if (matched === text.length) return { ordinal, isPrefix: true }
    if (matched < length && (letters[offset + matched] ?? 0) > text.charCodeAt(matched)) {
      return { ordinal, isPrefix: false }
    }
  }
  return {
    ordinal: end,
    isPrefix: end < lexicon.size && compareFirst(lexicon, block + 1, text) === 0,
  }
}

/** How many blocks begin with a word that is before the text. */
function countBlocksBefore(lexicon: Lexicon, text: string): number {
  let low = 0
  let high = lexicon.counts.starts.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareFirst(lexicon, middle, text) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Below 0 where the first word of a block is before the text, 0 where it begins with it, else above 0. */
function compareFirst({ counts, letters }: Lexicon, block: number, text: string): number {
  turnTo(counts, block)
  const length = counts.reader.vbyte()
  turnTo(letters, block)
  for (let i = 0; i < text.length; i += 1) {
    const difference = (i < length ? letters.reader.vbyte() : -1) - text.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return 0
}

/** The ordinal of a word, or undefined where the index does not have it. */
export function findWord(lexicon: Lexicon, word: string): number | undefined {
  const { ordinal, isPrefix } = placeOf(lexicon, word)
  return isPrefix && lengthAt(lexicon, ordinal) === word.length ? ordinal : undefined
}

/** The ordinals of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(lexicon: Lexicon, prefix: string): [first: number, end: number] {
  const { ordinal: first, isPrefix } = placeOf(lexicon, prefix)
  if (!isPrefix) return [first, first]
  const blockCount = lexicon.counts.starts.length - 1
  let block = blockOf(first)
  while (block + 1 < blockCount && compareFirst(lexicon, block + 1, prefix) === 0) block += 1
  const { shared } = openWords(lexicon, block * BLOCK_WORDS)
  const blockEnd = Math.min((block + 1) * BLOCK_WORDS, lexicon.size)
  let end = Math.max(first, block * BLOCK_WORDS) + 1
  while (end < blockEnd && (shared[placeInBlock(end)] ?? 0) >= prefix.length) end += 1
  return [first, end]
}
