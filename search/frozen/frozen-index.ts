import type MiniSearch from 'minisearch'
import { ByteReader } from './byte-reader.ts'
import { written } from './byte-writer.ts'
import { readGroups, type DocumentGroups } from './document-groups.ts'
import {
  readCollection,
  writeCollection,
  type BuiltCollection,
  type FrozenCollection,
} from './frozen-collection.ts'
import { openIndex, sealIndex } from './index-envelope.ts'
import { readLexicon, writeLexicon, type Lexicon } from './lexicon.ts'

/** What MiniSearch built, as typed arrays: the words, and where they occur. */
export interface FrozenIndex extends DocumentGroups {
  readonly lexicon: Lexicon
  readonly documents: FrozenCollection
  /** What the documents of each group share, once for all of them. */
  readonly shared: FrozenCollection
}

/** Fields that documents share, as all topics of an episode share its title. */
export interface SharedFields {
  /** A document for each group of documents, with other fields than theirs. */
  readonly miniSearch: MiniSearch
  /** How many documents each group has; those of the first come first. */
  readonly groupSizes: readonly number[]
}

/** One group, which shares nothing. */
const NOTHING_SHARED: BuiltCollection = {
  index: [],
  documentCount: 1,
  nextId: 1,
  fieldIds: {},
  fieldLength: {},
  averageFieldLength: [],
}

/**
 * Freezes a MiniSearch into a file for {@link loadFrozenIndex}: the same documents in the same order
 * give the same bytes. A document is known by its ordinal, the order in which it was added.
 *
 * @param fingerprint names the tokenizer and the options; the reader must give the same
 * @param shared makes it the index that MiniSearch builds where each document has a copy of all that
 *   its group shares; default: nothing is shared
 * @throws Error of one line where the sizes are not those of the groups, or documents were taken out
 */
export function freezeIndex(
  miniSearch: MiniSearch,
  fingerprint: string,
  shared?: SharedFields,
): Uint8Array {
  const documents = miniSearch.toJSON()
  const groups = shared?.miniSearch.toJSON() ?? NOTHING_SHARED
  const groupSizes = shared?.groupSizes ?? [documents.documentCount]
  const grouped = groupSizes.reduce((sum, size) => sum + size, 0)
  if (groupSizes.length !== groups.documentCount || grouped !== documents.documentCount) {
    throw new Error(
      `search index: expected sizes of ${groups.documentCount} groups with ${documents.documentCount} documents, received ${groupSizes.length} with ${grouped} - count each document in its group`,
    )
  }
  const terms = [...documents.index, ...groups.index].map(([term]) => term)
  const words = [...new Set(terms)].sort(byCodeUnits)
  return sealIndex(fingerprint, [
    written((writer) => writeLexicon(writer, words)),
    written((writer) => writeCollection(writer, documents, words)),
    written((writer) => writeCollection(writer, groups, words, groupSizes)),
    written((writer) => {
      for (const size of groupSizes) writer.vbyte(size)
    }),
  ])
}

/** The order of `<` on strings, whatever the machine's language. */
export const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** @throws Error of one line where the file is damaged or not made for this reader */
export function loadFrozenIndex(file: Uint8Array, fingerprint: string): FrozenIndex {
  const sections = openIndex(file, fingerprint)
  const readerOf = (section: number) => new ByteReader(sections[section]?.() ?? new Uint8Array())
  const lexicon = readLexicon(readerOf(0))
  const documents = readCollection(readerOf(1), lexicon.size)
  const shared = readCollection(readerOf(2), lexicon.size)
  const groups = readGroups(readerOf(3), shared.documentCount, documents.documentCount)
  return { lexicon, documents, shared, ...groups }
}
