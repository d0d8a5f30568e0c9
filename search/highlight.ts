import type { Highlight } from './answer.ts'
import type { Alternative } from './spelling.ts'
import { remember } from './remember.ts'
import { stem } from './stem.ts'
import { joinWords } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** A stretch of a text: UTF-16 code units, half-open. */
type Stretch = Pick<Highlight, 'start' | 'end'>

/** Marks what in a text satisfied a query; ascending, not overlapping. */
export type Highlighter = (text: string) => readonly Stretch[]

/**
 * To take the texts of twenty hits apart takes longer than to find them, and the next letter of a
 * query mostly has the same hits. So many take about 5 MB.
 */
const REMEMBERED_TEXTS = 3000
const wordsOf = remember(REMEMBERED_TEXTS, splitWords)

/**
 * Marks the words of displayed texts that satisfy a query, whole words, through stem, beginning, typo
 * and synonym alike: whatever word has a term of an alternative of which the text has every term.
 * A text that comes again, as the title of an episode does with each of its hits, is marked once.
 */
export function createHighlighter(alternatives: readonly Alternative[]): Highlighter {
  const wanted = new Set(alternatives.flatMap(({ terms }) => terms))
  /** Stemming leaves the first two letters as they are: most words need not be stemmed. */
  const beginnings = new Set([...wanted].map((term) => term.slice(0, 2)))
  const mayBeWanted = (text: string) => text.length < 2 || beginnings.has(text.slice(0, 2))
  const isWanted = (text: string) => mayBeWanted(text) && wanted.has(stem(text))
  const mayBegin = ({ forms }: Word) => forms.some(mayBeWanted)

  const mark = (text: string): Stretch[] => {
    const words = wordsOf(text)
    if (!words.some(mayBegin)) return []
    const found = [
      ...words.flatMap(({ forms }, first) =>
        forms.filter(isWanted).map((text) => ({ text, first, count: 1 })),
      ),
      ...joinWords(words, isWanted, mayBegin).filter(({ text }) => isWanted(text)),
    ]
    const has = (term: string) => found.some(({ text }) => stem(text) === term)
    const satisfied = alternatives.filter(({ terms }) => terms.every(has))
    const terms = new Set(satisfied.flatMap(({ terms }) => terms))
    return mergeStretches(
      found
        .filter(({ text }) => terms.has(stem(text)))
        .map(({ first, count }) => ({
          start: words[first]?.start ?? 0,
          end: words[first + count - 1]?.end ?? 0,
        })),
    )
  }
  return remember(Infinity, mark)
}

function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || stretch.start >= last.end) merged.push(stretch)
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, stretch.end) }
  }
  return merged
}
