import type { Highlight } from './answer.ts'
import { createGlance } from './glance.ts'
import type { Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { joinWords, type Join } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** A stretch of a text: UTF-16 code units, half-open. */
type Stretch = Pick<Highlight, 'start' | 'end'>

/** Marks what in a text satisfied a query; ascending, not overlapping. */
export type Highlighter = (text: string) => readonly Stretch[]

/**
 * Marks the words of displayed texts that satisfy a query, whole words, through stem, beginning, typo
 * and synonym alike: whatever word has a term of an alternative of which the text has every term.
 */
export function createHighlighter(alternatives: readonly Alternative[]): Highlighter {
  const wanted = new Map<string, Alternative[]>()
  for (const alternative of alternatives) {
    for (const term of alternative.terms) {
      wanted.set(term, [...(wanted.get(term) ?? []), alternative])
    }
  }
  const { seek, reach } = createGlance(wanted.keys())
  const isWanted = (text: string) => reach(text) > 0 && wanted.has(stem(text))
  /** Whether a word and the next may be wanted as one, of which a letter or more is the next's. */
  const mayBegin = ({ text, forms }: Word) => forms.some(mayGoOn) || mayGoOn(stem(text))
  const mayGoOn = (start: string) => reach(start) > start.length

  const markFrom = (text: string, first: number) => {
    const found: (Stretch & { readonly term: string })[] = []
    for (let at = first; at >= 0;) {
      const start = text.lastIndexOf(' ', at) + 1
      const end = endOfChunk(text, at)
      const add = ({ text, words }: Join) => {
        if (!isWanted(text)) return
        const [first = 0, last = 0] = [words[0]?.start, words.at(-1)?.end]
        found.push({ term: stem(text), start: start + first, end: start + last })
      }
      let words = splitWords(text.slice(start, end))
      for (const word of words) for (const text of word.forms) add({ text, words: [word] })
      if (words.some(mayBegin)) words = wordsAround(text, start, end)
      if (words.length > 1) joinWords(words, isWanted, mayBegin).forEach(add)
      at = seek(text, end)
    }
    const isFound = (wanted: string) => found.some(({ term }) => term === wanted)
    const isSatisfied = ({ terms }: Alternative) => terms.every(isFound)
    return mergeStretches(found.filter(({ term }) => wanted.get(term)?.some(isSatisfied)))
  }
  return (text) => {
    const first = seek(text)
    return first < 0 ? [] : markFrom(text, first)
  }
}

/** Where what is written without a space ends. */
function endOfChunk(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}

/** The words of a chunk and of the next that has any: as far as what is searched as one word may reach. */
function wordsAround(text: string, start: number, end: number): Word[] {
  let stop = end
  for (;;) {
    stop = endOfChunk(text, stop + 1)
    const words = splitWords(text.slice(start, stop))
    if (stop >= text.length || words.some((word) => start + word.start > end)) return words
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
