import type { Draft } from './draft.ts'
import type { SearchIndex } from './index-file.ts'
import { joinDrafts } from './join-drafts.ts'
import type { Ranking } from './ranking.ts'
import { readWord, toAlternatives, type Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { PHRASE_WORDS, phraseWords } from './synonyms.ts'
import { numberTerm, splitWords, type Word } from './words.ts'

/** A word of the query that names something, and all that satisfies it. */
export interface Clause {
  /** The word itself: as typed, finished, mended or joined with the next. */
  readonly own: readonly Alternative[]
  /** The same, and its synonyms. */
  readonly alternatives: readonly Alternative[]
  /** It only narrows down what other words find, as the "not" of "why not kubernetes" does. */
  readonly isSupport: boolean
}

/** What a query asks for. */
export interface Understanding {
  readonly clauses: readonly Clause[]
  /** The query with its misspelt words mended; null where there were none. */
  readonly corrected: string | null
}

/**
 * Finds what each word of a query may stand for in this show.
 *
 * @param isExact only the words as they were typed, in all their forms: no typo is mended, no word
 *   finished, no synonym taken
 */
export function understandQuery(
  text: string,
  index: SearchIndex,
  ranking: Ranking,
  isExact: boolean,
): Understanding {
  const split = splitWords(text)
  // A number by itself that nothing else is called by is an episode's.
  const words =
    split.length > 1
      ? split
      : split.map((word) => ({ ...word, forms: [...word.forms, numberTerm(word.text)] }))
  // One letter that the show does not know is the first of a word that will be typed in a moment.
  const isBegun = (word: Word) =>
    !isExact && word.text.length === 1 && word === words.at(-1) && !index.hasTerm(word.text)
  const naming = words.filter((word) => !index.isStopWord(word.text) && !isBegun(word))
  const single = (naming.length === 0 ? words : naming).filter(isFirst).map((word) => ({
    words: [word],
    ...readWord(word, word === words.at(-1), isExact, index, ranking),
  }))
  const drafts = joinDrafts(single, words, index, ranking, isExact)
  const synonymsOf = isExact ? () => [] : findSynonyms(drafts, words, index, ranking)
  const clauses = drafts.map((draft) => ({
    own: draft.own,
    alternatives: [...draft.own, ...synonymsOf(draft)],
    isSupport: false,
  }))
  return {
    clauses: isExact ? clauses : [...clauses, ...supportOf(words, drafts, index)],
    corrected: correctText(text, drafts),
  }
}

/** Whether a word is not said before: who repeats a word does not look for more. */
const isFirst = ({ text }: Word, place: number, words: readonly Word[]) =>
  words.findIndex((word) => word.text === text) === place

/** Gives each word of a phrase what the phrase stands for. */
function findSynonyms(
  drafts: readonly Draft[],
  words: readonly Word[],
  { synonyms }: SearchIndex,
  ranking: Ranking,
): (draft: Draft) => readonly Alternative[] {
  const sequence = phraseWords(words)
    .map((word) => ({ word, draft: drafts.find(({ words }) => words.includes(word)) }))
    .filter(({ word, draft }) => draft === undefined || draft.words[0] === word)
    .map(({ word, draft }) => ({ draft, term: draft?.term ?? stem(word.text) }))
  const phrases = sequence.flatMap((_, first) =>
    sequence.slice(first, first + PHRASE_WORDS).map((_, last) => {
      const parts = sequence.slice(first, first + last + 1)
      return { parts, ...synonyms(parts.map(({ term }) => term).join(' ')) }
    }),
  )
  return (draft) => {
    const weight = draft.own[0]?.weight ?? 1
    return phrases
      .filter(({ parts }) => parts.some((part) => part.draft === draft))
      .flatMap(({ same, also }) => [
        ...same.map((terms) => ({ terms, weight: weight * ranking.synonymWeight })),
        ...also.map((terms) => ({ terms, weight: weight * ranking.relatedWeight })),
      ])
  }
}

/** The "not" of "why not kubernetes": it asks for topics that say no, in whatever words. */
function supportOf(
  words: readonly Word[],
  drafts: readonly Draft[],
  { isStopWord, negations, hasTerm }: SearchIndex,
): Clause[] {
  const saysNo = words.some(
    ({ text }) =>
      isStopWord(text) &&
      negations.includes(text) &&
      !drafts.some((draft) => draft.words.some((word) => word.text === text)),
  )
  if (!saysNo) return []
  const own = toAlternatives(negations.map(stem).filter(hasTerm), 1)
  return [{ own, alternatives: own, isSupport: true }]
}

/** The query as it was understood, its mended words in small letters where they were typed so. */
function correctText(text: string, drafts: readonly Draft[]): string | null {
  let corrected = text
  for (const { words, correction } of drafts.toReversed()) {
    const [first, last] = [words[0], words.at(-1)]
    if (correction === null || first === undefined || last === undefined) continue
    const typed = text.slice(first.start, last.end)
    const inItsCase = typed === typed.toLowerCase() ? correction.toLowerCase() : correction
    corrected = corrected.slice(0, first.start) + inItsCase + corrected.slice(last.end)
  }
  return corrected === text ? null : corrected
}
