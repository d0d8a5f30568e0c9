import type { Highlight } from './answer.ts'
import { createGlance } from './glance.ts'
import { remember } from './remember.ts'
import type { Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { joinWords, startsOf } from './terms.ts'
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
  const terms = [...wanted.keys()]
  const { seek, reach } = createGlance(terms)
  const isWanted = (text: string) => reach(text) > 0 && wanted.has(stem(text))
  /** Whether a term begins with a word, and goes on with the first letter of the next. */
  const goesOn = (start: string, next: string) => {
    if (reach(start) <= start.length) return false
    // Stemming may make another of an i, an s or a y, and what is no plain letter is folded or passed over.
    const longer = /[A-HJ-RT-XZa-hj-rt-xz\d]/.test(next) ? start + next.toLowerCase() : start
    return terms.some((term) => term !== start && term.startsWith(longer))
  }

  return (text) => {
    let at = seek(text, 0)
    // Nothing is made for what has nothing to be marked.
    if (at < 0) return []
    const found: Found[] = []
    while (at >= 0) {
      const chunkStart = text.lastIndexOf(' ', at) + 1
      const chunkEnd = endOfChunk(text, at)
      const chunk = readChunk(text.slice(chunkStart, chunkEnd))
      const add = (term: string, start = 0, end = 0) => {
        if (wanted.has(term)) {
          found.push({ term, start: chunkStart + start, end: chunkStart + end })
        }
      }
      for (const { term, start, end } of chunk.found) add(term, start, end)
      const isPart = chunk.starts.some((word) => goesOn(word, text.charAt(chunkEnd + 1)))
      const words = isPart ? wordsAround(text, chunkStart, chunkEnd) : chunk.words
      if (words.length > 1) {
        for (const { text, words: parts } of joinWords(words, isWanted)) {
          add(stem(text), parts[0]?.start, parts.at(-1)?.end)
        }
      }
      at = seek(text, chunkEnd)
    }
    const isFound = (asked: string) => found.some(({ term }) => term === asked)
    const isSatisfied = ({ terms }: Alternative) => terms.every(isFound)
    const stretches: { start: number; end: number }[] = []
    for (const { term, start, end } of found.sort((a, b) => a.start - b.start)) {
      if (!wanted.get(term)?.some(isSatisfied)) continue
      const last = stretches.at(-1)
      if (last === undefined || start >= last.end) stretches.push({ start, end })
      else last.end = Math.max(last.end, end)
    }
    return stretches
  }
}

/** Where a text has a term. */
interface Found extends Stretch {
  readonly term: string
}

/** What is written without a space. */
interface Chunk {
  readonly words: readonly Word[]
  /** The terms of each word by itself. */
  readonly found: readonly Found[]
  /** How its last word begins a term that it is together with the next word. */
  readonly starts: readonly string[]
}

/** A whole title may be a chunk where a script has no spaces, and each of its words takes memory. */
const LONGEST_REMEMBERED = 16

/** To take a chunk apart takes microseconds, and what is shown says the same again and again. */
const readChunk = remember(
  4000,
  (chunk): Chunk => {
    const words = splitWords(chunk)
    return {
      words,
      found: words.flatMap(({ forms, start, end }) =>
        forms.map((form) => ({ term: stem(form), start, end })),
      ),
      starts: words.slice(-1).flatMap(startsOf),
    }
  },
  LONGEST_REMEMBERED,
)

/** Where what is written without a space ends. */
function endOfChunk(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 ? text.length : space
}

/** The words of a chunk and of the next that has any: as far as what is searched as one word may reach. */
function wordsAround(text: string, start: number, end: number): Word[] {
  const stop = endOfChunk(text, end + 1)
  const words = splitWords(text.slice(start, stop))
  const isEnough = stop >= text.length || words.some((word) => start + word.start > end)
  return isEnough ? words : wordsAround(text, start, stop)
}
