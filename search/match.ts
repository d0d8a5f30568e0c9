import { intersectDocuments, placeOf } from './document-list.ts'
import type { Occurrences, Postings } from './postings.ts'
import type { Alternative } from './spelling.ts'

/** Where one word of the query is satisfied: parallel lists. */
export interface Matches extends Occurrences {
  /** The weight of the best alternative that is there. */
  readonly weights: Float64Array
}

/** Finds the documents that satisfy any of the alternatives: the best one counts, never their sum. */
export function matchAny(alternatives: readonly Alternative[], postings: Postings): Matches {
  const lists = alternatives.map(({ terms, weight }) => weigh(matchAll(terms, postings), weight))
  // The short ones first: each list is walked through once for every one that comes after it.
  lists.sort((a, b) => a.documents.length - b.documents.length)
  return lists.reduce(unite, NOWHERE)
}

const NOWHERE: Matches = {
  documents: new Uint32Array(),
  strengths: new Float64Array(),
  weights: new Float64Array(),
}

function weigh({ documents, strengths }: Occurrences, weight: number): Matches {
  return {
    documents,
    strengths: weight === 1 ? strengths : strengths.map((strength) => weight * strength),
    weights: new Float64Array(documents.length).fill(weight),
  }
}

/** The documents that are in either, with the greater strength and the greater weight. */
export function unite(a: Matches, b: Matches): Matches {
  if (a.documents.length === 0) return b
  if (b.documents.length === 0) return a
  const most = a.documents.length + b.documents.length
  const documents = new Uint32Array(most)
  const strengths = new Float64Array(most)
  const weights = new Float64Array(most)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.documents.length || j < b.documents.length) {
    const left = a.documents[i] ?? Infinity
    const right = b.documents[j] ?? Infinity
    documents[count] = Math.min(left, right)
    let strength = 0
    let weight = 0
    if (left <= right) {
      strength = a.strengths[i] ?? 0
      weight = a.weights[i] ?? 0
      i += 1
    }
    if (right <= left) {
      strength = Math.max(strength, b.strengths[j] ?? 0)
      weight = Math.max(weight, b.weights[j] ?? 0)
      j += 1
    }
    strengths[count] = strength
    weights[count] = weight
    count += 1
  }
  return {
    documents: documents.subarray(0, count),
    strengths: strengths.subarray(0, count),
    weights: weights.subarray(0, count),
  }
}

/** The documents that have every term, with the mean of the strengths. */
function matchAll(terms: readonly string[], postings: Postings): Occurrences {
  const found = terms.map((term) => postings.lookup(term))
  const [first = NOWHERE] = found
  if (found.length < 2) return first
  const documents = intersectDocuments(found.map(({ documents }) => documents))
  const strengths = Float64Array.from(documents, (document) => {
    const own = found.map(
      ({ documents, strengths }) => strengths[placeOf(documents, document)] ?? 0,
    )
    return own.reduce((a, b) => a + b) / terms.length
  })
  return { documents, strengths }
}
