import type { Random } from './random.ts'
import { learnSpelling } from './spell-words.ts'

/** Says new sentences in a show's manner. */
export interface Chain {
  /** @param words how many, 1 or more */
  sentence(words: number): string
}

/**
 * Heaps' law: a text of n words has K n^β distinct ones. β is what podcast topics of a whole show
 * gave when its text was cut into growing parts; K follows from the texts at hand.
 */
const HEAPS_BETA = 0.48

/** How often the next word is drawn by the one before it, and not from all that was ever said. */
const BIGRAM_SHARE = 0.85

/** A word that stands for nothing: before the first one of a sentence. */
const START = 0

/**
 * Learns which word follows which. What it says it learns again, so that the rich get richer (Simon's
 * process, whose word counts are Zipf's), and new words are as frequent as {@link HEAPS_BETA} has it.
 */
export function createChain(texts: readonly string[], random: Random): Chain {
  const words = ['']
  const ordinals = new Map<string, number>()
  /** Every word ever said, by its ordinal, and the words that came after each. */
  const said: number[] = []
  const followers: number[][] = [[]]

  const learn = (before: number, word: number) => {
    said.push(word)
    followers[before]?.push(word)
  }
  const add = (word: string) => {
    ordinals.set(word, words.length)
    followers.push([])
    return words.push(word) - 1
  }
  for (const text of texts) {
    let before = START
    for (const word of text.split(' ')) {
      const ordinal = ordinals.get(word) ?? add(word)
      learn(before, ordinal)
      before = ordinal
    }
  }
  const plain = [...ordinals.keys()].filter((word) => /^\p{Ll}+$/u.test(word))
  const spell = learnSpelling(plain, random)
  const heapsK = words.length / said.length ** HEAPS_BETA

  const next = (before: number): number => {
    if (random.fraction() < heapsK * HEAPS_BETA * said.length ** (HEAPS_BETA - 1)) {
      return add(spell())
    }
    const known = followers[before] ?? []
    return random.pick(known.length > 0 && random.fraction() < BIGRAM_SHARE ? known : said)
  }
  return {
    sentence(count) {
      const sentence: number[] = []
      let before = START
      while (sentence.length < count) {
        const word = next(before)
        learn(before, word)
        sentence.push(word)
        before = word
      }
      return sentence.map((word) => words[word]).join(' ')
    },
  }
}
