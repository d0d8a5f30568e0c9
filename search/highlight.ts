import type { Highlight } from './answer.ts'
import type { Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { joinChains, joinPairs } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** A stretch of a text: UTF-16 code units, half-open. */
type Stretch = Pick<Highlight, 'start' | 'end'>

/** Marks what in a text satisfied a query; ascending, not overlapping. */
export type Highlighter = (text: string) => readonly Stretch[]

/**
 * Marks the words of displayed texts that satisfy a query, whole words, through stem, beginning, typo
 * and synonym alike: whatever word has a term of an alternative of which the text has every term.
 * A text that comes again, as the title of an episode does with each of its hits, is marked once.
 */
export function createHighlighter(alternatives: readonly Alternative[]): Highlighter {
  const wanted = new Set(alternatives.flatMap(({ terms }) => terms))
  /** Stemming leaves the first two letters as they are: most words need not be stemmed. */
  const beginnings = new Set([...wanted].map((term) => term.slice(0, 2)))
  const isBeginning = (text: string) => text.length < 2 || beginnings.has(text.slice(0, 2))
  const wants: Wants = {
    term: (text) => isBeginning(text) && wanted.has(stem(text)),
    start: ({ text, variant }) =>
      isBeginning(text) || (variant !== undefined && isBeginning(variant)),
  }
  const marked = new Map<string, readonly Stretch[]>()
  return (text) => {
    const known = marked.get(text) ?? markText(text, alternatives, wants)
    marked.set(text, known)
    return known
  }
}

/** What a text is looked through for. */
interface Wants {
  /** Tells whether a word, or some that are written as one, has a term that satisfies the query. */
  readonly term: (text: string) => boolean
  /** Tells whether a word may be one of these, or the first of some. */
  readonly start: (word: Word) => boolean
}

function markText(text: string, alternatives: readonly Alternative[], wants: Wants): Stretch[] {
  const words = splitWords(text)
  if (!words.some(wants.start)) return []
  const stretchesOf = new Map<string, Stretch[]>()
  const mark = (text: string, first: number, count: number) => {
    const [from, to] = [words[first], words[first + count - 1]]
    if (!wants.term(text) || from === undefined || to === undefined) return
    const term = stem(text)
    const stretches = stretchesOf.get(term) ?? []
    stretchesOf.set(term, [...stretches, { start: from.start, end: to.end }])
  }
  words.forEach(({ text, variant }, i) => {
    mark(text, i, 1)
    if (variant !== undefined) mark(variant, i, 1)
  })
  const joins = [...joinChains(words), ...joinPairs(words, wants.term, wants.start)]
  for (const { text, first, count } of joins) mark(text, first, count)

  const satisfied = alternatives.filter(({ terms }) => terms.every((term) => stretchesOf.has(term)))
  const terms = new Set(satisfied.flatMap(({ terms }) => terms))
  return mergeStretches([...terms].flatMap((term) => stretchesOf.get(term) ?? []))
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
