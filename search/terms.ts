import { stem } from './stem.ts'
import type { Word } from './words.ts'

/** Words that are written as one, at most this many, are also searched as one: not so a whole URL. */
const CHAIN_WORDS = 3

/** Two words are taken for one from this many characters on. */
const JOIN_LENGTH = 5

/** Terms that stretch over more than one word: `node.js` is found as `nodejs` too. */
export interface Join {
  readonly text: string
  /** Of the text, in their order; one or more. */
  readonly words: readonly Word[]
}

/**
 * The words of a text that may be one: those that are written together, and pairs that elsewhere are
 * written as one, `click house` where the show also says `ClickHouse`, `logged in` where it says `login`.
 *
 * @param isWord tells whether the show has a word, in any of its forms
 */
export const joinWords = (words: readonly Word[], isWord: (text: string) => boolean): Join[] => [
  ...joinChains(words),
  ...joinPairs(words, isWord),
]

/** The words that are written together, as one word: `ci/cd` gives `cicd`. Numbers stay apart. */
export function joinChains(words: readonly Word[]): Join[] {
  const joins: Join[] = []
  for (const [first, word] of words.entries()) {
    if (word.joined) continue
    let end = first + 1
    while (words[end]?.joined === true) end += 1
    const count = end - first
    if (count < 2 || count > CHAIN_WORDS) continue
    const chain = words.slice(first, end)
    const texts = chain.map(({ text }) => text)
    // 3/4 is no 34; but s3/2 and 2/fa have a letter that begins a part.
    if (startsWithLetter(word.text) || texts.slice(1).every(startsWithLetter)) {
      joins.push({ text: texts.join(''), words: chain })
    }
  }
  return joins
}

/** No literal: an engine takes a millisecond to look up what is a letter, as soon as it reads one. */
let anyLetter: RegExp | undefined

const startsWithLetter = (word: string) =>
  /^[a-z]/.test(word) || (anyLetter ??= new RegExp('^\\p{L}', 'u')).test(word)

/** How a word may begin another: as it stands, as it may be meant, and without its ending; each once. */
export const startsOf = ({ text, forms }: Word): string[] => [
  ...new Set([text, ...forms, stem(text)]),
]

function joinPairs(words: readonly Word[], isWord: (text: string) => boolean): Join[] {
  const joins: Join[] = []
  for (const [first, word] of words.entries()) {
    const next = words[first + 1]
    // "store is" has the stem of "stories".
    if (next === undefined || next.joined || next.text === 'is') continue
    // The stem of "ansible is" is that of "ansible": a pair needs letters of both of its words.
    const start = startsOf(word).find((start) => {
      const joined = start + next.text
      return joined.length >= JOIN_LENGTH && isWord(joined) && stem(joined).length > start.length
    })
    if (start !== undefined) joins.push({ text: start + next.text, words: [word, next] })
  }
  return joins
}

/**
 * Every term under which a text is found, in the order of its words, repeated as often as it occurs.
 * A single letter that is written together with others is no word of its own: `R&D` is not R.
 */
export function termsOf(words: readonly Word[], isWord: (text: string) => boolean): string[] {
  const single = words.flatMap(({ text, forms, joined }, i) => {
    const isChained = joined || words[i + 1]?.joined === true
    if (isChained && [...text].length === 1 && startsWithLetter(text)) return []
    return [...new Set(forms.map(stem))]
  })
  return [...single, ...joinWords(words, isWord).map(({ text }) => stem(text))]
}
