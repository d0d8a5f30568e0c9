import type { ByteReader } from './frozen/byte-reader.ts'

/** The words of a query that name nothing, from the index. */
export interface AskingWords {
  /** Tells whether a word, folded, asks rather than names. */
  readonly isStopWord: (word: string) => boolean
  /** Words that say no; where one that asks is among them, all of them are meant. */
  readonly negations: readonly string[]
}

/** @throws Error where the bytes are no texts */
export function readAskingWords(reader: ByteReader): AskingWords {
  const stopWords = new Set(reader.text().split(' '))
  return { isStopWord: (word) => stopWords.has(word), negations: reader.text().split(' ') }
}
