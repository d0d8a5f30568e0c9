import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { learnSpelling } from './spell-words.ts'

const GUESTS = ['jason', 'charnes', 'jon', 'calhoun']

const spellMany = (words: readonly string[], count: number, seed: number) => {
  const spell = learnSpelling(words, createRandom(seed))
  return Array.from({ length: count }, spell)
}

test('new words are spelt as the known ones are', () => {
  const words = spellMany(['docker', 'rocket', 'socket'], 3, 1)
  expect(words).toStrictEqual(['rocker', 'socker', 'docket'])
})

test('it never runs out of new words, however few it knows', () => {
  const words = spellMany(GUESTS, 30_000, 1)
  expect(new Set([...GUESTS, ...words]).size).toBe(GUESTS.length + words.length)
  expect(words.filter((word) => !/^[a-z]{3,}$/.test(word))).toStrictEqual([])
})

test.each([[[]], [['a']], [['jon']]])('it spells new words after %j too', (words) => {
  expect(new Set(spellMany(words, 100, 1)).size).toBe(100)
})

test('the same seed spells the same words', () => {
  expect(spellMany(GUESTS, 1000, 7)).toStrictEqual(spellMany(GUESTS, 1000, 7))
  expect(spellMany(GUESTS, 10, 8)).not.toStrictEqual(spellMany(GUESTS, 10, 7))
})
