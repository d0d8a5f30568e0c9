import { uniteDocuments } from './document-list.ts'
import {
  createStrength,
  DEFAULT_BM25,
  listDocuments,
  readPostings,
  type FrozenField,
} from './frozen/frozen-field.ts'
import type { FrozenCollection } from './frozen/frozen-collection.ts'
import { findWord, type Lexicon } from './frozen/lexicon.ts'

/** A full-text index of which only that is asked: which documents a term is in. */
export interface DocumentLists {
  /** Ordinals, ascending, each once; none where the index does not know the term. */
  documentsWith(term: string): Uint32Array
}

/**
 * Where one term occurs: parallel lists, a document's ordinal and how strongly it has the term, by
 * frequency and length. How rare the term is does not count here.
 */
export interface Occurrences {
  /** Ascending, each once. */
  readonly documents: Uint32Array
  readonly strengths: Float64Array
}

/** A full-text index as the ranking sees it: which documents a term is in, and how much. */
export interface Postings extends DocumentLists {
  /** None where the index does not know the term. */
  lookup(term: string): Occurrences
}

/**
 * Asks one field of a frozen index for one term at a time, as it stands in the index: what is exact, a
 * prefix, a typo or a synonym is decided by the caller.
 */
export function createPostings(
  lexicon: Lexicon,
  collection: FrozenCollection,
  name: string,
): Postings {
  const [field] = fieldsOf(collection, [name])
  return {
    ...createDocumentLists(lexicon, collection, [name]),
    lookup(term) {
      const word = findWord(lexicon, term) ?? -1
      const count = field?.documentCounts[word] ?? 0
      const documents = new Uint32Array(count)
      const strengths = new Float64Array(count)
      if (field !== undefined && count > 0) {
        readPostings(field, word, documents, strengths)
        const strengthOf = createStrength(field, DEFAULT_BM25)
        for (let i = 0; i < count; i += 1) {
          strengths[i] = strengthOf(documents[i] ?? 0, strengths[i] ?? 0)
        }
      }
      return { documents, strengths }
    },
  }
}

/** Asks several fields for the documents that have a term in any of them. */
export function createDocumentLists(
  lexicon: Lexicon,
  collection: FrozenCollection,
  names: readonly string[],
): DocumentLists {
  const fields = fieldsOf(collection, names)
  return {
    documentsWith(term) {
      const word = findWord(lexicon, term) ?? -1
      return fields
        .filter(({ documentCounts }) => (documentCounts[word] ?? 0) > 0)
        .map((field) => listDocuments(field, word))
        .reduce(uniteDocuments, new Uint32Array())
    },
  }
}

const fieldsOf = ({ fields }: FrozenCollection, names: readonly string[]): readonly FrozenField[] =>
  fields.filter(({ name }) => names.includes(name))
