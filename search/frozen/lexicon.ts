import { bisect } from './bisect.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { groupItems, type GroupedItems } from './group-items.ts'
import { refuseIndex } from './refuse-index.ts'
import { readBlocks, rememberBlocks, wordsIn, writeBlocks } from './word-blocks.ts'

/**
 * The words of an index, ascending by UTF-16 code units, each named by its ordinal. Front-coded in
 * blocks: a word is what it shares with the one before it, and the rest.
 */
export interface Lexicon {
  readonly size: number
  /** The word of an ordinal; empty where there is none. */
  readonly wordAt: (ordinal: number) => string
  /** Gathered when a typo first asks for them. */
  readonly signatures: () => Signatures
}

/** What tells of most words, without a look at their letters, that they are not similar to another. */
export interface Signatures {
  /** The ordinals of words by their lengths: the places there are what the others go by. */
  readonly lengths: GroupedItems
  /** Which letters each word has: 32 bits; a to z each have their own, others share with them. */
  readonly letterSets: Int32Array
  /** Which pairs of letters each word has: 32 bits, which the pairs share. */
  readonly pairSets: Int32Array
  /** Places of words by the pairs of letters that they have; none where that would take too much memory. */
  readonly pairs: GroupedItems
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
  const readBlock = (block: number) =>
    readWords(lengths.readerAt(block), letters.readerAt(block), wordsIn(block, size))
  const wordAt = rememberBlocks(lengths, '', readBlock)
  let signatures: Signatures | undefined
  /** All words, of which none is kept: most are never asked for. */
  const listWords = () => {
    const words: string[] = []
    for (let block = 0; words.length < size; block += 1) words.push(...readBlock(block))
    return words
  }
  return {
    size,
    wordAt,
    signatures: () => (signatures ??= collectSignatures(listWords(), reader.bytes.length)),
  }
}

function readWords(lengths: ByteReader, letters: ByteReader, count: number): string[] {
  const rests = lengths.vbytes(new Uint16Array(count))
  let word = ''
  return Array.from(rests, (length, i) => {
    const shared = i === 0 ? 0 : lengths.vbyte()
    if (shared > word.length) {
      refuseIndex(`at most ${word.length} letters of the word before`, shared)
    }
    word = word.slice(0, shared) + letters.units(length)
    return word
  })
}

/** An honest lexicon has about one for each of its bytes. */
const MOST_PAIRS_PER_BYTE = 4

/** @param bytes that the words take in the file */
function collectSignatures(words: readonly string[], bytes: number): Signatures {
  const size = words.length
  const Ordinals = size <= 0x10000 ? Uint16Array : Uint32Array
  const ordinals = new Ordinals(size)
  const wordLengths = new Uint16Array(size)
  let [longest, pairCount] = [0, size]
  for (const [ordinal, { length }] of words.entries()) {
    ordinals[ordinal] = ordinal
    wordLengths[ordinal] = length
    pairCount += length
    if (length > longest) longest = length
  }
  const lengths = groupItems(ordinals, wordLengths, longest + 1)
  const letterSets = new Int32Array(size)
  const pairSets = new Int32Array(size)
  // A forged file may say few letters and mean many: without pairs all words of a length are looked at.
  const room = pairCount <= MOST_PAIRS_PER_BYTE * bytes ? pairCount : 0
  const places = new Ordinals(room)
  const pairs = new Uint16Array(room)
  let at = 0
  for (let place = 0; place < size; place += 1) {
    for (const pair of pairsOf(words[lengths.items[place] ?? 0] ?? '')) {
      pairSets[place] = (pairSets[place] ?? 0) | pairBit(pair)
      letterSets[place] = (letterSets[place] ?? 0) | letterBit(pair)
      places[at] = place
      pairs[at] = pair
      at += 1
    }
  }
  return { lengths, letterSets, pairSets, pairs: groupItems(places, pairs, PAIRS) }
}

/** As many as two times five bits tell apart: other letters share with a to z. */
const PAIRS = 1024

/** Each letter of a word with the one before it; the first has none before it, and in the end there is none. */
export function pairsOf(word: string): number[] {
  const pairs: number[] = []
  let before = 0
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) & 31
    pairs.push((before << 5) | letter)
    before = letter
  }
  pairs.push(before << 5)
  return pairs
}

/** The bit that the second letter of a pair has in a set of letters. */
export const letterBit = (pair: number) => 1 << (pair & 31)

/** The bit that a pair has in a set of pairs, which others share. */
export const pairBit = (pair: number) => 1 << ((7 * (pair >> 5) + pair) & 31)

/** The ordinal of the first word that is not before a text; the size of the lexicon where all are. */
export const placeOf = ({ size, wordAt }: Lexicon, text: string) =>
  bisect(0, size, (ordinal) => wordAt(ordinal) < text)

/** The ordinal of a word, or -1 where the index does not have it. */
export function findWord(lexicon: Lexicon, word: string): number {
  const ordinal = placeOf(lexicon, word)
  return ordinal < lexicon.size && lexicon.wordAt(ordinal) === word ? ordinal : -1
}

/** The ordinals of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(lexicon: Lexicon, prefix: string): [first: number, end: number] {
  const first = placeOf(lexicon, prefix)
  const begins = (ordinal: number) => lexicon.wordAt(ordinal).startsWith(prefix)
  return [first, bisect(first, lexicon.size, begins)]
}
