import type { SuggestQuery, Suggestion } from './answer.ts'
import type { SearchIndex } from './index-file.ts'
import { matchAll } from './match.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { splitWords } from './words.ts'

/** A guest comes before the words that fewer topics and episodes have than this. */
const GUEST_COUNT = 10
/** A beginning of this length that no word has may be misspelt. */
const FUZZY_LENGTH = 4

/**
 * Finds how an unfinished query may go on, the likeliest first: guests by any of their names, and the
 * show's words that finish the last one, after other words only such as topics have together with them.
 */
export function suggestQueries({ text, limit }: SuggestQuery, index: SearchIndex): Suggestion[] {
  const words = splitWords(text)
  const last = /\s$/.test(text) ? undefined : words.at(-1)
  if (words.length === 0) return []
  const guests = suggestGuests(
    words.map((word) => word.text),
    index,
  )
  const before = text.slice(0, last?.start).trim()
  const completions =
    before === ''
      ? completeWord(last?.text ?? '', index)
      : continueQuery(before, last?.text ?? '', index)
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
    found.map((ordinal) => ({
      folded: vocabulary.wordAt(ordinal),
      word: vocabulary.displayAt(ordinal),
      count: vocabulary.countAt(ordinal),
    })),
  )
}

/** The words that topics have together with the ones before. */
function continueQuery(before: string, beginning: string, index: SearchIndex): Completion[] {
  const terms = splitWords(before)
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) => stem(text))
  const found = new Map<string, { folded: string; word: string; count: number }>()
  for (const topic of matchAll(terms, index.topicPostings).documents) {
    const title = titleOf(topic, index)
    for (const { text, start, end } of splitWords(title)) {
      if (!text.startsWith(beginning) || terms.includes(stem(text))) continue
      const { count } = found.get(text) ?? { count: 0 }
      found.set(text, { folded: text, word: title.slice(start, end), count: count + 1 })
    }
  }
  return onePerStem([...found.values()])
}

/** The text of a topic, as far as what is shown of its episode is at hand. */
function titleOf(topic: number, { shown, topicEpisodes, firstTopics }: SearchIndex): string {
  const episode = topicEpisodes[topic] ?? 0
  if (!shown.has(shown.blockOf(episode))) return ''
  return shown.episode(episode).topics[topic - (firstTopics[episode] ?? 0)]?.title ?? ''
}

/** The most frequent form of each word, without the words and numbers that say nothing by themselves. */
function onePerStem(words: readonly (Completion & { readonly folded: string })[]): Completion[] {
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
