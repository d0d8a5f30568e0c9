import type { Catalogue } from '../../catalogue/episode.ts'
import { STOP_WORDS } from '../../search/stop-words.ts'
import { splitWords } from '../../search/words.ts'
import { createRandom, type Random } from './random.ts'

/** What listeners type, a fifth of the queries each: every kind once in so many queries on end. */
export const KINDS = ['one word', 'two words', 'prefix', 'typo', '3 to 5 words'] as const

/**
 * Makes queries that a show's own topics answer, by the five {@link KINDS} in turn: words that name
 * something, the first letters of one, one with one edit, and a few that stand together.
 */
export function makeQueries(catalogue: Catalogue, count: number, seed: number): string[] {
  const random = createRandom(seed)
  const topics = catalogue.episodes
    .flatMap((episode) => episode.topics.map(({ title }) => splitWords(title)))
    .map((words) => words.map(({ text }) => text))
    .map((words) => words.filter((word) => word.length > 2 && !STOP_WORDS.has(word)))
    .filter((words) => words.length >= 5)
  const word = (shortest: number) => {
    for (;;) {
      const found = random.pick(random.pick(topics))
      if (found.length >= shortest) return found
    }
  }
  const together = (words: number) => {
    const topic = random.pick(topics)
    const first = random.below(topic.length - words + 1)
    return topic.slice(first, first + words).join(' ')
  }
  return Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length] ?? KINDS[0]
    switch (kind) {
      case 'one word':
        return word(3)
      case 'two words':
        return together(2)
      case 'prefix': {
        const whole = word(4)
        return whole.slice(0, 2 + random.below(whole.length - 2))
      }
      case 'typo':
        return misspell(word(5), random)
      case '3 to 5 words':
        return together(3 + random.below(3))
      default:
        return kind satisfies never
    }
  })
}

/** Leaves out, adds, changes or swaps one letter. */
function misspell(word: string, random: Random): string {
  const at = random.below(word.length - 1)
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ]
  const other = random.pick([...'abcdefghijklmnopqrstuvwxyz'].filter((one) => one !== letter))
  return random.pick([
    before + next + after,
    before + other + letter + next + after,
    before + other + next + after,
    before + next + letter + after,
  ])
}
