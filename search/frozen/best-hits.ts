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

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap, the worst of the kept on top. */
  const heap: ScoredDocument[] = []
  /** The worst score of as many as are kept. */
  let least = -Infinity

  /** Puts a hit where a child is, or above the parents that are better. */
  const rise = (hit: ScoredDocument, from: number) => {
    let place = from
    for (;;) {
      const parent = heap[(place - 1) >> 1]
      if (parent === undefined || compare(hit, parent) < 0) break
      heap[place] = parent
      place = (place - 1) >> 1
    }
    heap[place] = hit
  }
  /** Puts a hit on top, or below the children that are worse. */
  const sink = (hit: ScoredDocument) => {
    let place = 0
    for (;;) {
      const left = heap[2 * place + 1]
      const right = heap[2 * place + 2]
      const isRight = left !== undefined && right !== undefined && compare(right, left) > 0
      const worse = isRight ? right : left
      if (worse === undefined || compare(worse, hit) < 0) break
      heap[place] = worse
      place = 2 * place + (isRight ? 2 : 1)
    }
    heap[place] = hit
  }
  return {
    offer(document, score) {
      // Nearly all end here.
      if (score < least) return false
      if (heap.length < limit) rise({ document, score }, heap.length)
      else if (score > least || document < (heap[0]?.document ?? 0)) sink({ document, score })
      else return false
      if (heap.length === limit) least = heap[0]?.score ?? 0
      return true
    },
    take: () => heap.sort(compare),
  }
}

/** The better before the worse. */
const compare = (a: ScoredDocument, b: ScoredDocument) =>
  b.score - a.score || a.document - b.document
