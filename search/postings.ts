import { intersectDocuments, uniteDocuments, type DocumentList } from './document-list.ts'
import {
  countDocuments,
  DEFAULT_BM25,
  listDocuments,
  readPostings,
  strengthOf,
  weighLengths,
  type FrozenField,
} from './frozen/frozen-field.ts'
import type { FrozenCollection } from './frozen/frozen-collection.ts'
import { findWord, type Lexicon } from './frozen/lexicon.ts'
import { remember } from './remember.ts'

/** Gives the ordinal of a term in the lexicon; -1 where the index does not have it. */
export type FindTerm = (term: string) => number

/** Every list is asked for each term of a query. */
const REMEMBERED_TERMS = 1000

/** Looks terms up in a lexicon, and remembers where they stand. */
export const createFindTerm = (lexicon: Lexicon): FindTerm =>
  remember(REMEMBERED_TERMS, (term) => findWord(lexicon, term))

/** A full-text index of which only that is asked: which documents a term is in. */
export interface DocumentLists {
  /** Ordinals, ascending, each once; none where the index does not know the term. */
  documentsWith(term: string): DocumentList
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
  findTerm: FindTerm,
  collection: FrozenCollection,
  name: string,
): Postings {
  const [field] = fieldsOf(collection, [name])
  return {
    ...createDocumentLists(findTerm, collection, [name]),
    lookup(term) {
      const word = findTerm(term)
      const count = field === undefined ? 0 : countDocuments(field, word)
      const documents = new Uint32Array(count)
      const strengths = new Float64Array(count)
      if (field !== undefined) {
        readPostings(field, word, documents, strengths)
        const { k, b, d } = DEFAULT_BM25
        const [constant, perWord] = weighLengths(field, k, b)
        for (let i = 0; i < count; i += 1) {
          const lengthWeight = constant + perWord * (field.lengths[documents[i] ?? 0] ?? 0)
          strengths[i] = strengthOf(strengths[i] ?? 0, lengthWeight, k, d)
        }
      }
      return { documents, strengths }
    },
  }
}

/** Asks several fields for the documents that have a term in any of them. */
export function createDocumentLists(
  findTerm: FindTerm,
  collection: FrozenCollection,
  names: readonly string[],
): DocumentLists {
  const fields = fieldsOf(collection, names)
  return {
    documentsWith(term) {
      const word = findTerm(term)
      let documents = NO_DOCUMENTS
      for (const field of fields) {
        if (countDocuments(field, word) === 0) continue
        documents = uniteDocuments(documents, listDocuments(field, word))
      }
      return documents
    },
  }
}

/** The documents that have every one of the terms; of no term none. */
export const documentsWithAll = (terms: readonly string[], lists: DocumentLists): DocumentList =>
  intersectDocuments(terms.map((term) => lists.documentsWith(term)))

const NO_DOCUMENTS: DocumentList = new Uint32Array()

const fieldsOf = ({ fields }: FrozenCollection, names: readonly string[]): readonly FrozenField[] =>
  fields.filter(({ name }) => names.includes(name))
