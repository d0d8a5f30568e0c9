import { DEFAULT_BM25, scoreWord, type FrozenField } from './frozen/frozen-field.ts'
import type { FrozenCollection } from './frozen/frozen-collection.ts'
import { findWord, type Lexicon } from './frozen/lexicon.ts'

/**
 * Where one term occurs: parallel lists, a document's ordinal and how strongly it has the term, by
 * frequency and length. How rare the term is does not count here.
 */
export interface Occurrences {
  /** Ascending, each once. */
  readonly documents: Uint32Array
  readonly strengths: Float64Array
}

/** A full-text index as the ranking sees it: nothing but which documents a term is in, and how much. */
export interface Postings {
  readonly documentCount: number
  /** None where the index does not know the term. */
  lookup(term: string): Occurrences
}

const NOWHERE: Occurrences = { documents: new Uint32Array(), strengths: new Float64Array() }

/**
 * Asks a frozen index for one term at a time, as it stands in the index: what is exact, a prefix, a
 * typo or a synonym is decided by the caller.
 *
 * @param names the fields that are looked into; strengths are the sums of theirs
 */
export function createPostings(
  lexicon: Lexicon,
  { documentCount, fields }: FrozenCollection,
  names: readonly string[],
): Postings {
  const searched = fields.filter(({ name }) => names.includes(name))
  const addUp = createAdder(documentCount)
  return {
    documentCount,
    lookup(term) {
      const word = findWord(lexicon, term)
      if (word === undefined) return NOWHERE
      const found = searched
        .filter(({ documentCounts }) => documentCounts[word] !== 0)
        .map((field) => lookupInField(field, word))
      return found.length > 1 ? addUp(found) : (found[0] ?? NOWHERE)
    },
  }
}

function lookupInField(field: FrozenField, word: number): Occurrences {
  const count = field.documentCounts[word] ?? 0
  const documents = new Uint32Array(count)
  const strengths = new Float64Array(count)
  scoreWord(field, word, 1, DEFAULT_BM25, { documents, scores: strengths })
  return { documents, strengths }
}

/** Joins what was found in several fields: a document's strengths are summed up. */
function createAdder(documentCount: number) {
  const sums = new Float64Array(documentCount)
  return (found: readonly Occurrences[]): Occurrences => {
    const seen: number[] = []
    for (const occurrences of found) {
      for (const [i, document] of occurrences.documents.entries()) {
        const sum = sums[document] ?? 0
        if (sum === 0) seen.push(document)
        sums[document] = sum + (occurrences.strengths[i] ?? 0)
      }
    }
    const documents = Uint32Array.from(seen).sort()
    const strengths = Float64Array.from(documents, (document) => sums[document] ?? 0)
    for (const document of documents) sums[document] = 0
    return { documents, strengths }
  }
}
