import { expandTerm, type Expansion } from './expand-term.ts'
import { countDocuments, DEFAULT_BM25, type Bm25 } from './frozen-field.ts'
import type { FrozenIndex } from './frozen-index.ts'
import { createTally, type BestDocuments, type Tally } from './tally.ts'

/** A setting that is the same for all terms of a query, or depends on the term and its place. */
type PerTerm<Value> = Value | ((term: string, i: number, terms: string[]) => Value)

/** How to search, by the names, meanings and defaults of MiniSearch 7's search options. */
export interface FrozenSearchOptions extends Pick<Expansion, 'maxFuzzy' | 'weights'> {
  /** How many hits to give, the best; a whole number from 1, default 20. */
  readonly limit?: number
  /** Fields to search; default all. */
  readonly fields?: readonly string[]
  /** What a match counts by field; default, and in place of 0, 1. */
  readonly boost?: Readonly<Record<string, number>>
  /** Whether longer words match that begin with the term; default false. */
  readonly prefix?: PerTerm<boolean>
  /** Whether misspelt words match: edits, or below 1 a share of the term's length; true is 0.2. */
  readonly fuzzy?: PerTerm<boolean | number>
  /** What a term counts; default 1. */
  readonly boostTerm?: (term: string, i: number, terms: string[]) => number
  /** OR: any term; AND: all of them; AND_NOT: the first, and none of the others. Default OR. */
  readonly combineWith?: 'OR' | 'AND' | 'AND_NOT'
  readonly bm25?: Bm25
}

/** What a query found. */
export interface FrozenHits extends BestDocuments {
  /** The words that stood for its terms, by their ordinals in the lexicon, to be highlighted. */
  readonly words: readonly number[]
}

/** Searches one frozen index for the terms of a query, which are as the index has them. */
export type FrozenSearch = (terms: readonly string[], options?: FrozenSearchOptions) => FrozenHits

/** As many terms as an integer has bits. */
const MOST_TERMS = 32

/** As many as a byte has: hardly a query has more. */
const MOST_NARROW = 8

/**
 * Searches a frozen index as MiniSearch searches the one that was frozen, in which each document has a
 * copy of what its group shares: the same hits with the same scores, but for the rounding of sums.
 *
 * A show is searched by `search/find.ts`, which ranks in its own way. This search is what holds the words,
 * postings and strengths that both read to MiniSearch's, in laws and in the bench.
 *
 * @throws Error of one line where a query has more than 32 terms
 */
export function createFrozenSearch(index: FrozenIndex): FrozenSearch {
  const narrow = createTally(index, Uint8Array)
  let wide: Tally | undefined
  return (terms, options = {}) => {
    if (terms.length > MOST_TERMS) {
      throw new Error(
        `search: expected at most ${MOST_TERMS} terms, received ${terms.length} - ask for fewer`,
      )
    }
    const tally = terms.length > MOST_NARROW ? (wide ??= createTally(index, Int32Array)) : narrow
    const { limit = 20, combineWith = 'OR', bm25 = DEFAULT_BM25 } = options
    const fields = [index.shared, index.documents].flatMap((collection) =>
      collection.fields
        .filter(({ name }) => options.fields?.includes(name) ?? true)
        .map((field) => ({
          field,
          isShared: collection === index.shared,
          // What any object inherits is no number.
          boost: Number(options.boost?.[field.name]) || 1,
          bm25,
        })),
    )
    const query = [...terms]
    const asked = query.map((term, i) => {
      const ask = <Value extends boolean | number>(setting: PerTerm<Value> | undefined) =>
        typeof setting === 'function' ? setting(term, i, query) : setting
      const words = expandTerm(index.lexicon, term, {
        ...options,
        prefix: ask(options.prefix),
        fuzzy: ask(options.fuzzy),
      })
      let postings = 0
      for (const { word } of terms.length > 1 ? words : []) {
        for (const { field } of fields) postings += countDocuments(field, word)
      }
      return { term, boost: options.boostTerm?.(term, i, query) ?? 1, words, postings }
    })
    // What lacks the rarest term is not scored for the others.
    if (combineWith === 'AND') asked.sort((a, b) => a.postings - b.postings)
    /** Which of the terms count for whether a document is a hit. */
    const decisive = { OR: 0, AND: -1, AND_NOT: 1 }[combineWith]
    let before = 0
    for (const [i, { term, boost, words }] of asked.entries()) {
      const bit = 1 << (combineWith === 'OR' ? query.indexOf(term) : i)
      for (const field of fields) {
        for (const { word, weight } of words) {
          tally.add(field, word, boost * weight, bit, before & decisive)
        }
      }
      before |= bit
    }
    // MiniSearch multiplies a score by how many different terms a document has.
    const quality = combineWith === 'AND' ? new Set(terms).size : 0
    return {
      ...tally.takeBest(limit, before & decisive, quality),
      words: asked.flatMap(({ words }) => words.map(({ word }) => word)),
    }
  }
}
