import type { SearchIndex } from './index-file.ts'
import { documentsWithAll } from './postings.ts'
import type { Ranking } from './ranking.ts'
import { stem } from './stem.ts'
import { LONGEST_MISSPELT } from './vocabulary.ts'
import type { Word } from './words.ts'

/** One way to satisfy a word of the query. */
export interface Alternative {
  /** Terms of the index; every one of them has to occur. */
  readonly terms: readonly string[]
  /** What it counts against the word itself, which counts 1. */
  readonly weight: number
}

/** Each term once, as an alternative of its own. */
export const toAlternatives = (terms: readonly string[], weight: number): Alternative[] =>
  [...new Set(terms)].map((term) => ({ terms: [term], weight }))

/** What a word of the query is taken for. */
export interface Reading {
  /** What satisfies it, the best first; none where the show says nothing like it. */
  readonly own: readonly Alternative[]
  /** The term by which synonyms are looked up. */
  readonly term: string
  /** What was meant, as the show writes it, where it was misspelt. */
  readonly correction: string | null
}

/** A word that the show does say is finished to longer ones from this length on: `r` is not `rails`. */
const EXACT_PREFIX_LENGTH = 4
/** The same where it is said so rarely that longer ones come on the first page: `red` finds Redis. */
const RARE_PREFIX_LENGTH = 3
const FIRST_PAGE = 20
/** A word that the show does not say is finished from this length on. */
const PREFIX_LENGTH = 2
/** At most this many words finish one, the most frequent: more would say nothing and cost time. */
const COMPLETIONS = 40
/** Shorter words are never taken for others: `go`, `s3` and `c#` are one edit from a dozen words. */
const FUZZY_LENGTH = 4
/** An unfinished word is misspelt from this length on: `login` is no beginning of `logdna`. */
const FUZZY_PREFIX_LENGTH = 6
/** From this length on, two typos are forgiven. */
const SECOND_EDIT_LENGTH = 7
/** Words that were run together are at least this long: `setup` is `set up`. */
const FIRST_PART_LENGTH = 3
const SECOND_PART_LENGTH = 2
/** As many words as a typo may have been meant for, the nearest first, then the most frequent. */
const CANDIDATES = 3

/**
 * Reads one word of a query: as it stands, else as the beginning of a word that is still being typed,
 * else as a misspelt one.
 *
 * @param isLast it ends the query, and may be unfinished
 * @param isExact only as it stands
 */
export function readWord(
  { text, forms }: Word,
  isLast: boolean,
  isExact: boolean,
  index: SearchIndex,
  ranking: Ranking,
): Reading {
  const terms = forms.map(stem)
  const [term = ''] = terms
  const exact = terms.find(index.hasTerm)
  const isFinished = isExact || !isLast || text.length < finishedFrom(exact, index)
  const longer = isFinished ? [] : completionsOf(text, index).filter((term) => term !== exact)
  const own =
    exact === undefined
      ? toAlternatives(longer, 1)
      : [{ terms: [exact], weight: 1 }, ...toAlternatives(longer, ranking.longerWordWeight)]
  const reading = { own, term, correction: null }
  if (isExact || own.length > 0) return reading
  return readMisspelt(text, isLast, reading, index, ranking)
}

/** @returns from which length on a last word goes on, whose term is this, or which has none */
function finishedFrom(exact: string | undefined, { topicPostings }: SearchIndex): number {
  if (exact === undefined) return PREFIX_LENGTH
  const isRare = topicPostings.documentsWith(exact).length < FIRST_PAGE
  return isRare ? RARE_PREFIX_LENGTH : EXACT_PREFIX_LENGTH
}

/** The terms of the words that begin as this one does. */
function completionsOf(word: string, { vocabulary, hasTerm }: SearchIndex): string[] {
  const longer = vocabulary.withPrefix(word)
  if (longer.length > COMPLETIONS) {
    longer.sort((a, b) => vocabulary.countAt(b) - vocabulary.countAt(a))
    longer.length = COMPLETIONS
  }
  return longer.map((ordinal) => stem(vocabulary.wordAt(ordinal))).filter(hasTerm)
}

/** @param unread what it is taken for where nothing is similar */
function readMisspelt(
  word: string,
  isLast: boolean,
  unread: Reading,
  index: SearchIndex,
  ranking: Ranking,
): Reading {
  if (word.length < FUZZY_LENGTH || word.length > LONGEST_MISSPELT) return unread
  const isLong = word.length >= SECOND_EDIT_LENGTH
  const letters = word.replace(/\d/g, '')
  // Another digit is another year or version; and few who type a short word put another letter in the
  // place of its first.
  const mayBeMeant = (other: string) =>
    (isLong || other.slice(0, 2).includes(word.charAt(0))) &&
    (other === letters || digitsOf(other) === digitsOf(word))
  const { wordAt, displayAt, countAt } = index.vocabulary
  const similarTo = (asPrefix: boolean) =>
    index.vocabulary
      .similarTo(word, { maxEdits: isLong ? 2 : 1, swaps: true, asPrefix })
      .filter(({ ordinal }) => mayBeMeant(wordAt(ordinal)))
  let similar = similarTo(false)
  const parts = similar.some(({ edits }) => edits === 1) ? null : splitInTwo(word, index)
  if (parts !== null) return { ...unread, own: [{ terms: parts, weight: 1 }] }
  if (similar.length === 0 && isLast && word.length >= FUZZY_PREFIX_LENGTH) {
    // One that only the last letter speaks against was not what is being typed.
    const allButLast = word.slice(0, -1)
    similar = similarTo(true).filter(({ ordinal }) => !wordAt(ordinal).startsWith(allButLast))
  }

  const least = Math.min(...similar.map(({ edits }) => edits))
  const nearest = similar
    .filter(({ ordinal, edits }) => edits === least && !index.isStopWord(wordAt(ordinal)))
    .map(({ ordinal }) => ordinal)
    .sort((a, b) => countAt(b) - countAt(a))
    .slice(0, CANDIDATES)
  const [meant] = nearest
  if (meant === undefined) return unread
  return {
    // The one that is told counts most.
    own: nearest.map((ordinal, place) => ({
      terms: [stem(wordAt(ordinal))],
      weight: ranking.fuzzyWeight * ranking.secondEditWeight ** (place + least - 1),
    })),
    term: stem(wordAt(meant)),
    correction: displayAt(meant),
  }
}

/** Its digits: another number is another year or version. */
export const digitsOf = (word: string) => word.replace(/\D/g, '')

/** The terms of two words that were run together, where a topic has both. */
function splitInTwo(word: string, index: SearchIndex): readonly string[] | null {
  for (let at = FIRST_PART_LENGTH; at <= word.length - SECOND_PART_LENGTH; at += 1) {
    const parts = [stem(word.slice(0, at)), stem(word.slice(at))]
    if (isSaidTogether(parts, index)) return parts
  }
  return null
}

/** Tells whether a topic has all of these terms. */
export const isSaidTogether = (
  terms: readonly string[],
  { hasTerm, topicPostings }: SearchIndex,
): boolean => terms.every(hasTerm) && documentsWithAll(terms, topicPostings).length > 0
