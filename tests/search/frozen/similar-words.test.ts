import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader } from '../../../search/frozen/byte-reader.ts'
import { createByteWriter } from '../../../search/frozen/byte-writer.ts'
import { readLexicon, writeLexicon } from '../../../search/frozen/lexicon.ts'
import { findSimilarWords } from '../../../search/frozen/similar-words.ts'
import { similarWord, sortedWords } from './sorted-words.ts'

function findAll(words: readonly string[], typed: string, maxEdits: number) {
  const writer = createByteWriter()
  writeLexicon(writer, words)
  const found: [word: string | undefined, edits: number][] = []
  findSimilarWords(readLexicon(new ByteReader(writer.written())), typed, maxEdits, (i, edits) => {
    found.push([words[i], edits])
  })
  return found
}

/** The Levenshtein distance as its definition has it. */
function distance(a: string, b: string): number {
  const known = new Map<number, number>()
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = i * 100 + j
    const before = known.get(key)
    if (before !== undefined) return before
    const edits = Math.min(
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
    )
    known.set(key, edits)
    return edits
  }
  return between(a.length, b.length)
}

test('finds the words within so many edits, and no others', () => {
  fc.assert(
    fc.property(sortedWords, similarWord, fc.integer({ min: 1, max: 4 }), (words, typed, max) => {
      const expected = words
        .map((word) => [word, distance(word, typed)] as const)
        .filter(([, edits]) => edits <= max)
      expect(findAll(words, typed, max)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('counts a swapped pair as two edits, as MiniSearch does', () => {
  expect(findAll(['kubernetes'], 'kubernetse', 1)).toEqual([])
  expect(findAll(['kubernetes'], 'kubernetse', 2)).toEqual([['kubernetes', 2]])
})
