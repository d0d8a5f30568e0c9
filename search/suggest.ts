import type { SuggestQuery, Suggestion } from './answer.ts'
import { intersectDocuments } from './document-list.ts'
import type { SearchIndex } from './index-file.ts'
import type { ShownEpisode } from './shown.ts'
import { stem } from './stem.ts'
import { splitWords } from './words.ts'

/** A guest comes before the words that fewer topics and episodes have than this. */
const GUEST_COUNT = 10
/** A beginning of this length that no word has may be misspelt. */
const FUZZY_LENGTH = 4

/**
 * Finds how an unfinished query may go on, the likeliest first: guests by any of their names, and the
 * show's words that finish the last one, after other words only such as topics have together with them.
 *
 * @param show gives what is shown of an episode, of those of {@link topicsToContinue} at least as many
 *   as shall count
 */
export function suggestQueries(
  query: SuggestQuery,
  index: SearchIndex,
  show: (episode: number) => ShownEpisode | undefined,
): Suggestion[] {
  const { text, limit } = query
  const { words, last, before } = readUnfinished(text)
  if (words.length === 0) return []
  const guests = suggestGuests(
    words.map((word) => word.text),
    index,
  )
  const completions =
    before === ''
      ? completeWord(last?.text ?? '', index)
      : continueQuery(query, last?.text ?? '', index, show)
  const finished = completions.map(({ word, count }) => {
    return { text: before === '' ? word : `${before} ${word}`, kind: 'word', count } as const
  })
  const rank = ({ kind, count }: Suggestion) => (kind === 'guest' ? GUEST_COUNT : count)
  return [...guests, ...finished].sort((a, b) => rank(b) - rank(a)).slice(0, limit)
}

interface Completion {
  readonly word: string
  readonly count: number
}

function completeWord(beginning: string, index: SearchIndex): Completion[] {
  const { vocabulary } = index
  const found = vocabulary.withPrefix(beginning)
  if (found.length === 0 && beginning.length >= FUZZY_LENGTH) {
    const similarity = { maxEdits: 1, swaps: true, asPrefix: true }
    const similar = vocabulary.similarTo(beginning, similarity)
    found.push(...similar.map(({ ordinal }) => ordinal))
  }
  return onePerStem(
    index,
    found.map((ordinal) => ({
      folded: vocabulary.wordAt(ordinal),
      word: vocabulary.displayAt(ordinal),
      count: vocabulary.countAt(ordinal),
    })),
  )
}

/** The topics that have all the words before the one that is being typed, ascending. */
export function topicsToContinue({ text }: SuggestQuery, index: SearchIndex): Uint32Array {
  const terms = termsBefore(text, index)
  return intersectDocuments(terms.map((term) => index.topicPostings.documentsWith(term)))
}

const termsBefore = (text: string, { isStopWord }: SearchIndex) =>
  splitWords(readUnfinished(text).before)
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) => stem(text))

/** Takes the word that is being typed apart from those before it. */
function readUnfinished(text: string) {
  const words = splitWords(text)
  const last = /\s$/.test(text) ? undefined : words.at(-1)
  return { words, last, before: text.slice(0, last?.start).trim() }
}

/** The words that topics have together with the ones before. */
function continueQuery(
  query: SuggestQuery,
  beginning: string,
  index: SearchIndex,
  show: (episode: number) => ShownEpisode | undefined,
): Completion[] {
  const terms = termsBefore(query.text, index)
  const found = new Map<string, { folded: string; word: string; count: number }>()
  for (const topic of topicsToContinue(query, index)) {
    const episode = index.topicEpisodes[topic] ?? 0
    const title = show(episode)?.topics[topic - (index.firstTopics[episode] ?? 0)]?.title ?? ''
    for (const { text, start, end } of splitWords(title)) {
      if (!text.startsWith(beginning) || terms.includes(stem(text))) continue
      const { count } = found.get(text) ?? { count: 0 }
      found.set(text, { folded: text, word: title.slice(start, end), count: count + 1 })
    }
  }
  return onePerStem(index, [...found.values()])
}

/** The most frequent form of each word, without the words and numbers that say nothing by themselves. */
function onePerStem(
  { isStopWord }: SearchIndex,
  words: readonly (Completion & { readonly folded: string })[],
): Completion[] {
  const best = new Map<string, Completion & { readonly folded: string }>()
  for (const form of words) {
    const { folded, count } = form
    if (isStopWord(folded) || /^\d*$/.test(folded) || folded.length < 2) continue
    const other = best.get(stem(folded))
    if (other === undefined || count > other.count) best.set(stem(folded), form)
  }
  return [...best.values()].sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
}

function suggestGuests(typed: readonly string[], { episodes }: SearchIndex): Suggestion[] {
  const counts = new Map<string, number>()
  for (const { guests } of episodes) {
    for (const guest of guests) {
      const names = splitWords(guest).map(({ text }) => text)
      const isMeant = typed.every((word) => names.some((name) => name.startsWith(word)))
      if (isMeant) counts.set(guest, (counts.get(guest) ?? 0) + 1)
    }
  }
  return [...counts].map(([text, count]) => ({ text, kind: 'guest', count }))
}
