import type { Draft } from './draft.ts'
import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { digitsOf, isSaidTogether, toAlternatives, type Reading } from './spelling.ts'
import { stem } from './stem.ts'
import { joinWords } from './terms.ts'
import type { Word } from './words.ts'

/** Two words together are taken for a misspelt one from this length on. */
const FUZZY_LENGTH = 8

/**
 * Takes words that the show writes as one for that one, be it unfinished or misspelt: `click house`
 * for `ClickHouse`, `web sock` for `websockets`, `digital osean` for `DigitalOcean`.
 *
 * @param words all words of the query
 * @param isExact only words that are spelt and finished
 */
export function joinDrafts(
  drafts: readonly Draft[],
  words: readonly Word[],
  index: SearchIndex,
  ranking: Ranking,
  isExact: boolean,
): readonly Draft[] {
  const isUnread = ({ own, correction }: Draft) => own.length === 0 || correction !== null
  const mayMend = drafts.some(isUnread)
  const lastTwo = words.slice(-2).map(({ text }) => text)
  const read = (text: string): Reading | undefined => {
    const term = stem(text)
    if (index.hasTerm(term)) return { own: toAlternatives([term], 1), term, correction: null }
    if (isExact) return undefined
    const finished = text === lastTwo.join('') ? finish(text, index) : undefined
    return finished ?? (mayMend ? mend(text, index, ranking) : undefined)
  }
  const isWord = (text: string) => read(text) !== undefined

  let joined = drafts
  for (const { text, words: parts } of joinWords(words, isWord)) {
    const replaced = joined.filter((draft) => draft.words.some((word) => parts.includes(word)))
    const reading = read(text)
    // What is part of one word already stays there: "start up time" is "startup", and no "uptime".
    const isFree = replaced.every((draft) => draft.words.every((word) => parts.includes(word)))
    if (reading === undefined || replaced.length === 0 || !isFree) continue
    // Also where one of them names nothing by itself, as in "set up".
    const terms = parts.map(
      (part) => replaced.find(({ words }) => words.includes(part))?.term ?? stem(part.text),
    )
    if (reading.correction !== null && (!replaced.some(isUnread) || isSaidTogether(terms, index))) {
      continue
    }
    const apart = terms.every(index.hasTerm) ? [{ terms, weight: ranking.apartWeight }] : []
    const draft = { ...reading, words: parts, own: [...reading.own, ...apart] }
    joined = joined.flatMap((part) =>
      part === replaced[0] ? [draft] : replaced.includes(part) ? [] : [part],
    )
  }
  return joined
}

function finish(text: string, { vocabulary }: SearchIndex): Reading | undefined {
  const terms = vocabulary.withPrefix(text).map((ordinal) => stem(vocabulary.wordAt(ordinal)))
  const [term] = terms
  return term === undefined ? undefined : { own: toAlternatives(terms, 1), term, correction: null }
}

function mend(text: string, { vocabulary }: SearchIndex, ranking: Ranking): Reading | undefined {
  if (text.length < FUZZY_LENGTH) return undefined
  const similar = vocabulary
    .similarTo(text, { maxEdits: 1, swaps: true })
    .find(({ ordinal }) => digitsOf(vocabulary.wordAt(ordinal)) === digitsOf(text))
  if (similar === undefined) return undefined
  const word = vocabulary.wordAt(similar.ordinal)
  // To leave out the first letter or the last is to leave out a word: "x servers" is no "servers".
  if (text.includes(word)) return undefined
  const term = stem(word)
  const correction = vocabulary.displayAt(similar.ordinal)
  return { own: toAlternatives([term], ranking.fuzzyWeight), term, correction }
}
