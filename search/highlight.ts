import type { Highlight } from './answer.ts'
import { createGlance } from './glance.ts'
import { remember } from './remember.ts'
import type { Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { joinWords, type Join } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** A stretch of a text: UTF-16 code units, half-open. */
type Stretch = Pick<Highlight, 'start' | 'end'>

/** Marks what in a text satisfied a query; ascending, not overlapping. */
export type Highlighter = (text: string) => readonly Stretch[]

/**
 * To take the texts of twenty hits apart takes as long as to find them, and the next letter of a
 * query mostly has the same hits. So many take about 5 MB.
 */
const REMEMBERED_TEXTS = 3000
const wordsOf = remember(REMEMBERED_TEXTS, splitWords)

/**
 * Marks the words of displayed texts that satisfy a query, whole words, through stem, beginning, typo
 * and synonym alike: whatever word has a term of an alternative of which the text has every term.
 */
export function createHighlighter(alternatives: readonly Alternative[]): Highlighter {
  const wanted = new Set(alternatives.flatMap(({ terms }) => terms))
  const mayBeWanted = createGlance(wanted)
  const isWanted = (text: string) => mayBeWanted(text) && wanted.has(stem(text))
  const mayBegin = ({ forms }: Word) => forms.some(mayBeWanted)

  return (text) => {
    if (!mayBeWanted(text)) return []
    const words = wordsOf(text)
    const found: (Stretch & { readonly term: string })[] = []
    const add = ({ text, words }: Join) => {
      const [start = 0, end = 0] = [words[0]?.start, words.at(-1)?.end]
      if (isWanted(text)) found.push({ term: stem(text), start, end })
    }
    for (const word of words) for (const text of word.forms) add({ text, words: [word] })
    joinWords(words, isWanted, mayBegin).forEach(add)
    const has = (term: string) => found.some((other) => other.term === term)
    const satisfied = found.filter(({ term }) =>
      alternatives.some(({ terms }) => terms.includes(term) && terms.every(has)),
    )
    return mergeStretches(satisfied)
  }
}

function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || start >= last.end) merged.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return merged
}
