/** A document that was found, and how well it matches. */
export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Keeps the best few of many, in a heap of that size: nothing is made for what does not stay. */
export interface BestHits {
  /** @returns whether it is kept, for now */
  offer(document: number, score: number): boolean
  /** What is kept in the end: the best first, those of equal score by their documents ascending. */
  take(): ScoredDocument[]
}

/** In a place that is still free: any hit is better. */
const NO_HIT: ScoredDocument = { document: Infinity, score: -Infinity }

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap, the worst of the kept on top. */
  const heap = Array.from({ length: limit }, () => NO_HIT)
  return {
    offer(document, score) {
      const worst = heap[0] ?? NO_HIT
      // Nearly all end here.
      if (score < worst.score || (score === worst.score && document > worst.document)) return false
      const hit = { document, score }
      let place = 0
      for (;;) {
        let child = 2 * place + 1
        const [left, right] = [heap[child], heap[child + 1]]
        if (left !== undefined && right !== undefined && isBetter(left, right)) child += 1
        const below = heap[child]
        if (below === undefined || isBetter(below, hit)) break
        heap[place] = below
        place = child
      }
      heap[place] = hit
      return true
    },
    take: () => heap.filter((hit) => hit !== NO_HIT).sort((a, b) => (isBetter(a, b) ? -1 : 1)),
  }
}

const isBetter = (a: ScoredDocument, b: ScoredDocument) =>
  a.score > b.score || (a.score === b.score && a.document < b.document)
