/** The words of a query that name nothing, from the index. */
export interface AskingWords {
  /** Tells whether a word, folded, asks rather than names. */
  readonly isStopWord: (word: string) => boolean
  /** Words that say no; where one that asks is among them, all of them are meant. */
  readonly negations: readonly string[]
}

/** Reads what `writeAskingWords` wrote; of other bytes it makes words that nobody asks with. */
export function readAskingWords(bytes: Uint8Array): AskingWords {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const [stopWords = [], negations = []] = lines.map((line) => line.split(' '))
  const asking = new Set(stopWords)
  return { isStopWord: (word) => asking.has(word), negations }
}
