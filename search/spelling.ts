import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { stem } from './stem.ts'

/** One way to satisfy a word of the query. */
export interface Alternative {
  /** Terms of the index; every one of them has to occur. */
  readonly terms: readonly string[]
  /** What it counts against the word itself, which counts 1. */
  readonly weight: number
}

/** What a word of the query is taken for. */
export interface Reading {
  /** The best first; none where the show says nothing like it. */
  readonly alternatives: readonly Alternative[]
  /** The ordinal in the lexicon of the word that was meant, where it was misspelt. */
  readonly correction: number | null
}

/** A word that the show does say is finished to longer ones from this length on: `r` is not `rails`. */
const EXACT_PREFIX_LENGTH = 4
/** A word that the show does not say is finished from this length on. */
const PREFIX_LENGTH = 2
/** At most this many words finish one, the most frequent: more would say nothing and cost time. */
const COMPLETIONS = 40
/** Shorter words are never taken for others: `go`, `s3` and `c#` are one edit from a dozen words. */
const FUZZY_LENGTH = 4
/** From this length on, two typos are forgiven. */
const SECOND_EDIT_LENGTH = 7
/** Words that were run together are at least this long each. */
const PART_LENGTH = 3
/** As many words as a typo may have been meant for, the nearest first, then the most frequent. */
const CANDIDATES = 3

/**
 * Reads one word of a query: as it stands, else as the beginning of a word that is still being typed,
 * else as a misspelt one.
 *
 * @param forms the word, folded, the likeliest of its forms first
 * @param isLast it ends the query, and may be unfinished
 */
export function readWord(
  forms: readonly string[],
  isLast: boolean,
  index: SearchIndex,
  ranking: Ranking,
): Reading {
  const word = forms.at(-1) ?? ''
  const exact = forms.map(stem).find(index.hasTerm)
  if (exact !== undefined) {
    const longer = isLast && word.length >= EXACT_PREFIX_LENGTH ? completionsOf(word, index) : []
    const others = longer.filter((term) => term !== exact)
    return {
      alternatives: [
        { terms: [exact], weight: 1 },
        ...others.map((term) => ({ terms: [term], weight: ranking.longerWordWeight })),
      ],
      correction: null,
    }
  }
  const completions = isLast && word.length >= PREFIX_LENGTH ? completionsOf(word, index) : []
  if (completions.length > 0) {
    const alternatives = completions.map((term) => ({ terms: [term], weight: 1 }))
    return { alternatives, correction: null }
  }
  return readMisspelt(word, isLast, index, ranking)
}

/** The terms of the words that begin as this one does. */
function completionsOf(word: string, { vocabulary, hasTerm }: SearchIndex): string[] {
  const longer = vocabulary.withPrefix(word)
  if (longer.length > COMPLETIONS) {
    longer.sort((a, b) => vocabulary.countAt(b) - vocabulary.countAt(a))
    longer.length = COMPLETIONS
  }
  return [...new Set(longer.map((ordinal) => stem(vocabulary.wordAt(ordinal))))].filter(hasTerm)
}

function readMisspelt(
  word: string,
  isLast: boolean,
  index: SearchIndex,
  ranking: Ranking,
): Reading {
  if (word.length < FUZZY_LENGTH) return { alternatives: [], correction: null }
  const { wordAt, countAt, similarTo } = index.vocabulary
  const similarity = { maxEdits: word.length >= SECOND_EDIT_LENGTH ? 2 : 1, swaps: true }
  let similar = similarTo(word, similarity)
  const parts = similar.some(({ edits }) => edits === 1) ? null : splitInTwo(word, index)
  if (parts !== null) return { alternatives: [{ terms: parts, weight: 1 }], correction: null }
  if (similar.length === 0 && isLast) similar = similarTo(word, { ...similarity, asPrefix: true })

  const least = Math.min(...similar.map(({ edits }) => edits))
  const nearest = similar
    .filter(({ ordinal, edits }) => edits === least && !index.isStopWord(wordAt(ordinal)))
    .sort((a, b) => countAt(b.ordinal) - countAt(a.ordinal))
    .slice(0, CANDIDATES)
  const weight = least === 1 ? ranking.fuzzyWeight : ranking.fuzzyWeight * ranking.secondEditWeight
  const terms = [...new Set(nearest.map(({ ordinal }) => stem(wordAt(ordinal))))]
  return {
    alternatives: terms.map((term) => ({ terms: [term], weight })),
    correction: nearest[0]?.ordinal ?? null,
  }
}

/** The terms of two words that were run together, where a topic has both. */
function splitInTwo(
  word: string,
  { hasTerm, topicPostings }: SearchIndex,
): readonly string[] | null {
  for (let at = PART_LENGTH; at <= word.length - PART_LENGTH; at += 1) {
    const [left, right] = [stem(word.slice(0, at)), stem(word.slice(at))]
    if (!hasTerm(left) || !hasTerm(right)) continue
    const withLeft = new Set(topicPostings.lookup(left).documents)
    const isTogether = topicPostings.lookup(right).documents.some((topic) => withLeft.has(topic))
    if (isTogether) return [left, right]
  }
  return null
}
