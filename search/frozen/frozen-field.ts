import type { ByteReader } from './byte-reader.ts'
import { written, type ByteWriter } from './byte-writer.ts'
import { refuseIndex } from './refuse-index.ts'
import { BLOCK_WORDS, readBlocks, rememberBlocks, writeBlocks } from './word-blocks.ts'

/** How often each document has a word in one field: documents ascending, frequencies 1 or more. */
export type Frequencies = readonly (readonly [document: number, frequency: number])[]

/** One field of all documents: the postings of each word of the lexicon, and how long the field is. */
export interface FrozenField {
  readonly name: string
  /** The mean of `lengths` as MiniSearch kept it. */
  readonly averageLength: number
  /** By document: how many distinct words the field has; 0 where a document lacks it. */
  readonly lengths: Uint8Array | Uint16Array
  /**
   * Of all words; word -> document -> frequency: gaps between documents as vbytes, the first counted
   * from -1; after each a byte 0 for every time beyond the first that the word occurs there.
   */
  readonly postings: Uint8Array
  /** Where in them the list of a word is; an empty one where no document has the word. */
  readonly listOf: (word: number) => PostingList
}

/** Where one word's postings are. */
interface PostingList {
  /** How many documents have the word. */
  readonly count: number
  /** The byte with which they begin. */
  readonly start: number
}

/** The constants of BM25+ (Lv and Zhai, 2011), by the names that MiniSearch gives them. */
export interface Bm25 {
  /** How soon a word's further occurrences stop to count; 1.2 to 2. */
  readonly k: number
  /** How much a field's length counts against it; 0 to 1. */
  readonly b: number
  /** What a match counts at least, however long the field; 0.5 to 1. */
  readonly d: number
}

/** What MiniSearch 7 takes where nothing else is asked for. */
export const DEFAULT_BM25: Bm25 = { k: 1.2, b: 0.7, d: 0.5 }

/** What MiniSearch knows of one field. */
export interface FieldContent {
  readonly name: string
  readonly averageLength: number
  /** By document. */
  readonly lengths: readonly number[]
  /** By word of the lexicon. */
  readonly postings: readonly Frequencies[]
}

/** Writes a field as docs/index-format.md says: its name, the lengths of documents in it, its postings. */
export function writeField(writer: ByteWriter, field: FieldContent): void {
  writer.text(field.name)
  writer.float64(field.averageLength)
  writer.smallNumbers(field.lengths)
  const lists = field.postings.map((frequencies) => ({
    count: frequencies.length,
    bytes: written((writer) => packPostings(writer, frequencies)),
  }))
  writeBlocks(writer, lists, (writer, lists) => {
    const known = lists.filter(({ count }) => count > 0)
    if (known.length === 0) return
    for (let i = 0; i < BLOCK_WORDS; i += 1) writer.vbyte(lists[i]?.count ?? 0)
    for (const { count, bytes } of known) writer.vbyte(bytes.length - count)
  })
  writeBlocks(writer, lists, (writer, lists) => {
    for (const { bytes } of lists) writer.bytes(bytes)
  })
}

function packPostings(writer: ByteWriter, frequencies: Frequencies): void {
  let before = -1
  for (const [document, frequency] of frequencies) {
    writer.vbyte(document - before)
    for (let more = 1; more < frequency; more += 1) writer.vbyte(0)
    before = document
  }
}

/** @throws Error where the bytes are no field of so many documents and words */
export function readField(
  reader: ByteReader,
  documentCount: number,
  wordCount: number,
): FrozenField {
  const name = reader.text()
  const averageLength = reader.float64()
  // As a writer's `smallNumbers` wrote them: where they lie, if each is a byte.
  const lengths =
    reader.vbyte() === 1
      ? reader.slice(documentCount)
      : reader.vbytes(new Uint16Array(documentCount))
  const sizes = readBlocks(reader, wordCount)
  const postings = readBlocks(reader, wordCount)
  const listOf = rememberBlocks(sizes, NO_LIST, (block) =>
    readLists(sizes.readerAt(block), postings.starts[block] ?? 0, documentCount),
  )
  return { name, averageLength, lengths, postings: postings.readerAt(0).bytes, listOf }
}

/** Of a word that no document has. */
const NO_LIST: PostingList = { count: 0, start: 0 }

/** @param first where the first list of the block begins */
function readLists(sizes: ByteReader, first: number, documentCount: number): PostingList[] {
  const counts = sizes.vbytes(new Uint32Array(BLOCK_WORDS))
  let end = first
  return Array.from(counts, (count) => {
    if (count > documentCount) refuseIndex(`at most ${documentCount} documents`, count)
    const start = end
    if (count > 0) end += count + sizes.vbyte()
    return { count, start }
  })
}

/** How many documents have a word in a field; 0 for a word that the lexicon lacks. */
export const countDocuments = (field: FrozenField, word: number): number => field.listOf(word).count

/** How rare a word is, the inverse document frequency of BM25+: the fewer documents, the more. */
export function rarityOf(documents: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documents + 0.5) / (documents + 0.5))
}

/** Reads which documents have a word in a field: their ordinals, ascending. */
export function listDocuments(field: FrozenField, word: number): Uint32Array {
  const documents = new Uint32Array(countDocuments(field, word))
  readPostings(field, word, documents)
  return documents
}

/**
 * How much a field's length counts against its words.
 *
 * @returns what it counts at least, and what each of its words adds
 */
export const weighLengths = ({ averageLength }: FrozenField, k: number, b: number) =>
  [k * (1 - b), (k * b) / averageLength] as const

/** How strong a word is in a field whose length has that weight: times {@link rarityOf}, BM25+. */
export const strengthOf = (frequency: number, lengthWeight: number, k: number, d: number): number =>
  d + (frequency * (k + 1)) / (frequency + lengthWeight)

/**
 * Reads where a word occurs in a field, documents ascending.
 *
 * @param documents is overwritten from its start, and so is the next; both have room for every document
 * @returns how many documents there are
 * @throws Error where they do not ascend, or are beyond the last
 */
export function readPostings(
  field: FrozenField,
  word: number,
  documents: Uint32Array,
  frequencies?: Float64Array,
): number {
  const { count, start } = field.listOf(word)
  const { postings } = field
  const documentCount = field.lengths.length
  let at = start
  let document = -1
  for (let i = 0; i < count; i += 1) {
    let gap = 0
    let byte = 128
    for (let shift = 0; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0
      gap |= (byte & 127) << shift
    }
    document += gap
    if (gap <= 0 || document >= documentCount) {
      refuseIndex(`documents ascending to ${documentCount - 1}`, document)
    }
    documents[i] = document
    let frequency = 1
    for (; postings[at] === 0; at += 1) frequency += 1
    if (frequencies !== undefined) frequencies[i] = frequency
  }
  return count
}
