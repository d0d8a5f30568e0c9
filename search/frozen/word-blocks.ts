import { ByteReader } from './byte-reader.ts'
import { written, type ByteWriter } from './byte-writer.ts'

/**
 * What there is to know of each word of the lexicon, so many words in a block. Only where each block
 * begins is read as an index is loaded: a query looks into the blocks of its own words.
 */
export interface WordBlocks {
  /** By block, where it begins; at the end, where the last one ends. */
  readonly starts: Uint32Array
  /** Of all blocks; it is put where it is to read. */
  readonly reader: ByteReader
}

/** How many words a block has; the last one may have fewer. */
export const BLOCK_WORDS = 16

/** The number of the block that a word is in. */
export const blockOf = (word: number) => word >>> 4

/** Which of the words of its block a word is. */
export const placeInBlock = (word: number) => word & (BLOCK_WORDS - 1)

/** @param items one for each word */
export function writeBlocks<Item>(
  writer: ByteWriter,
  items: readonly Item[],
  writeBlock: (writer: ByteWriter, items: readonly Item[]) => void,
): void {
  const blocks: Uint8Array[] = []
  for (let first = 0; first < items.length; first += BLOCK_WORDS) {
    const block = items.slice(first, first + BLOCK_WORDS)
    blocks.push(written((writer) => writeBlock(writer, block)))
  }
  for (const { length } of blocks) writer.vbyte(length)
  for (const block of blocks) writer.bytes(block)
}

/** @throws Error where there are fewer bytes than the blocks are to have */
export function readBlocks(reader: ByteReader, wordCount: number): WordBlocks {
  const starts = new Uint32Array(Math.ceil(wordCount / BLOCK_WORDS) + 1)
  let end = 0
  for (let block = 1; block < starts.length; block += 1) {
    end += reader.vbyte()
    starts[block] = end
  }
  return { starts, reader: new ByteReader(reader.slice(end)) }
}

/**
 * Keeps what is made of each block when it is first asked for.
 *
 * @param nothing what is given of a block that is not there
 */
export function rememberBlocks<Made>(
  { starts }: WordBlocks,
  nothing: Made,
  make: (block: number) => Made,
): (block: number) => Made {
  // As long as it gets: V8 takes an array that is filled from its end for a dictionary, a third slower.
  const known = Array.from<Made | undefined>({ length: starts.length - 1 })
  return (block) => (block < known.length ? (known[block] ??= make(block)) : nothing)
}

/**
 * Puts the reader where a block begins.
 *
 * @returns how many bytes the block has; 0 where there is no such block
 */
export function turnTo({ starts, reader }: WordBlocks, block: number): number {
  const start = starts[block] ?? 0
  reader.position = start
  return Math.max(0, (starts[block + 1] ?? 0) - start)
}
