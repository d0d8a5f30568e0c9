/** A document that was found, and how well it matches. */
export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Keeps the best few of many: nothing is made for what does not stay. */
export interface BestHits {
  /** @returns whether it is kept, for now */
  offer(document: number, score: number): boolean
  /** What is kept in the end: the best first, those of equal score by their documents ascending. */
  take(): ScoredDocument[]
}

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap once it is full, the worst on top: a list with the worst first is one. */
  const kept: ScoredDocument[] = []
  /** The worst score of as many as are kept. */
  let least = -Infinity

  /** Puts a hit on top, in place of the worst, or below the children that are worse. */
  const sink = (hit: ScoredDocument) => {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      const right = kept[child + 1]
      if (right !== undefined && compare(right, kept[child] ?? right) > 0) child += 1
      const worse = kept[child]
      if (worse === undefined || compare(worse, hit) < 0) break
      kept[place] = worse
      place = child
    }
    kept[place] = hit
  }
  return {
    offer(document, score) {
      // Nearly all end here.
      if (score < least) return false
      if (kept.length === limit) {
        if (score === least && document > (kept[0]?.document ?? 0)) return false
        sink({ document, score })
      } else if (kept.push({ document, score }) === limit) kept.sort((a, b) => compare(b, a))
      if (kept.length === limit) least = kept[0]?.score ?? 0
      return true
    },
    take: () => kept.sort(compare),
  }
}

/** The better before the worse. */
const compare = (a: ScoredDocument, b: ScoredDocument) =>
  b.score - a.score || a.document - b.document
