import type { SuggestQuery, Suggestion } from './answer.ts'
import type { SearchIndex } from './index-file.ts'
import { documentsWithAll } from './postings.ts'
import { remember } from './remember.ts'
import type { ShownEpisode } from './shown.ts'
import { stem } from './stem.ts'
import { splitWords, type Word } from './words.ts'

/** A guest comes before the words that fewer topics and episodes have than this. */
const GUEST_COUNT = 10
/** A beginning of this length that no word has may be misspelt. */
const FUZZY_LENGTH = 4

/**
 * Finds how an unfinished query may go on, the likeliest first: guests by any of their names, and the
 * show's words that finish the last one, after words that name something only such as topics have
 * together with them.
 *
 * @param show gives what is shown of an episode; undefined where it was not read, and then its topics do
 *   not count. {@link topicsToContinue} tells which are asked for
 */
export function suggestQueries(
  query: SuggestQuery,
  index: SearchIndex,
  show: (episode: number) => ShownEpisode | undefined,
): Suggestion[] {
  const unfinished = readUnfinished(query.text, index)
  const { words, terms, beginning, written } = unfinished
  if (words.length === 0) return []
  const completions =
    terms.length === 0 ? completeWord(beginning, index) : continueQuery(unfinished, index, show)
  const finish = (written: string, completions: readonly Completion[]) =>
    onePerStem(completions, index).map(({ word, count }): Suggestion => {
      return { text: written + word, kind: 'word', count }
    })
  let finished = finish(written, completions)
  const before = words.at(-2)
  if (finished.length === 0 && before !== undefined && beginning !== '') {
    // "click h" may be going to be what the show writes as one word.
    const joined = index.vocabulary.withPrefix(before.text + beginning)
    finished = finish(query.text.slice(0, before.start), toCompletions(joined, index))
  }
  const rank = ({ kind, count }: Suggestion) => (kind === 'guest' ? GUEST_COUNT : count)
  const guests = suggestGuests(words, index)
  const others = finished.filter(({ text }) => !guests.some((guest) => guest.text === text))
  return [...guests, ...others].sort((a, b) => rank(b) - rank(a)).slice(0, query.limit)
}

/** A word that may be meant: folded, as the show writes it, and in how many topics and episodes it is. */
interface Completion {
  readonly folded: string
  readonly word: string
  readonly count: number
}

function completeWord(beginning: string, index: SearchIndex): Completion[] {
  if (beginning === '') return []
  const { vocabulary } = index
  const found = vocabulary.withPrefix(beginning)
  if (found.length === 0 && beginning.length >= FUZZY_LENGTH) {
    const similarity = { maxEdits: 1, swaps: true, asPrefix: true }
    const similar = vocabulary.similarTo(beginning, similarity)
    found.push(...similar.map(({ ordinal }) => ordinal))
  }
  return toCompletions(found, index)
}

const toCompletions = (ordinals: readonly number[], { vocabulary }: SearchIndex): Completion[] =>
  ordinals.map((ordinal) => ({
    folded: vocabulary.wordAt(ordinal),
    word: vocabulary.displayAt(ordinal),
    count: vocabulary.countAt(ordinal),
  }))

/** The topics that have all the words before the one that is being typed, ascending. */
export const topicsToContinue = ({ text }: SuggestQuery, index: SearchIndex): Uint32Array =>
  documentsWithAll(readUnfinished(text, index).terms, index.topicPostings)

/** A query whose last word is being typed. */
interface Unfinished {
  readonly words: readonly Word[]
  /** Of the words before the last, those that name something. */
  readonly terms: readonly string[]
  /** The last word, as far as it is typed. */
  readonly beginning: string
  /** All that is written before it. */
  readonly written: string
}

function readUnfinished(text: string, { isStopWord }: SearchIndex): Unfinished {
  const words = splitWords(text)
  const last = /\s$/.test(text) ? undefined : words.at(-1)
  const before = last === undefined ? words : words.slice(0, -1)
  return {
    words,
    terms: before.filter(({ text }) => !isStopWord(text)).map(({ text }) => stem(text)),
    beginning: last?.text ?? '',
    written: text.slice(0, last?.start),
  }
}

/** The words that topics have together with the ones before. */
function continueQuery(
  { terms, beginning }: Unfinished,
  index: SearchIndex,
  show: (episode: number) => ShownEpisode | undefined,
): Completion[] {
  const found = new Map<string, Completion>()
  for (const topic of documentsWithAll(terms, index.topicPostings)) {
    const episode = index.topicEpisodes[topic] ?? 0
    const title = show(episode)?.topics[topic - (index.firstTopics[episode] ?? 0)]?.title ?? ''
    for (const { text: folded, start, end } of splitWords(title)) {
      if (!folded.startsWith(beginning) || terms.includes(stem(folded))) continue
      const count = (found.get(folded)?.count ?? 0) + 1
      found.set(folded, { folded, word: title.slice(start, end), count })
    }
  }
  return [...found.values()]
}

/** The most frequent form of each word, without the words and numbers that say nothing by themselves. */
function onePerStem(words: readonly Completion[], { isStopWord }: SearchIndex): Completion[] {
  const best = new Map<string, Completion>()
  for (const form of words) {
    const { folded, count } = form
    if (isStopWord(folded) || /^\d*$/.test(folded) || folded.length < 2) continue
    const other = best.get(stem(folded))
    if (other === undefined || count > other.count) best.set(stem(folded), form)
  }
  return [...best.values()].sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
}

/** The words of a guest's name: to take those of 10,000 apart takes 12 ms. */
const namesOf = remember(20_000, (guest) => splitWords(guest).map(({ text }) => text))

function suggestGuests(typed: readonly Word[], { episodes }: SearchIndex): Suggestion[] {
  const counts = new Map<string, number>()
  for (const guest of episodes.flatMap(({ guests }) => guests)) {
    const names = namesOf(guest)
    const isMeant = typed.every(({ text }) => names.some((name) => name.startsWith(text)))
    if (isMeant) counts.set(guest, (counts.get(guest) ?? 0) + 1)
  }
  return Array.from(counts, ([text, count]) => ({ text, kind: 'guest', count }))
}
