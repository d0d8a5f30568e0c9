import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearchQuery, parseSuggestQuery } from '../../search/query.ts'

const parse = (queryString: string) => parseSearchQuery(new URLSearchParams(queryString))
const suggest = (queryString: string) => parseSuggestQuery(new URLSearchParams(queryString))

describe('a query', () => {
  test('needs nothing but its words', () => {
    expect(parse('q=+feature+flags+')).toEqual({
      ok: true,
      query: {
        text: 'feature flags',
        limit: 20,
        offset: 0,
        episode: null,
        tag: null,
        guest: null,
        exact: false,
      },
    })
  })

  test('takes a page, filters, and the words as they are', () => {
    expect(
      parse('q=x&limit=50&offset=10000&episode=77&tag=rails&guest=Jason+Charnes&exact=true'),
    ).toEqual({
      ok: true,
      query: {
        text: 'x',
        limit: 50,
        offset: 10000,
        episode: '77',
        tag: 'rails',
        guest: 'Jason Charnes',
        exact: true,
      },
    })
  })

  test('is not troubled by what it does not know, nor by empty filters', () => {
    expect(parse('q=x&utm_source=feed&utm_source=mail&episode=&tag=&guest=')).toEqual(parse('q=x'))
  })

  test.each([
    ['', 'expected q to be 1 to 200 characters, received 0 - send a topic, as in q=sidekiq'],
    [
      'q=%20%20',
      'expected q to be 1 to 200 characters, received 0 - send a topic, as in q=sidekiq',
    ],
    [
      `q=${'x'.repeat(201)}`,
      'expected q to be 1 to 200 characters, received 201 - send a topic, as in q=sidekiq',
    ],
    ['q=a&q=b', 'expected q once, received it 2 times - send one q only'],
    [
      'q=x&limit=abc',
      'expected limit to be a whole number from 1 to 50, received "abc" - send limit=20 or leave it out',
    ],
    [
      'q=x&limit=0',
      'expected limit to be a whole number from 1 to 50, received "0" - send limit=20 or leave it out',
    ],
    [
      'q=x&offset=-1',
      'expected offset to be a whole number from 0 to 10000, received "-1" - send offset=0 or leave it out',
    ],
    [
      'q=x&exact=yes',
      'expected exact to be true or false, received "yes" - send exact=true or leave it out',
    ],
  ])('%j is refused with the remedy', (queryString, detail) => {
    expect(parse(queryString)).toEqual({ ok: false, detail })
  })

  test('of 200 characters may be longer in UTF-16', () => {
    expect(parse(`q=${encodeURIComponent('🎧'.repeat(200))}`)).toMatchObject({ ok: true })
  })

  test('is understood or refused, whatever it is', () => {
    const name = fc.constantFrom('q', 'limit', 'offset', 'episode', 'tag', 'guest', 'exact', 'x')
    const pair = fc.tuple(name, fc.oneof(fc.string(), fc.integer().map(String)))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const parsed = parseSearchQuery(new URLSearchParams(pairs))
        const isSound = parsed.ok
          ? parsed.query.text === parsed.query.text.trim()
          : /^expected .+, received .+ - .+$/.test(parsed.detail)
        expect(isSound).toBe(true)
      }),
    )
  })
})

describe('an unfinished query', () => {
  test('keeps the space that ends its last word', () => {
    expect(suggest('q=+feature+')).toEqual({ ok: true, query: { text: 'feature ', limit: 8 } })
  })

  test('asks for up to 20 suggestions', () => {
    expect(suggest('q=x&limit=20')).toEqual({ ok: true, query: { text: 'x', limit: 20 } })
    expect(suggest('q=x&limit=21')).toEqual({
      ok: false,
      detail:
        'expected limit to be a whole number from 1 to 20, received "21" - send limit=8 or leave it out',
    })
  })
})
