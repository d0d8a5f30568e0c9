import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../search/frozen/byte-reader.ts'
import { createByteWriter } from '../../../search/frozen/byte-writer.ts'
import { readLexicon, writeLexicon } from '../../../search/frozen/lexicon.ts'
import { findSimilarWords, type Similarity } from '../../../search/frozen/similar-words.ts'
import { similarWord, sortedWords } from './sorted-words.ts'

function findAll(words: readonly string[], typed: string, similarity: Similarity) {
  const writer = createByteWriter()
  writeLexicon(writer, words)
  const lexicon = readLexicon(new ByteReader(writer.written()))
  const found = new Map<number, number>()
  findSimilarWords(lexicon, typed, similarity, (i, edits) => found.set(i, edits))
  return words.flatMap((word, i) => (found.has(i) ? [[word, found.get(i)]] : []))
}

/** The distance from `a` to `b` as its definition has it: no table, no pruning. */
function distance(a: string, b: string, swaps: boolean): number {
  const known = new Map<number, number>()
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const before = known.get(i * 100 + j)
    if (before !== undefined) return before
    const ways = [
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
    ]
    const areSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (swaps && areSwapped) ways.push(between(i - 2, j - 2) + 1)
    const edits = Math.min(...ways)
    known.set(i * 100 + j, edits)
    return edits
  }
  return between(a.length, b.length)
}

describe('similar words', () => {
  test('are those within so many edits, of whole words or of their beginnings', () => {
    const similarity = fc.record({
      maxEdits: fc.integer({ min: 1, max: 4 }),
      swaps: fc.boolean(),
      asPrefix: fc.boolean(),
    })
    fc.assert(
      fc.property(sortedWords, similarWord, similarity, (words, typed, similarity) => {
        const { maxEdits, swaps, asPrefix } = similarity
        const leastEdits = (word: string) =>
          asPrefix
            ? Math.min(
                ...[...Array(word.length + 1).keys()].map((end) =>
                  distance(word.slice(0, end), typed, swaps),
                ),
              )
            : distance(word, typed, swaps)
        const expected = words
          .map((word) => [word, leastEdits(word)] as const)
          .filter(([, edits]) => edits <= maxEdits)
        expect(findAll(words, typed, similarity)).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('take a swapped pair for one edit where they are asked to, and for two as MiniSearch does', () => {
    expect(findAll(['kubernetes'], 'kubernetse', { maxEdits: 2, swaps: true })).toEqual([
      ['kubernetes', 1],
    ])
    expect(findAll(['kubernetes'], 'kubernetse', { maxEdits: 2 })).toEqual([['kubernetes', 2]])
  })

  test('are found among words that say few letters and mean many, of which no pairs are listed', () => {
    const words = Array.from({ length: 64 }, (_, i) => 'a'.repeat(100 + i))
    expect(findAll(words, 'a'.repeat(132), { maxEdits: 1 })).toEqual([
      ['a'.repeat(131), 1],
      ['a'.repeat(132), 0],
      ['a'.repeat(133), 1],
    ])
    const writer = createByteWriter()
    writeLexicon(writer, words)
    const { pairs } = readLexicon(new ByteReader(writer.written())).signatures()
    expect(pairs.items).toHaveLength(0)
  })

  test('are found however long they are', () => {
    const word = 'donaudampfschifffahrtsgesellschaftskapitaen'
    expect(findAll([word], word.replace('m', 'x'), { maxEdits: 1 })).toEqual([[word, 1]])
  })
})
