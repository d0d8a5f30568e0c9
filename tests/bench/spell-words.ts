import type { Random } from './random.ts'

/** The end of a word, in the table of what follows two letters. */
const END = ''

/**
 * Learns how the words of a show are spelt, and spells new ones that look like them: each letter is
 * drawn by the two before it.
 *
 * @param words lower case, repeated as often as they shall count
 * @returns a function that gives a word that it has not given before and that is not among `words`
 */
export function learnSpelling(words: readonly string[], random: Random): () => string {
  const followers = new Map<string, string[]>()
  for (const word of words) {
    const letters = [...word, END]
    letters.forEach((letter, i) => {
      const before = letters.slice(Math.max(0, i - 2), i).join('')
      const known = followers.get(before)
      if (known === undefined) followers.set(before, [letter])
      else known.push(letter)
    })
  }
  const used = new Set(words)
  return () => {
    for (;;) {
      let word = ''
      for (;;) {
        const letter = random.pick(followers.get(word.slice(-2)) ?? [END])
        if (letter === END) break
        word += letter
      }
      if (word.length >= 3 && word.length <= 16 && !used.has(word)) {
        used.add(word)
        return word
      }
    }
  }
}
