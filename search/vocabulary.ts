import type { ByteReader } from './frozen/byte-reader.ts'
import type { ByteWriter } from './frozen/byte-writer.ts'
import { rangeOf, type Lexicon } from './frozen/lexicon.ts'
import { refuseIndex } from './frozen/refuse-index.ts'
import { findSimilarWords, type Similarity } from './frozen/similar-words.ts'
import { readBlocks, rememberBlocks, wordsIn, writeBlocks } from './frozen/word-blocks.ts'

/** A word that the show says, as a listener would write it. */
export interface VocabularyWord {
  /** As it is searched: folded, not stemmed. */
  readonly word: string
  /** As it is shown: the most frequent way in which the show writes it, `PostgreSQL`. */
  readonly display: string
  /** In how many topics and episodes it occurs; 1 or more. */
  readonly count: number
}

/** A word of the show that is nearly the one that was typed. */
export interface SimilarWord {
  /** The word's ordinal in the lexicon. */
  readonly ordinal: number
  /** How many letters were left out, added, changed or swapped with their neighbour. */
  readonly edits: number
}

/** All words of the show, by their ordinals in the lexicon, to finish or to mend what is typed. */
export interface Vocabulary {
  readonly wordAt: (ordinal: number) => string
  readonly displayAt: (ordinal: number) => string
  /** 0 for what is in the lexicon only as a term. */
  readonly countAt: (ordinal: number) => number
  /** The words that begin with `prefix`, ascending. */
  readonly withPrefix: (prefix: string) => number[]
  /** The words that are similar to what was typed, ascending; none where that is too long for a word. */
  readonly similarTo: (typed: string, similarity: Similarity) => SimilarWord[]
}

/** Longer ones are no misspelt words: to compare them takes the square of their length. */
export const LONGEST_MISSPELT = 64

/** How a word is shown, where that follows from how it is searched. */
const AS_SEARCHED = 0
const CAPITALIZED = 1
const IN_CAPITALS = 2
/** The text follows. */
const OTHERWISE = 3

/**
 * @param lexicon the words of the lexicon, in their order
 * @param words some of them, in any order
 */
export function writeVocabulary(
  writer: ByteWriter,
  lexicon: readonly string[],
  words: readonly VocabularyWord[],
): void {
  const known = new Map(words.map((word) => [word.word, word]))
  const counts = lexicon.map((word) => known.get(word)?.count ?? 0)
  writeBlocks(writer, counts, (writer, counts) => {
    if (counts.some((count) => count > 0)) for (const count of counts) writer.vbyte(count)
  })
  const said = lexicon.flatMap((word) => known.get(word) ?? [])
  for (const word of said) writer.vbyte(caseOf(word))
  for (const word of said) if (caseOf(word) === OTHERWISE) writer.text(word.display)
}

function caseOf({ word, display }: VocabularyWord): number {
  const forms = [AS_SEARCHED, CAPITALIZED, IN_CAPITALS]
  return forms.find((form) => applyCase(word, form) === display) ?? OTHERWISE
}

function applyCase(word: string, form: number): string {
  if (form === CAPITALIZED) return word.charAt(0).toUpperCase() + word.slice(1)
  return form === IN_CAPITALS ? word.toUpperCase() : word
}

/**
 * Reads how words are shown when that is first asked for: a query that is spelt right never does.
 *
 * @throws Error where the bytes are no vocabulary of that lexicon, at once or then
 */
export function readVocabulary(reader: ByteReader, lexicon: Lexicon): Vocabulary {
  const counts = readBlocks(reader, lexicon.size)
  const countAt = rememberBlocks<number>(counts, 0, (block) =>
    counts.readerAt(block).vbytes(new Uint32Array(wordsIn(block, lexicon.size))),
  )
  let displays: Displays | undefined
  return {
    wordAt: lexicon.wordAt,
    displayAt(ordinal) {
      const { forms, texts } = (displays ??= readDisplays(reader, lexicon.size, countAt))
      return texts.get(ordinal) ?? applyCase(lexicon.wordAt(ordinal), forms[ordinal] ?? AS_SEARCHED)
    },
    countAt,
    withPrefix(prefix) {
      const ordinals: number[] = []
      const [first, end] = rangeOf(lexicon, prefix)
      for (let i = first; i < end; i += 1) if (countAt(i) > 0) ordinals.push(i)
      return ordinals
    },
    similarTo(typed, similarity) {
      const similar: SimilarWord[] = []
      if (typed.length > LONGEST_MISSPELT) return similar
      findSimilarWords(lexicon, typed, similarity, (ordinal, edits) => {
        if (countAt(ordinal) > 0) similar.push({ ordinal, edits })
      })
      return similar.sort((a, b) => a.ordinal - b.ordinal)
    },
  }
}

/** How words are shown, by their ordinals. */
interface Displays {
  readonly forms: Uint8Array
  /** Of those that no form gives. */
  readonly texts: ReadonlyMap<number, string>
}

function readDisplays(reader: ByteReader, size: number, countAt: Vocabulary['countAt']): Displays {
  const forms = new Uint8Array(size)
  for (let i = 0; i < size; i += 1) {
    if (countAt(i) === 0) continue
    const form = reader.vbyte()
    if (form > OTHERWISE) refuseIndex('a way to write a word from 0 to 3', form)
    forms[i] = form
  }
  const texts = new Map<number, string>()
  forms.forEach((form, ordinal) => {
    if (form === OTHERWISE) texts.set(ordinal, reader.text())
  })
  return { forms, texts }
}
