/** A document that was found, and how well it matches. */
export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Keeps the best few of many, in a heap of that size: nothing is made for what does not stay. */
export interface BestHits {
  offer(document: number, score: number): void
  /** The best first, those of equal score by their documents ascending. Leaves nothing behind. */
  take(): ScoredDocument[]
}

/** @param limit how many to keep, 1 or more */
export function keepBestHits(limit: number): BestHits {
  /** A binary heap, the worst of the kept on top. */
  const documents: number[] = []
  const scores: number[] = []

  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference === 0 ? (documents[a] ?? 0) > (documents[b] ?? 0) : difference < 0
  }
  const swap = (a: number, b: number) => {
    ;[documents[a], documents[b]] = [documents[b] ?? 0, documents[a] ?? 0]
    ;[scores[a], scores[b]] = [scores[b] ?? 0, scores[a] ?? 0]
  }
  const sink = () => {
    let parent = 0
    for (;;) {
      let worst = parent
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < documents.length && isWorse(child, worst)) worst = child
      }
      if (worst === parent) return
      swap(parent, worst)
      parent = worst
    }
  }
  return {
    offer(document, score) {
      if (documents.length === limit) {
        const [worst = 0] = scores
        if (score < worst || (score === worst && document > (documents[0] ?? 0))) return
        documents[0] = document
        scores[0] = score
        sink()
        return
      }
      let child = documents.push(document) - 1
      scores.push(score)
      for (let parent = (child - 1) >> 1; child > 0 && isWorse(child, parent);) {
        swap(child, parent)
        child = parent
        parent = (child - 1) >> 1
      }
    },
    take() {
      const hits = documents.map((document, i) => ({ document, score: scores[i] ?? 0 }))
      documents.length = 0
      scores.length = 0
      return hits.sort((a, b) => b.score - a.score || a.document - b.document)
    },
  }
}
