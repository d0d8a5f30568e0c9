import { bisect } from './frozen/bisect.ts'
import { stem } from './stem.ts'
import { joinWords } from './terms.ts'
import { splitWords, type Word } from './words.ts'

/** A phrase of more words is not looked for in a query. */
export const PHRASE_WORDS = 6

/** One line of the host's synonyms. */
export interface SynonymLine {
  /** Words and phrases that mean the same: each finds all the others. One or more. */
  readonly same: readonly string[]
  /** What each of them finds as well, but not the other way round. */
  readonly also: readonly string[]
}

/** What a phrase stands for: the terms of each of its synonyms, which all have to occur. */
export interface PhraseSynonyms {
  readonly same: readonly (readonly string[])[]
  readonly also: readonly (readonly string[])[]
}

/** Gives the synonyms of a phrase by its stems, with a space between: of what the show says only. */
export type Synonyms = (phrase: string) => PhraseSynonyms

const DETERMINER = /^(?:an?|the|my|our|your|his|her|its|their)$/

/** The words by which a phrase is known: `a copy of the data` is `copy of data`. */
export function phraseWords(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }) => !DETERMINER.test(text))
}

/**
 * Finds the terms of the host's synonyms, of what the show says only.
 *
 * @param isIndexed tells whether a term occurs in the show
 * @returns by phrase, ascending
 */
export function compileSynonyms(
  lines: readonly SynonymLine[],
  isIndexed: (term: string) => boolean,
): ReadonlyMap<string, PhraseSynonyms> {
  const compiled = new Map<string, { same: Map<string, string[]>; also: Map<string, string[]> }>()
  const link = (from: string, to: string, kind: 'same' | 'also') => {
    const key = stemsOf(from).join(' ')
    const terms = targetTerms(to, isIndexed)
    if (!terms.every(isIndexed) || terms.join(' ') === key) return
    const targets = compiled.get(key) ?? { same: new Map(), also: new Map() }
    targets[kind].set(terms.join(' '), terms)
    compiled.set(key, targets)
  }
  for (const { same, also } of lines) {
    for (const from of same) {
      for (const to of same) link(from, to, 'same')
      for (const to of also) link(from, to, 'also')
    }
  }
  const sorted = [...compiled].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    sorted.map(([key, { same, also }]) => [
      key,
      { same: [...same.values()], also: [...also.values()] },
    ]),
  )
}

/** A line each: the phrase, its synonyms, and what it finds as well, with a tab between. */
export function writeSynonyms(synonyms: ReadonlyMap<string, PhraseSynonyms>): Uint8Array {
  const writeList = (list: PhraseSynonyms['same']) => list.map((terms) => terms.join(' ')).join()
  const lines = Array.from(synonyms, ([phrase, { same, also }]) =>
    [phrase, writeList(same), writeList(also)].join('\t'),
  )
  return new TextEncoder().encode(lines.join('\n'))
}

/**
 * Reads what {@link writeSynonyms} wrote; of other bytes it makes phrases that nobody asks for. A line is
 * looked for when its phrase is asked for: to put all of them into a map took a fifth of a load.
 */
export function readSynonyms(bytes: Uint8Array): Synonyms {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return (phrase) => {
    const start = `${phrase}\t`
    const line = lines[bisect(0, lines.length, (i) => (lines[i] ?? '') < start)] ?? ''
    const lists = line.startsWith(start) ? line.slice(start.length).split('\t') : []
    const [same = [], also = []] = lists.map((list) =>
      list.split(',').flatMap((terms) => (terms === '' ? [] : [terms.split(' ')])),
    )
    return { same, also }
  }
}

const stemsOf = (phrase: string) =>
  phraseWords(splitWords(phrase)).map(({ text, forms: [form = text] }) => stem(form))

function targetTerms(phrase: string, isIndexed: (term: string) => boolean): string[] {
  const words = splitWords(phrase)
  const isWord = (text: string) => isIndexed(stem(text))
  const whole = joinWords(words, isWord).find(
    (join) => join.words.length === words.length && isWord(join.text),
  )
  return whole === undefined ? stemsOf(phrase) : [stem(whole.text)]
}
