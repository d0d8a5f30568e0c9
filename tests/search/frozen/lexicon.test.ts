import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../search/frozen/byte-reader.ts'
import { createByteWriter } from '../../../search/frozen/byte-writer.ts'
import { findWord, rangeOf, readLexicon, writeLexicon } from '../../../search/frozen/lexicon.ts'
import { sortedWords } from './sorted-words.ts'

const freeze = (words: readonly string[]) => {
  const writer = createByteWriter()
  writeLexicon(writer, words)
  return readLexicon(new ByteReader(writer.written()))
}

describe('a lexicon', () => {
  test('has every word at its ordinal, and finds it there', () => {
    fc.assert(
      fc.property(sortedWords, (words) => {
        const lexicon = freeze(words)
        const ordinals = [...words.keys()]
        expect(ordinals.map((i) => lexicon.wordAt(i))).toEqual(words)
        expect(words.map((word) => findWord(lexicon, word))).toEqual(ordinals)
      }),
    )
  })

  test('has no word beyond its last', () => {
    const lexicon = freeze(['a', 'b', 'c'])
    expect([-1, 3, 16, 32].map(lexicon.wordAt)).toEqual(['', '', '', ''])
  })

  test('does not find what it does not have', () => {
    fc.assert(
      fc.property(sortedWords, fc.string({ unit: 'binary', maxLength: 4 }), (words, text) => {
        const ordinal = words.indexOf(text)
        expect(findWord(freeze(words), text)).toBe(ordinal)
      }),
    )
  })

  test('gives the range of a prefix', () => {
    fc.assert(
      fc.property(sortedWords, fc.nat(), fc.nat(6), (words, pick, length) => {
        const prefix = (words[pick % words.length] ?? '').slice(0, length)
        const [first, end] = rangeOf(freeze(words), prefix)
        expect(words.slice(first, end)).toEqual(words.filter((word) => word.startsWith(prefix)))
      }),
    )
  })

  test('keeps words apart that only their last code unit tells apart, to the highest', () => {
    const words = [
      'a',
      'a\u{ffff}',
      'a\u{ffff}\u{ffff}',
      '\u{d800}',
      '\u{d83c}\u{df99}',
      '\u{ffff}',
    ]
    const lexicon = freeze(words)
    expect(words.map((word) => findWord(lexicon, word))).toEqual([0, 1, 2, 3, 4, 5])
    expect(rangeOf(lexicon, 'a')).toEqual([0, 3])
  })

  test('does not take a word that its lengths cannot count', () => {
    expect(() => freeze(['x'.repeat(65_536)])).toThrow(
      new Error(
        `search index: expected words of at most 65535 characters, received one of 65536 that begins with "${'x'.repeat(40)}" - let the tokenizer cut it`,
      ),
    )
  })

  test.for([
    [
      'a word shares more than there was',
      [2, 3, 1, 1, 2, 2, 0x61, 0x62],
      'at most 1 letters of the word before, received 2',
    ],
    [
      'a block has fewer letters than its words',
      [2, 3, 1, 9, 0, 2, 0x61, 0x62],
      'more bytes, received the end of a section',
    ],
  ] as const)('refuses a word where %s', ([, bytes, what]) => {
    const lexicon = readLexicon(new ByteReader(Uint8Array.from(bytes)))
    expect(() => lexicon.wordAt(0)).toThrow(
      new Error(`search index: expected ${what} - build the index again with npm run build`),
    )
  })
})
