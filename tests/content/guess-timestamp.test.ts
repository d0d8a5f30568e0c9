import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { guessTimestamps } from '../../scripts/content/guess-timestamp.ts'

const guess = (text: string) => guessTimestamps(text).map(formatTimestamp)

describe('what a malformed timestamp may stand for', () => {
  it.each([
    ['a wrong separator', '1:11-20', ['1:11:20']],
    ['dots', '1.11.20', ['1:11:20']],
    ['a semicolon', '1;11;20', ['1:11:20']],
    ['a full-width colon', '12：25', ['12:25']],
    ['a space too many', '1: 11:20', ['1:11:20']],
    ['a colon too many', '12::25', ['12:25']],
    ['a colon at the end', '12:25:', ['12:25']],
    ['brackets', '[12:25]', ['12:25']],
    ['letters that look like digits', 'l:O3:2o', ['1:03:20']],
    ['a missing colon', '1:1120', ['1:11:20']],
    ['no colon', '1225', ['12:25']],
    ['no colon in more than an hour', '11120', ['1:11:20', '1:51:20']],
    ['a digit too many', '12:255', ['12:25', '12:55']],
    ['a digit too many in the minutes', '1:111:20', ['1:11:20']],
    ['a digit too few', '12:5', ['12:05', '12:50']],
    ['a digit too few in the minutes', '1:3:21', ['1:03:21', '1:30:21']],
    ['more than 59 seconds', '12:72', ['12:27', '13:12']],
    ['more than 59 minutes', '1:75:10', ['1:57:10', '2:15:10']],
    ['frames or hours too many', '00:12:25:00', ['12:25', '12:25:00']],
    ['thousandths of a second', '00:03:10.500', ['3:10']],
    ['thousandths behind a comma, in brackets', '[3:10,500]', ['3:10']],
    ['units', '1h2m3s', ['1:02:03']],
    ['minutes and seconds by their units', '12m25s', ['12:25']],
    ['a range', '12:25-13:10', ['12:25']],
    ['a range with spaces and a longer dash', '12:25 ― 13:10', ['12:25']],
    ['a range in words', '12:25 to 13:10', ['12:25']],
    ['a range to a full minute', '1:25-2:00', ['1:25']],
    ['a minus in place of the colon', '12−25', ['12:25']],
    ['nothing', '', []],
    ['a number', '7', []],
    ['a date', '2021-04-05', []],
    ['a long number', '1234567', []],
  ])('with %s: %s', (_, text, expected) => {
    expect(guess(text)).toEqual(expected)
  })

  it('includes the moment that was meant, whatever stands in place of the colons', () => {
    const separator = fc.constantFrom('-', '.', ';', ',', ' ', '::', ' :', '_')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35_999 }), separator, (seconds, wrong) => {
        const meant = formatTimestamp(seconds)
        expect(guess(meant.replace(/:/g, wrong))).toContain(meant)
      }),
    )
  })

  it('is never anything but whole seconds, ascending, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159:-.lOhms ') }), (text) => {
        const seconds = guessTimestamps(text)
        expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => a - b))
        expect(seconds.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
})
