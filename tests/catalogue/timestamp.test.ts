import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimestamp, parseTimestamp } from '../../catalogue/timestamp.ts'

const HOURS_999 = 999 * 3600 + 59 * 60 + 59

describe('a timestamp', () => {
  it.each([
    ['0:41', 41],
    ['00:41', 41],
    ['12:25', 745],
    ['75:10', 4510],
    ['1:03:21', 3801],
    ['01:03:21', 3801],
    ['999:59:59', HOURS_999],
  ])('%s is read as %d seconds', (text, seconds) => {
    expect(parseTimestamp(text)).toBe(seconds)
  })

  it.each([
    '',
    '41',
    ':41',
    '1:1',
    '12:60',
    '1:60:00',
    '1:11-20',
    '1:2:3:4',
    '-1:00',
    ' 1:00',
    '1:00\n',
  ])('is not what %j is', (text) => {
    expect(parseTimestamp(text)).toBeUndefined()
  })

  it('is written in its shortest form', () => {
    expect([0, 41, 745, 3599, 3600, 3801, 36_000].map(formatTimestamp)).toEqual([
      '0:00',
      '0:41',
      '12:25',
      '59:59',
      '1:00:00',
      '1:03:21',
      '10:00:00',
    ])
  })

  it('loses a fraction of a second', () => {
    expect(formatTimestamp(745.999)).toBe('12:25')
  })

  it('is read back as the second that it was written for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HOURS_999 }), (seconds) => {
        expect(parseTimestamp(formatTimestamp(seconds))).toBe(seconds)
      }),
    )
  })

  it('never comes of a text that is not made of digits and one or two colons', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTimestamp(text) === undefined || /^\d+(?::\d\d){1,2}$/.test(text)).toBe(true)
      }),
    )
  })
})
