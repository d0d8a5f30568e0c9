import { bisect } from './frozen/bisect.ts'

/** A list of documents: their ordinals, ascending, each once. */
export type DocumentList = Uint32Array

/** The documents that are in either list. */
export function uniteDocuments(a: DocumentList, b: DocumentList): DocumentList {
  if (a.length === 0) return b
  const documents = new Uint32Array(a.length + b.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Infinity
    const right = b[j] ?? Infinity
    documents[count] = Math.min(left, right)
    count += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return documents.subarray(0, count)
}

/** The documents that are in all of the lists; of no list none. */
export function intersectDocuments(lists: readonly DocumentList[]): DocumentList {
  // Most words are looked for by one term: nothing is to be sorted then.
  if (lists.length === 1 && lists[0] !== undefined) return lists[0]
  const [shortest = new Uint32Array(), ...others] = lists.toSorted((a, b) => a.length - b.length)
  return others.reduce(
    (found, list) => found.filter((document) => list[placeOf(list, document)] === document),
    shortest,
  )
}

/** Where a document is in a list, or would be: its length after the last one. */
export const placeOf = (documents: DocumentList, document: number): number =>
  bisect(0, documents.length, (place) => (documents[place] ?? 0) < document)
