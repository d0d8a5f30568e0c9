import type { Highlight } from './answer.ts'
import type { Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { joinChains, joinPairs } from './terms.ts'
import { splitWords } from './words.ts'

/** A stretch of a text: UTF-16 code units, half-open. */
type Stretch = Pick<Highlight, 'start' | 'end'>

/**
 * Marks the words of a displayed text that satisfy a query, whole words, through stem, beginning, typo
 * and synonym alike: whatever word has a term of an alternative of which the text has every term.
 *
 * @returns ascending, not overlapping
 */
export function highlightText(text: string, alternatives: readonly Alternative[]): Stretch[] {
  const wanted = new Set(alternatives.flatMap(({ terms }) => terms))
  const words = splitWords(text)
  const placesOf = new Map<string, number[]>()
  const place = (term: string, first: number, count: number) => {
    if (!wanted.has(term)) return
    const places = placesOf.get(term) ?? []
    for (let i = first; i < first + count; i += 1) places.push(i)
    placesOf.set(term, places)
  }
  words.forEach(({ text, variant }, i) => {
    place(stem(text), i, 1)
    if (variant !== undefined) place(stem(variant), i, 1)
  })
  const joins = [...joinChains(words), ...joinPairs(words, (text) => wanted.has(stem(text)))]
  for (const { text, first, count } of joins) place(stem(text), first, count)

  const satisfied = alternatives.filter(({ terms }) => terms.every((term) => placesOf.has(term)))
  const marked = new Set(
    satisfied.flatMap(({ terms }) => terms.flatMap((t) => placesOf.get(t) ?? [])),
  )
  const stretches: Stretch[] = []
  for (const [i, { start, end }] of words.entries()) {
    if (!marked.has(i)) continue
    const last = stretches.at(-1)
    if (last === undefined || start >= last.end) stretches.push({ start, end })
    else stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return stretches
}
