import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { formatTimeLink, parseTimeLink } from '../../widget/time-link.ts'

const PAGE = 'https://show.example/episode-77'

describe('a link to a second', () => {
  test('is the page with a media fragment, whatever fragment the page had', () => {
    expect(formatTimeLink(PAGE, 975.9)).toBe(`${PAGE}#t=975`)
    expect(formatTimeLink(`${PAGE}?a=1#top`, 0)).toBe(`${PAGE}?a=1#t=0`)
  })

  test('leads back to its second', () => {
    fc.assert(
      fc.property(fc.nat(400_000), (seconds) => {
        expect(parseTimeLink(formatTimeLink(PAGE, seconds))).toEqual({ startSeconds: seconds })
        expect(parseTimeLink(`${PAGE}#t=${formatTimestamp(seconds)}`)).toEqual({
          startSeconds: seconds,
        })
      }),
    )
  })
})

describe('the second that an address names', () => {
  test.each([
    ['#t=975', 975],
    ['#t=10.5', 10.5],
    ['#t=16:15', 975],
    ['#t=1:03:21', 3801],
    ['#t=npt:975', 975],
    ['#t=1h2m3s', 3723],
    ['#t=16m', 960],
    ['#t=90s', 90],
    ['?t=975', 975],
    ['?from=mail&t=16:15#notes', 975],
    ['?t=10#t=16:15', 975],
    ['?t=975#comments', 975],
    ['%23t%3D975', 975],
    ['%23t%3D975?from=mail', 975],
    ['#t%3D16%3a15', 975],
    ['#16:15', 975],
    ['#1:03:21', 3801],
  ])('%s', (end, startSeconds) => {
    expect(parseTimeLink(PAGE + end)).toEqual({ startSeconds })
  })

  test('may have an end', () => {
    expect(parseTimeLink(`${PAGE}#t=10,20`)).toEqual({ startSeconds: 10, endSeconds: 20 })
    expect(parseTimeLink(`${PAGE}#t=,1:00`)).toEqual({ startSeconds: 0, endSeconds: 60 })
    expect(parseTimeLink(`${PAGE}#t=10%2C20`)).toEqual({ startSeconds: 10, endSeconds: 20 })
  })

  test.each(['', '#', '#t=', '#top', '#975', '#t=soon', '#t=20,10', '#t=10,soon', '?start=5', '%'])(
    'is none in %j',
    (end) => {
      expect(parseTimeLink(PAGE + end)).toBeUndefined()
    },
  )

  test('is a number of seconds or none, whatever the address', () => {
    const end = fc.stringMatching(/^[#?&%23Dt=hms0-9:,.npt]{0,30}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), end), (text) => {
        const span = parseTimeLink(PAGE + text)
        if (span === undefined) return
        expect(span.startSeconds).toBeGreaterThanOrEqual(0)
        expect(span.endSeconds ?? Infinity).toBeGreaterThan(span.startSeconds)
      }),
    )
  })
})
