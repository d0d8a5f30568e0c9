import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { joinChains } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** One line of the host's synonyms: what a listener says, and what it also stands for. */
export interface SynonymLine {
  readonly phrase: string
  readonly synonyms: readonly string[]
  /** Only from the phrase to its synonyms; else each finds all the others. */
  readonly oneWay: boolean
}

/**
 * The synonyms as the search uses them: the stems of a phrase, with a space between, to the terms of
 * each of its synonyms, which all have to occur. Only what the show says is in it.
 */
export type Synonyms = Readonly<Record<string, readonly (readonly string[])[]>>

/** The words of a text that name something; all of them where none does. */
export function contentWords(words: readonly Word[]): readonly Word[] {
  const naming = words.filter(({ text }) => !isStopWord(text))
  return naming.length === 0 ? words : naming
}

/** @param isIndexed tells whether a term occurs in the show */
export function compileSynonyms(
  lines: readonly SynonymLine[],
  isIndexed: (term: string) => boolean,
): Synonyms {
  const compiled = new Map<string, Map<string, readonly string[]>>()
  const link = (from: string, to: string) => {
    const key = stemsOf(from).join(' ')
    const terms = targetTerms(to, isIndexed)
    if (!terms.every(isIndexed) || terms.join(' ') === key) return
    compiled.set(key, (compiled.get(key) ?? new Map()).set(terms.join(' '), terms))
  }
  for (const { phrase, synonyms, oneWay } of lines) {
    for (const synonym of synonyms) link(phrase, synonym)
    if (oneWay) continue
    for (const from of synonyms) {
      for (const to of [phrase, ...synonyms]) link(from, to)
    }
  }
  const sorted = [...compiled].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, targets]) => [key, [...targets.values()]]))
}

const stemsOf = (phrase: string) =>
  contentWords(splitWords(phrase)).map(({ text, variant }) => stem(variant ?? text))

function targetTerms(phrase: string, isIndexed: (term: string) => boolean): string[] {
  const words = splitWords(phrase)
  const join = joinChains(words)[0]
  if (join?.count === words.length && isIndexed(stem(join.text))) return [stem(join.text)]
  return stemsOf(phrase)
}
