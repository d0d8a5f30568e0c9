import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepBestHits } from '../../../search/frozen/best-hits.ts'

const offers = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3.25), { maxLength: 40 }).chain((scores) =>
  fc.shuffledSubarray(
    scores.map((score, document) => ({ document, score })),
    { minLength: scores.length },
  ),
)

test('keeps what a sort of all would give first', () => {
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 12 }), (hits, limit) => {
      const best = keepBestHits(limit)
      for (const { document, score } of hits) best.offer(document, score)
      const sorted = hits.toSorted((a, b) => b.score - a.score || a.document - b.document)
      expect(best.take()).toEqual(sorted.slice(0, limit))
    }),
    { numRuns: 500 },
  )
})
