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

/** Worse than whatever is offered. */
const NOTHING: ScoredDocument = { document: Infinity, score: -Infinity }

/** @param limit how many to keep, 1 or more: room is made for all of them */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap, the worst on top. */
  const kept: ScoredDocument[] = []
  for (let i = 0; i < limit; i += 1) kept.push(NOTHING)
  /** The score on top. */
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
    least = kept[0]?.score ?? 0
  }
  return {
    offer(document, score) {
      // Nearly all end here.
      if (score < least || (score === least && document > (kept[0]?.document ?? 0))) return false
      sink({ document, score })
      return true
    },
    take: () => kept.filter((hit) => hit !== NOTHING).sort(compare),
  }
}

/** The better before the worse. */
const compare = (a: ScoredDocument, b: ScoredDocument) =>
  b.score - a.score || a.document - b.document
