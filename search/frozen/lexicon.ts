import { bisect } from './bisect.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { refuseIndex } from './refuse-index.ts'
import {
  BLOCK_WORDS,
  blockOf,
  placeInBlock,
  readBlocks,
  rememberBlocks,
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
  /** The words of a block, put together when they are first asked for, and kept. */
  readonly wordsIn: (block: number) => readonly string[]
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
    for (const rest of frontCode(words).rests) writer.units(rest)
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
  const lengths = readBlocks(reader, size)
  const letters = readBlocks(reader, size)
  const wordsIn = rememberBlocks<readonly string[]>(letters, [], (block) =>
    readWords(lengths, letters, block, size - block * BLOCK_WORDS),
  )
  let signatures: Signatures | undefined
  return { size, wordsIn, signatures: () => (signatures ??= collectSignatures(size, wordsIn)) }
}

/** @param left how many words there are from this block on */
function readWords(lengths: WordBlocks, letters: WordBlocks, block: number, left: number) {
  turnTo(lengths, block)
  turnTo(letters, block)
  const stored = lengths.reader.vbytes(new Uint16Array(Math.min(BLOCK_WORDS, left)))
  let word = ''
  return Array.from(stored, (length, i) => {
    const kept = i === 0 ? 0 : lengths.reader.vbyte()
    if (kept > word.length) {
      refuseIndex(`at most ${word.length} letters of the word before`, String(kept))
    }
    word = word.slice(0, kept) + letters.reader.units(length)
    return word
  })
}

function collectSignatures(size: number, wordsIn: Lexicon['wordsIn']): Signatures {
  const words = Array.from({ length: size }, (_, i) => wordsIn(blockOf(i))[placeInBlock(i)] ?? '')
  /** By length, how many words; nothing where there are none. */
  const counts: number[] = []
  for (const { length } of words) counts[length] = (counts[length] ?? 0) + 1
  let sum = 0
  const shorter = Uint32Array.from(counts, (count = 0) => (sum += count) - count)

  const places = shorter.slice()
  const ordinals = new Uint32Array(size)
  const letterSets = new Int32Array(size)
  const pairSets = new Int32Array(size)
  for (const [ordinal, word] of words.entries()) {
    const place = places[word.length] ?? 0
    places[word.length] = place + 1
    ordinals[place] = ordinal
    letterSets[place] = lettersIn(word)
    pairSets[place] = pairsIn(word)
  }
  return { ordinals, letterSets, pairSets, shorter }
}

/** The letters of a word. */
export function lettersIn(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) & 31)
  return set
}

/** Its pairs of letters. */
export function pairsIn(word: string): number {
  let set = 0
  for (let i = 1; i < word.length; i += 1) {
    set |= 1 << ((7 * word.charCodeAt(i - 1) + word.charCodeAt(i)) & 31)
  }
  return set
}

/** The word of an ordinal; empty where there is none. */
export const wordAt = ({ wordsIn }: Lexicon, ordinal: number): string =>
  wordsIn(blockOf(ordinal))[placeInBlock(ordinal)] ?? ''

/** The ordinal of the first word that is not before a text. */
const placeOf = (lexicon: Lexicon, text: string) =>
  bisect(0, lexicon.size, (ordinal) => wordAt(lexicon, ordinal) < text)

/** The ordinal of a word, or undefined where the index does not have it. */
export function findWord(lexicon: Lexicon, word: string): number | undefined {
  const ordinal = placeOf(lexicon, word)
  return ordinal < lexicon.size && wordAt(lexicon, ordinal) === word ? ordinal : undefined
}

/** The ordinals of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(lexicon: Lexicon, prefix: string): [first: number, end: number] {
  const first = placeOf(lexicon, prefix)
  const begins = (ordinal: number) => wordAt(lexicon, ordinal).startsWith(prefix)
  return [first, bisect(first, lexicon.size, begins)]
}
