import { keepBestHits, type ScoredDocument } from './best-hits.ts'
import { expandTerm } from './expand-term.ts'
import { DEFAULT_BM25, rarityOf, scoreWord, type Bm25, type Matches } from './frozen-field.ts'
import type { FrozenIndex } from './frozen-index.ts'

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

/** The best documents, and how many matched in all. */
export interface FrozenHits {
  readonly total: number
  /** The best first; where scores are equal, in the order in which the documents were added. */
  readonly hits: readonly ScoredDocument[]
}

/** Searches one frozen index for the terms of a query, which are as the index has them. */
export type FrozenSearch = (terms: readonly string[], options?: FrozenSearchOptions) => FrozenHits

/** The mark of a document that a further term of AND_NOT has put out. */
const OUT = 0xffff

/**
 * Searches a frozen index as MiniSearch searches the one that was frozen: the same hits with the same
 * scores, but for the rounding of sums. The arrays for scores are made once, and nothing for a match.
 */
export function createFrozenSearch({ lexicon, collection }: FrozenIndex): FrozenSearch {
  const { documentCount } = collection
  const matches: Matches = {
    documents: new Uint32Array(documentCount),
    scores: new Float64Array(documentCount),
  }
  const scores = new Float64Array(documentCount)
  /** The number, from 1, of the last term that each document matched; 0 where it matched none. */
  const lastTerms = new Uint16Array(documentCount)
  /** How many distinct terms each document matched: MiniSearch multiplies its score by that. */
  const qualities = new Uint16Array(documentCount)
  const touched = new Uint32Array(documentCount)

  return (terms, options = {}) => {
    const { limit = 20, combineWith = 'OR', bm25 = DEFAULT_BM25 } = options
    const fields = collection.fields
      .filter(({ name }) => options.fields?.includes(name) ?? true)
      .map((field) => ({ field, boost: ownValue(options.boost, field.name) || 1 }))
    let touchedCount = 0

    const addMatches = (count: number, term: number, firstOfItsKind: number) => {
      for (let i = 0; i < count; i += 1) {
        const document = matches.documents[i] ?? 0
        const last = lastTerms[document] ?? 0
        if (combineWith === 'AND' && last < term - 1) continue
        if (combineWith === 'AND_NOT' && term > 1) {
          if (last > 0) lastTerms[document] = OUT
          continue
        }
        if (last === 0) {
          touched[touchedCount] = document
          touchedCount += 1
        }
        if (last < firstOfItsKind) qualities[document] = (qualities[document] ?? 0) + 1
        lastTerms[document] = term
        scores[document] = (scores[document] ?? 0) + (matches.scores[i] ?? 0)
      }
    }

    const specs = specifyTerms(terms, options)
    let firstOfItsKind = 0
    specs.forEach(({ term, boost, expansion }, i) => {
      if (specs[i - 1]?.term !== term) firstOfItsKind = i + 1
      expandTerm(lexicon, term, expansion, (word, weight) => {
        for (const { field, boost: fieldBoost } of fields) {
          const rarity = rarityOf(field.documentCounts[word] ?? 0, documentCount)
          const count = scoreWord(field, word, weight * boost * fieldBoost * rarity, bm25, matches)
          addMatches(count, i + 1, firstOfItsKind)
        }
      })
    })

    const best = keepBestHits(limit)
    const needed = combineWith === 'AND' ? specs.length : 1
    let total = 0
    for (let i = 0; i < touchedCount; i += 1) {
      const document = touched[i] ?? 0
      const last = lastTerms[document] ?? 0
      if (last >= needed && last !== OUT) {
        total += 1
        best.offer(document, (scores[document] ?? 0) * (qualities[document] ?? 0))
      }
      scores[document] = 0
      lastTerms[document] = 0
      qualities[document] = 0
    }
    return { total, hits: best.take() }
  }
}

/** The terms with what the options say of each; those that are repeated stand side by side. */
function specifyTerms(query: readonly string[], options: FrozenSearchOptions) {
  const terms = [...query]
  const { prefix = false, fuzzy = false, maxFuzzy = 6, boostTerm = () => 1 } = options
  const weights = { prefix: 0.375, fuzzy: 0.45, ...options.weights }
  const specs = terms.map((term, i) => {
    const edits = typeof fuzzy === 'function' ? fuzzy(term, i, terms) : fuzzy
    const expansion = {
      prefix: typeof prefix === 'function' ? prefix(term, i, terms) : prefix,
      fuzzy: edits === true ? 0.2 : Number(edits),
      maxFuzzy,
      weights,
    }
    return { term, boost: boostTerm(term, i, terms), expansion }
  })
  return specs.sort((a, b) => terms.indexOf(a.term) - terms.indexOf(b.term))
}

const ownValue = (record: Readonly<Record<string, number>> = {}, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined
