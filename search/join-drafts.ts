import { toAlternatives, type Draft } from './draft.ts'
import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { stem } from './stem.ts'
import { joinChains, joinPairs } from './terms.ts'
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
  const read = (text: string): Joined | undefined => {
    if (index.hasTerm(stem(text))) return { terms: [stem(text)], weight: 1, correction: null }
    if (isExact) return undefined
    const finished = text === lastTwo.join('') ? finish(text, index) : undefined
    return finished ?? (mayMend ? mend(text, index, ranking) : undefined)
  }
  const isWord = (text: string) => read(text) !== undefined

  let joined = drafts
  for (const { text, first, count } of [...joinChains(words), ...joinPairs(words, isWord)]) {
    const parts = words.slice(first, first + count)
    const replaced = joined.filter((draft) => draft.words.some((word) => parts.includes(word)))
    const reading = read(text)
    if (reading === undefined || replaced.length === 0) continue
    if (reading.correction !== null && !replaced.some(isUnread)) continue
    const own = toAlternatives(reading.terms, reading.weight)
    const apart = replaced.map(({ term }) => term)
    if (apart.length === count && apart.every(index.hasTerm))
      own.push({ terms: apart, weight: ranking.apartWeight })
    const draft = {
      words: parts,
      term: reading.terms[0] ?? stem(text),
      own,
      synonyms: [],
      correction: reading.correction,
    }
    joined = joined.flatMap((part) =>
      part === replaced[0] ? [draft] : replaced.includes(part) ? [] : [part],
    )
  }
  return joined
}

/** What words written as one are taken for. */
interface Joined {
  readonly terms: readonly string[]
  readonly weight: number
  readonly correction: string | null
}

function finish(text: string, { vocabulary }: SearchIndex): Joined | undefined {
  const terms = vocabulary.withPrefix(text).map((ordinal) => stem(vocabulary.wordAt(ordinal)))
  return terms.length === 0 ? undefined : { terms, weight: 1, correction: null }
}

function mend(text: string, { vocabulary }: SearchIndex, ranking: Ranking): Joined | undefined {
  if (text.length < FUZZY_LENGTH) return undefined
  const [similar] = vocabulary.similarTo(text, { maxEdits: 1, swaps: true })
  if (similar === undefined) return undefined
  const term = stem(vocabulary.wordAt(similar.ordinal))
  const correction = vocabulary.displayAt(similar.ordinal)
  return { terms: [term], weight: ranking.fuzzyWeight, correction }
}
