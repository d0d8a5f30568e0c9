import { describe, expect, test } from 'vitest'
import { englishExtras, englishPlayer, englishSearch } from '../../widget/words/english.ts'
import { german } from '../../widget/words/german.ts'

describe('a moment as one says it', () => {
  test.each([
    [0, '0 seconds', '0 Sekunden'],
    [1, '1 second', '1 Sekunde'],
    [60, '1 minute', '1 Minute'],
    [975, '16 minutes 15 seconds', '16 Minuten 15 Sekunden'],
    [3600, '1 hour', '1 Stunde'],
    [3801.9, '1 hour 3 minutes 21 seconds', '1 Stunde 3 Minuten 21 Sekunden'],
    [7205, '2 hours 5 seconds', '2 Stunden 5 Sekunden'],
  ])('%d', (seconds, inEnglish, inGerman) => {
    expect(englishPlayer.spokenTime(seconds)).toBe(inEnglish)
    expect(german.player.spokenTime(seconds)).toBe(inGerman)
  })
})

test('a count of hits says when there are more than are shown', () => {
  expect(englishSearch.hitCount(1, 1)).toBe('1 moment found')
  expect(englishSearch.hitCount(80, 20)).toBe('80 moments found, the best 20 shown')
  expect(german.search.hitCount(1, 1)).toBe('1 Stelle gefunden')
  expect(german.search.hitCount(80, 20)).toBe('80 Stellen gefunden, die 20 besten gezeigt')
})

test('both languages list the same keys', () => {
  expect(german.extras?.keys).toHaveLength(englishExtras.keys.length)
})

test('both languages say everything', () => {
  const texts = (words: object) => Object.values(words).filter((word) => typeof word === 'string')
  for (const [one, other] of [
    [englishSearch, german.search],
    [englishPlayer, german.player],
    [englishExtras, german.extras ?? {}],
  ] as const) {
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort())
    expect(texts(other)).not.toContain('')
  }
})
