import fc from 'fast-check'
import { stemmer } from 'stemmer'
import { describe, expect, test } from 'vitest'
import { porterStem } from '../../search/porter.ts'

/** Endings that the algorithm knows, and letters that make and break its conditions. */
const ENDINGS =
  'sses ies ss s eed ed ing at bl iz y e ll ion sion tion ational tional enci anci izer bli alli entli eli ' +
  'ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ' +
  'ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'
const piece = fc.constantFrom(...ENDINGS.split(' '), ...'abcdefghijklmnopqrstuvwxyz')
const words = fc
  .array(piece, { maxLength: 7 })
  .map((pieces) => pieces.join(''))
  .filter((word) => word.length >= 3)

describe('Porter', () => {
  test.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['feed', 'feed'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['failing', 'fail'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['electricity', 'electr'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
  ])('makes %s %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem)
  })

  test('makes of any word what others make of it by the same algorithm', () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(porterStem(word)).toBe(stemmer(word))
      }),
      { numRuns: 5000 },
    )
  })
})
