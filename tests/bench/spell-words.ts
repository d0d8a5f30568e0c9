import type { Random } from './random.ts'

/** The end of a word, in the table of what follows the letters before. */
const END = ''

/** By how many letters before it a letter is drawn: the more, the more a word looks like the show's. */
const LETTERS_BEFORE = [2, 1, 0] as const

/** After so many draws in vain fewer letters before count, from then on: a small show knows few spellings. */
const DRAWS = 200

const SHORTEST = 3
const LONGEST = 16

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Learns how the words of a show are spelt, and spells new ones that look like them: each letter is
 * drawn by the two before it; where that gives nothing new any more, by the one before it, then by how
 * frequent it is, and at last at random.
 *
 * @param words lower case, repeated as often as they shall count
 * @returns a function that gives a word that it has not given before and that is not among `words`
 */
export function learnSpelling(words: readonly string[], random: Random): () => string {
  const tables = LETTERS_BEFORE.map((count) => ({ count, followers: learnFollowers(words, count) }))
  const used = new Set(words)

  const draw = ({ count, followers }: (typeof tables)[number]) => {
    let word = ''
    while (word.length <= LONGEST) {
      const letter = random.pick(followers.get(lettersBefore(word, count)) ?? [END])
      if (letter === END) break
      word += letter
    }
    return word
  }
  const spell = () => {
    for (let table = tables[0]; table !== undefined; [table] = tables) {
      for (let i = 0; i < DRAWS; i += 1) {
        const word = draw(table)
        if (word.length >= SHORTEST && word.length <= LONGEST && !used.has(word)) return word
      }
      tables.shift()
    }
    let word = ''
    while (word.length < SHORTEST || used.has(word)) word += random.pick(ALPHABET)
    return word
  }
  return () => {
    const word = spell()
    used.add(word)
    return word
  }
}

/** What came after so many letters, as often as it did. */
function learnFollowers(words: readonly string[], count: number): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  for (const word of words) {
    const letters = [...word, END]
    letters.forEach((letter, i) => {
      const before = lettersBefore(letters.slice(0, i).join(''), count)
      const known = followers.get(before)
      if (known === undefined) followers.set(before, [letter])
      else known.push(letter)
    })
  }
  return followers
}

const lettersBefore = (word: string, count: number) => (count === 0 ? '' : word.slice(-count))
