import { expandTerm, type Expansion, type WeightedWord } from './expand-term.ts'
import { countDocuments, DEFAULT_BM25, type Bm25 } from './frozen-field.ts'
import type { FrozenIndex } from './frozen-index.ts'
import { createTally, type BestDocuments, type SearchedField, type Tally } from './tally.ts'

/** A setting that is the same for all terms of a query, or depends on the term and its place. */
type PerTerm<Value> = Value | ((term: string, i: number, terms: string[]) => Value)

/** How to search, by the names, meanings and defaults of MiniSearch 7's search options. */
export interface FrozenSearchOptions {
  /** How many hits to give, the best; 1 or more, default 20. */
  readonly limit?: number
  /** Fields to search; default all. */
  readonly fields?: readonly string[]
  /** What a match counts by field; default, and in place of 0, 1. */
  readonly boost?: Readonly<Record<string, number>>
  /** Whether longer words match that begin with the term; default false. */
  readonly prefix?: PerTerm<boolean>
  /** Whether misspelt words match: edits, or below 1 a share of the term's length; true is 0.2. */
  readonly fuzzy?: PerTerm<boolean | number>
  /** The most edits where `fuzzy` is a share; default 6. */
  readonly maxFuzzy?: number
  /** What a prefix or fuzzy match counts against an exact one; default 0.375 and 0.45. */
  readonly weights?: { readonly prefix?: number; readonly fuzzy?: number }
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
          boost: ownValue(options.boost, field.name) || 1,
          bm25,
        })),
    )
    const kinds = [...new Set(terms)]
    const asked = askTerms(terms, options).map(({ term, boost, expansion }) => {
      const words = expandTerm(index.lexicon, term, expansion)
      const postings = terms.length > 1 ? countPostings(words, fields) : 0
      return { term, boost, words, postings }
    })
    // What lacks the rarest term is not scored for the others.
    if (combineWith === 'AND') asked.sort((a, b) => a.postings - b.postings)
    for (const [i, { term, boost, words }] of asked.entries()) {
      const bit = 1 << (combineWith === 'OR' ? kinds.indexOf(term) : i)
      const before = lowBits(i)
      const needed = { OR: 0, AND: before, AND_NOT: before & 1 }[combineWith]
      for (const field of fields) {
        for (const { word, weight } of words) tally.add(field, word, boost * weight, bit, needed)
      }
    }
    const hit = { OR: 0, AND: lowBits(terms.length), AND_NOT: 1 }[combineWith]
    // MiniSearch multiplies a score by how many different terms a document has.
    const quality = { OR: 0, AND: kinds.length, AND_NOT: 1 }[combineWith]
    const words = asked.flatMap(({ words }) => words.map(({ word }) => word))
    return { ...tally.takeBest(limit, hit, quality), words }
  }
}

/** The lowest so many bits. */
const lowBits = (count: number) => (2 ** count - 1) | 0

/** What the options say of each term. */
function askTerms(query: readonly string[], options: FrozenSearchOptions) {
  const terms = [...query]
  const { prefix = false, fuzzy = false, maxFuzzy = 6, boostTerm = () => 1 } = options
  const weights = { prefix: 0.375, fuzzy: 0.45, ...options.weights }
  return terms.map((term, i) => {
    const edits = typeof fuzzy === 'function' ? fuzzy(term, i, terms) : fuzzy
    const expansion: Expansion = {
      prefix: typeof prefix === 'function' ? prefix(term, i, terms) : prefix,
      fuzzy: edits === true ? 0.2 : Number(edits),
      maxFuzzy,
      weights,
    }
    return { term, boost: boostTerm(term, i, terms), expansion }
  })
}

/** How many postings the words have in the fields. */
const countPostings = (words: readonly WeightedWord[], fields: readonly SearchedField[]) =>
  words.reduce(
    (sum, { word }) => fields.reduce((sum, { field }) => sum + countDocuments(field, word), sum),
    0,
  )

const ownValue = (record: Readonly<Record<string, number>> = {}, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined
