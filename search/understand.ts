import type { SearchIndex } from './index-file.ts'
import { type Ranking } from './ranking.ts'
import { findSimilarWords } from './similar-words.ts'
import { stem } from './stem.ts'
import { contentWords } from './synonyms.ts'
import { joinChains } from './terms.ts'
import { isKnown, rangeOf } from './vocabulary.ts'
import { splitWords, type Word } from './words.ts'

/** One way to satisfy a word of the query. */
export interface Alternative {
  /** Every one of these has to occur. */
  readonly terms: readonly string[]
  /** What it counts against the word itself, which counts 1. */
  readonly weight: number
}

/** A word of the query that names something, and all that satisfies it. */
export interface Clause {
  readonly word: Word
  /** The query's own word, in any of its forms. */
  readonly exact: readonly string[]
  readonly alternatives: readonly Alternative[]
  /** The word that was meant, where the show does not know the one that was typed. */
  readonly correction: string | null
}

/** A typo of a word this long or longer is forgiven. */
const FUZZY_LENGTH = 4
/** In words this long or longer, a second one too. */
const SECOND_EDIT_LENGTH = 7
const PREFIX_LENGTH = 2

/** Finds what each word of a query may stand for in this show. */
export function understandQuery(
  text: string,
  index: SearchIndex,
  ranking: Ranking,
  exact: boolean,
): Clause[] {
  const { vocabulary } = index
  const all = splitWords(text)
  const words = contentWords(all)
  const last = all.at(-1)
  const known = (term: string) => isIndexed(index, term)
  const drafts = words.map((word) => ({
    word,
    exact: [word.variant, word.text]
      .filter((form) => form !== undefined)
      .map(stem)
      .filter(known)
      .slice(0, 1),
    alternatives: [] as Alternative[],
    joined: false,
    correction: null as string | null,
  }))

  const add = (word: Word, alternative: Alternative) => {
    drafts.find((draft) => draft.word === word)?.alternatives.push(alternative)
  }
  const joins = [
    ...joinChains(all),
    ...all
      .slice(1)
      .map((next, i) => ({ text: (all[i]?.text ?? '') + next.text, first: i, count: 2 })),
  ]
  for (const { text, first, count } of joins) {
    const parts = all.slice(first, first + count)
    const terms = known(stem(text))
      ? [stem(text)]
      : parts.at(-1) === last && text.length > 4
        ? [...new Set(wordsAt(index, ...rangeOf(vocabulary, text)).map(stem))].filter(known)
        : []
    if (terms.length === 0 || parts.some((part) => !words.includes(part))) continue
    for (const draft of drafts.filter(({ word }) => parts.includes(word))) {
      draft.joined = true
      draft.alternatives.push(...terms.map((term) => ({ terms: [term], weight: 1 })))
      const apart = parts.map((part) => stem(part.text))
      if (apart.every(known)) draft.alternatives.push({ terms: apart, weight: ranking.apartWeight })
    }
  }

  for (const draft of drafts) {
    const { word } = draft
    if (draft.joined) continue
    for (const term of draft.exact) draft.alternatives.push({ terms: [term], weight: 1 })
    if (exact) continue
    let finished = false
    if (word === last && word.text.length >= PREFIX_LENGTH) {
      const terms = new Set(wordsAt(index, ...rangeOf(vocabulary, word.text)).map(stem))
      for (const term of terms) {
        if (draft.exact.includes(term) || !known(term)) continue
        draft.alternatives.push({ terms: [term], weight: ranking.prefixWeight })
        finished = true
      }
    }
    if (draft.exact.length > 0 || finished) continue
    const split = splitWord(word.text, index)
    if (split !== null) draft.alternatives.push({ terms: split, weight: 1 })
    else if (word.text.length >= FUZZY_LENGTH) {
      const maxEdits = word.text.length >= SECOND_EDIT_LENGTH ? 2 : 1
      const similar = findSimilarWords(vocabulary.words, word.text, maxEdits)
      const least = Math.min(...similar.map(({ edits }) => edits))
      const nearest = similar
        .filter(({ edits }) => edits === least)
        .sort((a, b) => (vocabulary.counts[b.ordinal] ?? 0) - (vocabulary.counts[a.ordinal] ?? 0))
        .slice(0, 3)
      for (const { ordinal, edits } of nearest) {
        const term = stem(vocabulary.words[ordinal] ?? '')
        const weight = ranking.fuzzyWeight * ranking.furtherEditWeight ** (edits - 1)
        draft.alternatives.push({ terms: [term], weight })
      }
      draft.correction = vocabulary.displays[nearest[0]?.ordinal ?? -1] ?? null
    }
  }

  if (!exact) {
    const stems = drafts.map(({ word, correction }) => stem(correction?.toLowerCase() ?? word.text))
    for (let first = 0; first < words.length; first += 1) {
      for (let count = Math.min(4, words.length - first); count > 0; count -= 1) {
        const targets = index.synonyms[stems.slice(first, first + count).join(' ')]
        for (const terms of targets ?? []) {
          for (const word of words.slice(first, first + count)) {
            add(word, { terms, weight: ranking.synonymWeight })
          }
        }
      }
    }
  }
  return drafts
}

const wordsAt = ({ vocabulary }: SearchIndex, first: number, end: number) =>
  vocabulary.words.slice(first, end)

function isIndexed(index: SearchIndex, term: string): boolean {
  return [index.topicPostings, index.subjectPostings, index.backgroundPostings].some(
    (postings) => postings.lookup(term).documents.length > 0,
  )
}

function splitWord(text: string, index: SearchIndex): [string, string] | null {
  for (let at = 3; at <= text.length - 3; at += 1) {
    const [left, right] = [text.slice(0, at), text.slice(at)]
    if (isKnown(index.vocabulary, left) && isKnown(index.vocabulary, right)) {
      return [stem(left), stem(right)]
    }
  }
  return null
}
