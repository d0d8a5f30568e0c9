/** A document that was found, and how well it matches. */
export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Keeps the best few of many, in a heap of that size: nothing is made for what does not stay. */
export interface BestHits {
  /** @returns whether it is kept, for now */
  offer(document: number, score: number): boolean
  /** The best first, those of equal score by their documents ascending. Leaves nothing behind. */
  take(): ScoredDocument[]
}

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap, the worst of the kept on top. */
  const heap: ScoredDocument[] = []

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
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]]
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
      const [worst] = heap
      if (worst === undefined || heap.length < limit) rise({ document, score }, heap.length)
      else if (score > worst.score || (score === worst.score && document < worst.document)) {
        sink({ document, score })
      } else return false
      return true
    },
    take: () => heap.splice(0).sort(compare),
  }
}

/** The better before the worse. */
const compare = (a: ScoredDocument, b: ScoredDocument) =>
  b.score - a.score || a.document - b.document
