import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../search/frozen/byte-reader.ts'
import { createByteWriter } from '../../search/frozen/byte-writer.ts'
import { readLexicon, writeLexicon } from '../../search/frozen/lexicon.ts'
import { readVocabulary, writeVocabulary, type VocabularyWord } from '../../search/vocabulary.ts'

function freeze(lexicon: readonly string[], words: readonly VocabularyWord[]) {
  const writer = createByteWriter()
  writeLexicon(writer, lexicon)
  writeVocabulary(writer, lexicon, words)
  const reader = new ByteReader(writer.written())
  return readVocabulary(reader, readLexicon(reader))
}

const LEXICON = ['deploi', 'deploy', 'nodejs', 'node', 'redis', 'sql', 'ssl'].sort()
const WORDS = [
  { word: 'redis', display: 'Redis', count: 300 },
  { word: 'sql', display: 'SQL', count: 9 },
  { word: 'nodejs', display: 'Node.js', count: 3 },
  { word: 'node', display: 'node', count: 2 },
  { word: 'deploy', display: 'deploy', count: 1 },
  { word: 'ssl', display: 'SSL', count: 4 },
]

describe('the vocabulary', () => {
  test('gives each word as it was counted and is written, in the order of the lexicon', () => {
    const vocabulary = freeze(LEXICON, WORDS)
    const words = vocabulary.withPrefix('').map((ordinal) => ({
      word: vocabulary.wordAt(ordinal),
      display: vocabulary.displayAt(ordinal),
      count: vocabulary.countAt(ordinal),
    }))
    expect(words).toEqual([...WORDS].sort((a, b) => (a.word < b.word ? -1 : 1)))
  })

  test('leaves out what is in the lexicon only as a term', () => {
    const vocabulary = freeze(LEXICON, WORDS)
    const word = (ordinal: number) => vocabulary.wordAt(ordinal)
    expect(vocabulary.withPrefix('depl').map(word)).toEqual(['deploy'])
    const similar = vocabulary.similarTo('deplo', { maxEdits: 1 })
    expect(similar.map(({ ordinal, edits }) => [word(ordinal), edits])).toEqual([['deploy', 1]])
  })

  test('knows nothing similar to what is too long for a word', () => {
    const longest = 'a'.repeat(64)
    const words = [`${longest}b`, `${longest}bc`].map((word) => ({ word, display: word, count: 1 }))
    const vocabulary = freeze(
      words.map(({ word }) => word),
      words,
    )
    expect(vocabulary.similarTo(longest, { maxEdits: 1 })).toHaveLength(1)
    expect(vocabulary.similarTo(`${longest}b`, { maxEdits: 1 })).toEqual([])
  })

  test('keeps any way to write a word', () => {
    const words = fc.uniqueArray(
      fc.record({
        word: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'ß', 'ı') }),
        display: fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', 'ß', '.', '🎙') }),
        count: fc.integer({ min: 1, max: 1e9 }),
      }),
      { selector: ({ word }) => word },
    )
    fc.assert(
      fc.property(words, (words) => {
        const sorted = words.sort((a, b) => (a.word < b.word ? -1 : 1))
        const vocabulary = freeze(
          sorted.map(({ word }) => word),
          words,
        )
        expect(sorted.map((_, ordinal) => vocabulary.displayAt(ordinal))).toEqual(
          sorted.map(({ display }) => display),
        )
      }),
    )
  })

  test('is refused where a word is written in no known way', () => {
    const writer = createByteWriter()
    writeLexicon(writer, ['redis'])
    for (const byte of [1, 1, 4]) writer.vbyte(byte)
    const reader = new ByteReader(writer.written())
    const lexicon = readLexicon(reader)
    expect(() => readVocabulary(reader, lexicon).displayAt(0)).toThrow(
      new Error(
        'search index: expected a way to write a word from 0 to 3, received 4 - build the index again with npm run build',
      ),
    )
  })
})
