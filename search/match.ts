import type { Occurrences, Postings } from './postings.ts'
import type { Alternative } from './spelling.ts'
import type { ZeroPool } from './zero-pool.ts'

/** Where one word of the query is satisfied. */
export interface Matches {
  /** The documents' ordinals, each once, in no order. */
  readonly documents: readonly number[]
  /** By ordinal: how strongly, without regard to how rare the word is; 0 where not at all. */
  readonly strengths: Float64Array
  /** By ordinal: the weight of the best alternative that is there; 0 where none is. */
  readonly weights: Float64Array
}

/**
 * Finds the documents that satisfy any of the alternatives: the best one counts, never their sum.
 *
 * @param pool of arrays as long as there are documents; the matches go back to it
 */
export function matchAny(
  alternatives: readonly Alternative[],
  postings: Postings,
  pool: ZeroPool,
): Matches {
  const strengths = pool.take()
  const weights = pool.take()
  const documents: number[] = []
  for (const { terms, weight } of alternatives) {
    const found = matchAll(terms, postings)
    for (let i = 0; i < found.documents.length; i += 1) {
      const document = found.documents[i] ?? 0
      const before = weights[document] ?? 0
      if (before === 0) documents.push(document)
      if (weight > before) weights[document] = weight
      const strength = weight * (found.strengths[i] ?? 0)
      if (strength > (strengths[document] ?? 0)) strengths[document] = strength
    }
  }
  return { documents, strengths, weights }
}

/** The documents that have every term, with the mean of the strengths. */
export function matchAll(terms: readonly string[], postings: Postings): Occurrences {
  const [first = postings.lookup(''), ...others] = terms.map((term) => postings.lookup(term))
  const { documents, strengths } = others.reduce(intersect, first)
  return { documents, strengths: strengths.map((sum) => sum / terms.length) }
}

/** The documents that are in both, with the sum of their strengths. */
function intersect(a: Occurrences, b: Occurrences): Occurrences {
  const documents = new Uint32Array(Math.min(a.documents.length, b.documents.length))
  const strengths = new Float64Array(documents.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.documents.length && j < b.documents.length) {
    const left = a.documents[i] ?? 0
    const right = b.documents[j] ?? 0
    if (left === right) {
      documents[count] = left
      strengths[count] = (a.strengths[i] ?? 0) + (b.strengths[j] ?? 0)
      count += 1
    }
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return { documents: documents.subarray(0, count), strengths: strengths.subarray(0, count) }
}
