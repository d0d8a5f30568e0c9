import type { Postings } from './postings.ts'
import type { Alternative } from './spelling.ts'

/** Where one word of the query is satisfied. */
export interface Matches {
  /** The documents' ordinals, each once. */
  readonly documents: readonly number[]
  /** By ordinal: how strongly, without regard to how rare the word is; 0 where not at all. */
  readonly strengths: Float64Array
  /** By ordinal: the weight of the best alternative that is there; 0 where none is. */
  readonly weights: Float64Array
}

/** Finds the documents that satisfy any of the alternatives: the best one counts, never their sum. */
export function matchAny(alternatives: readonly Alternative[], postings: Postings): Matches {
  const strengths = new Float64Array(postings.documentCount)
  const weights = new Float64Array(postings.documentCount)
  const documents: number[] = []
  for (const { terms, weight } of alternatives) {
    for (const [document, strength] of matchAll(terms, postings)) {
      if (weights[document] === 0) documents.push(document)
      weights[document] = Math.max(weights[document] ?? 0, weight)
      strengths[document] = Math.max(strengths[document] ?? 0, weight * strength)
    }
  }
  return { documents, strengths, weights }
}

/** The documents that have every term, with the mean of the terms' strengths. */
function matchAll(terms: readonly string[], postings: Postings): ReadonlyMap<number, number> {
  let common: Map<number, number> | undefined
  for (const term of terms) {
    const { documents, scores } = postings.lookup(term)
    const rarity = rarityOf(documents.length, postings.documentCount)
    const found = new Map<number, number>()
    documents.forEach((document, i) => {
      const sum = common === undefined ? 0 : common.get(document)
      if (sum !== undefined) found.set(document, sum + (scores[i] ?? 0) / rarity / terms.length)
    })
    common = found
  }
  return common ?? new Map()
}

/** The inverse document frequency, as MiniSearch's BM25+ has it. */
export function rarityOf(documents: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documents + 0.5) / (documents + 0.5))
}
