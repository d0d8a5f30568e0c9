/** A document that was found, and how well it matches. */
export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Keeps the best few of many: nothing is made for what is too bad. */
export interface BestHits {
  /** @returns whether it is kept, for now */
  offer(document: number, score: number): boolean
  /** What is kept in the end: the best first, those of equal score by their documents ascending. */
  take(): ScoredDocument[]
}

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** The best so far, and what was offered since they were chosen: at most twice as many as the limit. */
  const kept: ScoredDocument[] = []
  /** The worst of the best, once there are enough. */
  let leastScore = -Infinity
  let lastDocument = Infinity
  const take = () => {
    kept.sort((a, b) => b.score - a.score || a.document - b.document).splice(limit)
    return kept
  }
  return {
    offer(document, score) {
      // Nearly all end here.
      if (score < leastScore || (score === leastScore && document > lastDocument)) return false
      if (kept.push({ document, score }) >= 2 * limit) {
        const worst = take()[limit - 1]
        leastScore = worst?.score ?? 0
        lastDocument = worst?.document ?? 0
      }
      return true
    },
    take,
  }
}
