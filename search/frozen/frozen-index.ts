import type MiniSearch from 'minisearch'
import { ByteReader } from './byte-reader.ts'
import { createByteWriter } from './byte-writer.ts'
import { readCollection, writeCollection, type FrozenCollection } from './frozen-collection.ts'
import { openIndex, sealIndex } from './index-envelope.ts'
import { readLexicon, writeLexicon, type Lexicon } from './lexicon.ts'

/** What MiniSearch built, as typed arrays: the words, and where they occur. */
export interface FrozenIndex {
  readonly lexicon: Lexicon
  readonly collection: FrozenCollection
}

/**
 * Freezes a MiniSearch into a file for {@link loadFrozenIndex}: the same documents in the same order
 * give the same bytes. A document is known by its ordinal, the order in which it was added.
 *
 * @param fingerprint names the tokenizer and the options; the reader must give the same
 */
export function freezeIndex(miniSearch: MiniSearch, fingerprint: string): Uint8Array {
  const built = miniSearch.toJSON()
  const words = built.index.map(([term]) => term).sort(byCodeUnits)
  const lexicon = createByteWriter()
  writeLexicon(lexicon, words)
  const collection = createByteWriter()
  writeCollection(collection, built, words)
  return sealIndex(fingerprint, [lexicon.written(), collection.written()])
}

/** The order of `<` on strings, whatever the machine's language. */
export const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** @throws Error of one line where the file is damaged or not made for this reader */
export function loadFrozenIndex(file: Uint8Array, fingerprint: string): FrozenIndex {
  const [words = EMPTY, documents = EMPTY] = openIndex(file, fingerprint)
  const lexicon = readLexicon(new ByteReader(words))
  return { lexicon, collection: readCollection(new ByteReader(documents), lexicon.size) }
}

const EMPTY = new Uint8Array()
