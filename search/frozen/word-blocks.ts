import { ByteReader } from './byte-reader.ts'
import { written, type ByteWriter } from './byte-writer.ts'
import { sumUp } from './sum-up.ts'

/**
 * What there is to know of each word of the lexicon, so many words in a block. Only where each block
 * begins is read as an index is loaded: a query looks into the blocks of its own words.
 */
export interface WordBlocks {
  /** By block, where it begins; at the end, where the last one ends. */
  readonly starts: Uint32Array
  /** Gives the reader of all blocks, put where one begins. */
  readonly readerAt: (block: number) => ByteReader
}

/** How many words a block has; the last one may have fewer. */
export const BLOCK_WORDS = 16

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
  const blocks = new ByteReader(reader.slice(sumUp(reader.vbytes(starts.subarray(1)))))
  const readerAt = (block: number) => {
    blocks.position = starts[block] ?? 0
    return blocks
  }
  return { starts, readerAt }
}

/** How many words a block has of so many in all. */
export const wordsIn = (block: number, wordCount: number) =>
  Math.min(BLOCK_WORDS, wordCount - block * BLOCK_WORDS)

/**
 * Gives what there is to know of a word. That of its whole block is read when it is first asked for,
 * and kept.
 *
 * @param blocks where one of them has no bytes, there is nothing to know
 * @param nothing what is given of a word of which there is nothing to know
 * @param readBlock gives what there is to know of the words of a block
 */
export function rememberBlocks<Item>(
  { starts }: WordBlocks,
  nothing: Item,
  readBlock: (block: number) => ArrayLike<Item>,
): (word: number) => Item {
  // As long as it gets: V8 takes an array that is filled from its end for a dictionary, a third slower.
  const known = Array.from<ArrayLike<Item> | undefined>({ length: starts.length - 1 })
  return (word) => {
    const block = Math.floor(word / BLOCK_WORDS)
    // Also where there is no such block.
    if ((starts[block] ?? 0) >= (starts[block + 1] ?? 0)) return nothing
    return (known[block] ??= readBlock(block))[word % BLOCK_WORDS] ?? nothing
  }
}
