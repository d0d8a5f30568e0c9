import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { readWord, type Alternative } from './spelling.ts'
import { stem } from './stem.ts'
import { contentWords } from './synonyms.ts'
import { joinChains, joinPairs } from './terms.ts'
import { rangeOf } from './vocabulary.ts'
import { splitWords, type Word } from './words.ts'

/** A word of the query that names something, and all that satisfies it. */
export interface Clause {
  readonly alternatives: readonly Alternative[]
}

/** What a query asks for. */
export interface Understanding {
  readonly clauses: readonly Clause[]
  /** The query with its misspelt words mended; null where there were none. */
  readonly corrected: string | null
}

/** The longest phrase of the synonyms that is looked for. */
const PHRASE_WORDS = 4

interface Draft {
  readonly word: Word
  /** The word as it was meant. */
  term: string
  alternatives: Alternative[]
  correction: string | null
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
  const words = splitWords(text)
  const last = words.at(-1)
  const drafts = contentWords(words).map((word): Draft => {
    const forms = word.variant === undefined ? [word.text] : [word.variant, word.text]
    if (isExact) {
      const terms = forms.map(stem).filter(index.hasTerm).slice(0, 1)
      const alternatives = terms.map((term) => ({ terms: [term], weight: 1 }))
      return { word, term: stem(word.text), alternatives, correction: null }
    }
    const { alternatives, correction } = readWord(forms, word === last, index, ranking)
    const { words: known, displays } = index.vocabulary
    return {
      word,
      term: stem(correction === null ? word.text : (known[correction] ?? '')),
      alternatives: [...alternatives],
      correction: correction === null ? null : (displays[correction] ?? null),
    }
  })
  joinDrafts(drafts, words, index, ranking)
  if (!isExact) addSynonyms(drafts, index, ranking)
  return { clauses: drafts, corrected: correctText(text, drafts) }
}

/** Takes words that the show writes as one for that one: `web sock` for `websockets`. */
function joinDrafts(
  drafts: readonly Draft[],
  words: readonly Word[],
  index: SearchIndex,
  ranking: Ranking,
): void {
  const lastPair = words.at(-2)
  const unfinished = `${lastPair?.text ?? ''}${words.at(-1)?.text ?? ''}`
  const isTerm = (text: string) => index.hasTerm(stem(text))
  const isBeginning = (text: string) =>
    isTerm(text) || (text === unfinished && wordsFrom(text, index).length > 0)
  for (const { text, first, count } of [...joinChains(words), ...joinPairs(words, isBeginning)]) {
    const parts = words.slice(first, first + count)
    const joined = drafts.filter(({ word }) => parts.includes(word))
    const isLast = first + count === words.length
    const terms = isTerm(text) ? [stem(text)] : isLast ? wordsFrom(text, index).map(stem) : []
    if (terms.length === 0 || joined.length === 0) continue
    const alternatives = [...new Set(terms)].map((term) => ({ terms: [term], weight: 1 }))
    const apart = joined.map(({ word }) => stem(word.text))
    if (apart.every(index.hasTerm)) {
      alternatives.push({ terms: apart, weight: ranking.apartWeight })
    }
    for (const draft of joined) {
      draft.alternatives = alternatives
      draft.correction = null
    }
  }
}

const wordsFrom = (prefix: string, { vocabulary }: SearchIndex) =>
  vocabulary.words.slice(...rangeOf(vocabulary, prefix))

/** Gives each word of a phrase what the phrase stands for. */
function addSynonyms(drafts: readonly Draft[], index: SearchIndex, ranking: Ranking): void {
  for (let first = 0; first < drafts.length; first += 1) {
    for (let count = Math.min(PHRASE_WORDS, drafts.length - first); count > 0; count -= 1) {
      const phrase = drafts.slice(first, first + count)
      const synonyms = index.synonyms[phrase.map(({ term }) => term).join(' ')]
      if (synonyms === undefined) continue
      for (const draft of phrase) {
        const own = draft.alternatives[0]?.weight ?? 1
        draft.alternatives = [
          ...draft.alternatives,
          ...synonyms.same.map((terms) => ({ terms, weight: own * ranking.synonymWeight })),
          ...synonyms.also.map((terms) => ({ terms, weight: own * ranking.relatedWeight })),
        ]
      }
    }
  }
}

function correctText(text: string, drafts: readonly Draft[]): string | null {
  let corrected = text
  for (const { word, correction } of [...drafts].reverse()) {
    if (correction === null) continue
    corrected = corrected.slice(0, word.start) + correction + corrected.slice(word.end)
  }
  return corrected === text ? null : corrected
}
