import type MiniSearch from 'minisearch'

/** Where one term occurs: parallel lists, a document's ordinal and the term's BM25+ score in it. */
export interface Occurrences {
  /** Each at most once, in no order. */
  readonly documents: readonly number[]
  readonly scores: readonly number[]
}

/** A full-text index as the ranking sees it: nothing but which documents a term is in, and how much. */
export interface Postings {
  readonly documentCount: number
  /** None where the index does not know the term. */
  lookup(term: string): Occurrences
}

const NOWHERE: Occurrences = { documents: [], scores: [] }

/**
 * Asks MiniSearch for one term at a time, as it stands in the index: what is exact, a prefix, a typo
 * or a synonym is decided by the caller.
 *
 * @param fields of the index that are looked into; a score is the sum of theirs
 */
export function createPostings(miniSearch: MiniSearch, fields: readonly string[]): Postings {
  const options = {
    fields: [...fields],
    tokenize: (term: string) => [term],
    processTerm: (term: string) => term,
    prefix: false,
    fuzzy: false,
  }
  return {
    documentCount: miniSearch.documentCount,
    lookup(term) {
      const results = miniSearch.search(term, options)
      if (results.length === 0) return NOWHERE
      return {
        // MiniSearch types ids as `any`; `buildIndexFile` gives every document its ordinal.
        documents: results.map(({ id }) => id as number),
        scores: results.map(({ score }) => score),
      }
    },
  }
}
