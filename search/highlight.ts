import type { Highlight, HighlightField } from './answer.ts'
import { stem } from './stem.ts'
import { joinChains } from './terms.ts'
import { splitWords } from './words.ts'

/** Marks the words of a displayed text that match any of the terms. */
export function highlightText(
  field: HighlightField,
  text: string,
  terms: ReadonlySet<string>,
): Highlight[] {
  const words = splitWords(text)
  const highlights: Highlight[] = []
  const marked = new Set<number>()
  words.forEach(({ text, variant }, i) => {
    if (terms.has(stem(text)) || (variant !== undefined && terms.has(stem(variant)))) marked.add(i)
  })
  for (const { text, first, count } of joinChains(words)) {
    if (terms.has(stem(text))) for (let i = first; i < first + count; i += 1) marked.add(i)
  }
  words.forEach(({ text: word }, i) => {
    const next = words[i + 1]
    if (next !== undefined && terms.has(stem(word + next.text))) marked.add(i).add(i + 1)
  })
  for (const i of [...marked].sort((a, b) => a - b)) {
    const word = words[i]
    const last = highlights.at(-1)
    if (word === undefined) continue
    if (last !== undefined && word.start < last.end) {
      highlights[highlights.length - 1] = { ...last, end: Math.max(last.end, word.end) }
    } else highlights.push({ field, start: word.start, end: word.end })
  }
  return highlights
}
