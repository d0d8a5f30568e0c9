import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSimilarWords } from '../../search/similar-words.ts'

/** The optimal string alignment distance, by its definition. */
function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      rows[i]?.splice(
        j,
        1,
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
const words = fc.uniqueArray(word, { maxLength: 40 }).map((list) => list.sort())

describe('similar words', () => {
  test('are those within as many edits, as the definition counts them', () => {
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 3 }), (list, typed, maxEdits) => {
        const expected = list.flatMap((candidate, ordinal) => {
          const edits = editsBetween(typed, candidate)
          return edits <= maxEdits ? [{ ordinal, edits }] : []
        })
        expect(findSimilarWords(list, typed, maxEdits)).toEqual(expected)
      }),
    )
  })

  test('of an unfinished word are those of which a beginning is similar', () => {
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 2 }), (list, typed, maxEdits) => {
        const expected = list.flatMap((candidate, ordinal) => {
          const beginnings = Array.from({ length: candidate.length + 1 }, (_, end) =>
            editsBetween(typed, candidate.slice(0, end)),
          )
          const edits = Math.min(...beginnings)
          return edits <= maxEdits ? [{ ordinal, edits }] : []
        })
        expect(findSimilarWords(list, typed, maxEdits, true)).toEqual(expected)
      }),
    )
  })

  test('forgive a wrong first letter, a swapped pair and a doubled letter at the price of one', () => {
    const list = ['kubernetes', 'postgres', 'rails']
    const edits = (typed: string) => findSimilarWords(list, typed, 1)
    expect(edits('cubernetes')).toEqual([{ ordinal: 0, edits: 1 }])
    expect(edits('ukbernetes')).toEqual([{ ordinal: 0, edits: 1 }])
    expect(edits('posttgres')).toEqual([{ ordinal: 1, edits: 1 }])
  })
})
