/** A word that the show says, as a listener would write it. */
export interface VocabularyWord {
  /** As it is searched: folded, not stemmed. */
  readonly word: string
  /** As it is shown: the most frequent way in which the show writes it, `PostgreSQL`. */
  readonly display: string
  /** In how many topics and episodes it occurs; 1 or more. */
  readonly count: number
}

/** All words of the show, to finish or to mend what is typed. */
export interface Vocabulary {
  /** Ascending by UTF-16 code units. */
  readonly words: readonly string[]
  readonly displays: readonly string[]
  readonly counts: readonly number[]
}

/** @param words in any order, each once */
export function createVocabulary(words: readonly VocabularyWord[]): Vocabulary {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1))
  return {
    words: sorted.map(({ word }) => word),
    displays: sorted.map(({ display }) => display),
    counts: sorted.map(({ count }) => count),
  }
}

/** The place of the first word that is not before `text`: where it stands, or would stand. */
export function placeOf({ words }: Vocabulary, text: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** The places of all words that begin with `prefix`: from the first, up to but without the last. */
export function rangeOf(vocabulary: Vocabulary, prefix: string): [first: number, end: number] {
  return [placeOf(vocabulary, prefix), placeOf(vocabulary, `${prefix}\uffff`)]
}
