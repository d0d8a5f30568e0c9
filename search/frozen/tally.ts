import { countBits } from './count-bits.ts'
import { keepBestHits, type ScoredDocument } from './best-hits.ts'
import {
  rarityOf,
  readPostings,
  strengthOf,
  weighLengths,
  type Bm25,
  type FrozenField,
} from './frozen-field.ts'
import type { FrozenCollection } from './frozen-collection.ts'
import type { FrozenIndex } from './frozen-index.ts'

/** A field as a query searches it. */
export interface SearchedField {
  readonly field: FrozenField
  /** Whether it is the groups', and not the documents' own. */
  readonly isShared: boolean
  /** What a match in it counts. */
  readonly boost: number
  readonly bm25: Bm25
}

/** The best documents, and how many matched in all. */
export interface BestDocuments {
  readonly total: number
  /** The best first; where scores are equal, in the order in which the documents were added. */
  readonly hits: readonly ScoredDocument[]
}

/** What a query has found out so far. A document has whatever its group has. */
export interface Tally {
  /**
   * Adds where a word occurs that stands for a term. What is shared comes before what is not.
   *
   * @param term a bit of its own
   * @param needed bits of terms: a document whose own field matches, but that lacks one of these, is
   *   passed over
   */
  add(field: SearchedField, word: number, weight: number, term: number, needed: number): void
  /**
   * Chooses the best, and leaves nothing behind for the next query.
   *
   * @param hit the terms that a document has to have, these and no others; 0 for any
   * @param quality what each score is multiplied by; 0 for how many terms the document has
   */
  takeBest(limit: number, hit: number, quality: number): BestDocuments
}

/** A bit for each term of a query: an array with room for eight, or for thirty-two. */
type TermBits = Uint8Array | Int32Array

/**
 * The arrays for scores are made once, and nothing is made for a match.
 *
 * @param Bits as wide as the longest query needs: narrow ones stay in the processor's caches
 */
export function createTally(index: FrozenIndex, Bits: new (size: number) => TermBits): Tally {
  const { firstDocuments, groupOf, documents, shared } = index
  const own = createSheet(documents, Bits)
  const common = createSheet(shared, Bits)
  return {
    add({ field, isShared, boost, bm25 }, word, weight, term, needed) {
      const sheet = isShared ? common : own
      const { scores, terms, touched, found, frequencies } = sheet
      const matches = readPostings(field, word, found, frequencies)
      // Of a beginning most words are in one field only.
      if (matches === 0) return
      let copies = matches
      if (isShared) {
        copies = 0
        for (let i = 0; i < matches; i += 1) {
          const group = found[i] ?? 0
          copies += (firstDocuments[group + 1] ?? 0) - (firstDocuments[group] ?? 0)
        }
      }
      const factor = weight * boost * rarityOf(copies, documents.documentCount)
      let { count } = sheet
      const { k, b, d } = bm25
      const { lengths } = field
      const [constant, perWord] = weighLengths(field, k, b)
      for (let i = 0; i < matches; i += 1) {
        const ordinal = found[i] ?? 0
        const before = terms[ordinal] ?? 0
        if (!isShared && (before & needed) !== needed) {
          const sharedTerms = common.terms[groupOf[ordinal] ?? 0] ?? 0
          if (((before | sharedTerms) & needed) !== needed) continue
        }
        if (before === 0) {
          touched[count] = ordinal
          count += 1
        }
        const lengthWeight = constant + perWord * (lengths[ordinal] ?? 0)
        const strength = strengthOf(frequencies[i] ?? 0, lengthWeight, k, d)
        terms[ordinal] = before | term
        scores[ordinal] = (scores[ordinal] ?? 0) + factor * strength
      }
      sheet.count = count
    },
    takeBest(limit, hit, quality) {
      const best = keepBestHits(Math.min(limit, documents.documentCount))
      const isHit = (terms: number) => (hit === 0 ? terms !== 0 : terms === hit)
      let total = 0
      for (let i = 0; i < own.count; i += 1) {
        const document = own.touched[i] ?? 0
        const group = groupOf[document] ?? 0
        const sharedTerms = common.terms[group] ?? 0
        const terms = (own.terms[document] ?? 0) | sharedTerms
        // It is counted once more with its group.
        if (isHit(sharedTerms)) total -= 1
        if (!isHit(terms)) continue
        total += 1
        const score = (own.scores[document] ?? 0) + (common.scores[group] ?? 0)
        best.offer(document, score * (quality || countBits(terms)))
      }
      for (let i = 0; i < common.count; i += 1) {
        const group = common.touched[i] ?? 0
        const terms = common.terms[group] ?? 0
        if (!isHit(terms)) continue
        const score = (common.scores[group] ?? 0) * (quality || countBits(terms))
        const first = firstDocuments[group] ?? 0
        const end = firstDocuments[group + 1] ?? 0
        total += end - first
        for (let document = first; document < end; document += 1) {
          // All that have nothing of their own score the same: after one that is too bad none is better.
          if (own.terms[document] === 0 && !best.offer(document, score)) break
        }
      }
      wipe(own)
      wipe(common)
      return { total, hits: best.take() }
    },
  }
}

/** What is known of documents, or of groups, by their ordinals. */
interface Sheet {
  readonly scores: Float64Array
  readonly terms: TermBits
  /** Those that have any term, as they come up: so many as `count` says. */
  readonly touched: Uint32Array
  count: number
  /** Room for the postings of a word. */
  readonly found: Uint32Array
  readonly frequencies: Float64Array
}

const createSheet = (
  { documentCount }: FrozenCollection,
  Bits: new (size: number) => TermBits,
): Sheet => ({
  scores: new Float64Array(documentCount),
  terms: new Bits(documentCount),
  touched: new Uint32Array(documentCount),
  count: 0,
  found: new Uint32Array(documentCount),
  frequencies: new Float64Array(documentCount),
})

function wipe(sheet: Sheet): void {
  const { scores, terms, touched, count } = sheet
  // Many are wiped in half the time where all are.
  if (count > terms.length / 16) {
    scores.fill(0)
    terms.fill(0)
  } else {
    for (let i = 0; i < count; i += 1) {
      const ordinal = touched[i] ?? 0
      scores[ordinal] = 0
      terms[ordinal] = 0
    }
  }
  sheet.count = 0
}
