import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseByteRange } from '../../scripts/audio/byte-range.ts'

describe('of a file of 1000 bytes', () => {
  test.each([
    ['bytes=0-499', { start: 0, end: 500 }],
    ['bytes=999-999', { start: 999, end: 1000 }],
    ['bytes=500-', { start: 500, end: 1000 }],
    ['bytes=500-9999', { start: 500, end: 1000 }],
    ['bytes=-100', { start: 900, end: 1000 }],
    ['bytes=-5000', { start: 0, end: 1000 }],
    ['Bytes= 0-1 ', { start: 0, end: 2 }],
  ])('%s is a part of it', (header, range) => {
    expect(parseByteRange(header, 1000)).toEqual(range)
  })

  test.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0'])('%s is outside of it', (header) => {
    expect(parseByteRange(header, 1000)).toBe('unsatisfiable')
  })

  test.each(['bytes=5-4', 'bytes=-', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=0-1', '0-1', ''])(
    '"%s" asks for no one part, so the whole file is the answer',
    (header) => {
      expect(parseByteRange(header, 1000)).toBeUndefined()
    },
  )
})

test('an empty file has no part', () => {
  expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable')
})

test('a range that is asked for correctly is given, as far as the file goes', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5000),
      fc.integer({ min: 1, max: 5000 }),
      (a, b, sizeBytes) => {
        const [first, last] = a < b ? [a, b] : [b, a]
        const expected =
          first < sizeBytes ? { start: first, end: Math.min(last + 1, sizeBytes) } : 'unsatisfiable'
        expect(parseByteRange(`bytes=${first}-${last}`, sizeBytes)).toEqual(expected)
      },
    ),
  )
})
