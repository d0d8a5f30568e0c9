import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import fc from 'fast-check'
import type { EpisodeDetail, EpisodeList } from '../../catalogue/episode.ts'
import type { Problem, SearchAnswer } from '../../search/answer.ts'
import { startCuepoint, type RunningCuepoint } from '../support/cuepoint.ts'
import { readDocumentedAnswer } from '../support/documented.ts'

let cuepoint: RunningCuepoint
beforeAll(async () => {
  cuepoint = await startCuepoint({ widget: inject('widget') })
})
afterAll(() => cuepoint.close())

const ask = (path: string, init?: RequestInit) => fetch(cuepoint.origin + path, init)
const askJson = async <T>(path: string) => (await (await ask(path)).json()) as T
const PODIA = 'podia-has-everything-you-need-to-sell-online-courses'

describe('GET /api/search', () => {
  test('finds a topic with its second, its episode and what matched', async () => {
    const { query, hits } = await askJson<SearchAnswer>(
      '/api/search?q=feature%20flags&exact=true&limit=1',
    )
    expect(query).toBe('feature flags')
    expect(hits).toStrictEqual([
      {
        episode: {
          number: 77,
          slug: PODIA,
          title: 'Podia Has Everything You Need to Sell Online Courses',
          guests: ['Jason Charnes'],
          date: '2021-04-05',
          audioUrl: 'https://runninginproduction.com/assets/podcast/running-in-production-77.mp3',
          durationSeconds: 4300,
          url: `https://runninginproduction.com/podcast/77-${PODIA}`,
        },
        topic: {
          startSeconds: 975,
          endSeconds: 1180,
          title:
            'Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
        },
        highlights: [
          { field: 'topic', start: 68, end: 75 },
          { field: 'topic', start: 76, end: 81 },
        ],
        score: expect.any(Number),
      },
    ])
  })

  test('answers as the reference says', async () => {
    const answer = await askJson<SearchAnswer>('/api/search?q=sidekiq&limit=1')
    expect(answer).toStrictEqual(readDocumentedAnswer('hits'))
  })

  test('finds an episode as a whole by its guest, to be played from its start', async () => {
    const { hits } = await askJson<SearchAnswer>('/api/search?q=jon%20calhoun&limit=1')
    expect(hits.map(({ episode, topic }) => [episode.number, topic])).toStrictEqual([[42, null]])
  })

  test('keeps to one episode, or to one tag, and counts what is left', async () => {
    for (const filter of ['episode=42', 'tag=golang']) {
      const { total, hits } = await askJson<SearchAnswer>(`/api/search?q=docker&limit=50&${filter}`)
      expect(hits.length).toBe(total)
      expect(new Set(hits.map(({ episode }) => episode.number))).toStrictEqual(new Set([42]))
    }
  })

  test('keeps to one guest, accents and case aside', async () => {
    const { hits } = await askJson<SearchAnswer>('/api/search?q=docker&guest=JASON%20charnes')
    expect(new Set(hits.map(({ episode }) => episode.number))).toStrictEqual(new Set([77]))
  })

  test('says what a query was corrected to, and takes it literally when asked', async () => {
    const mended = await askJson<SearchAnswer>('/api/search?q=sidekik')
    expect([mended.query, mended.corrected]).toStrictEqual(['sidekik', 'sidekiq'])
    expect(mended.total).toBeGreaterThan(0)
    const literal = await askJson<SearchAnswer>('/api/search?q=sidekik&exact=true')
    expect(literal).toStrictEqual({ query: 'sidekik', total: 0, hits: [] })
  })

  test('pages through the hits without losing or repeating one', async () => {
    const all = await askJson<SearchAnswer>('/api/search?q=rails&limit=6')
    const first = await askJson<SearchAnswer>('/api/search?q=rails&limit=3')
    const second = await askJson<SearchAnswer>('/api/search?q=rails&limit=3&offset=3')
    expect([...first.hits, ...second.hits]).toStrictEqual(all.hits)
  })

  test.each([
    ['', 'expected q to be 1 to 200 characters, received 0 - send a topic, as in q=sidekiq'],
    [
      `q=${'x'.repeat(201)}`,
      'expected q to be 1 to 200 characters, received 201 - send a topic, as in q=sidekiq',
    ],
    ['q=a&q=b', 'expected q once, received it 2 times - send one q only'],
    [
      'q=a&limit=51',
      'expected limit to be a whole number from 1 to 50, received "51" - send limit=20 or leave it out',
    ],
    [
      'q=a&offset=-1',
      'expected offset to be a whole number from 0 to 10000, received "-1" - send offset=0 or leave it out',
    ],
  ])('tells how to mend the query string %j', async (queryString, detail) => {
    const response = await ask(`/api/search?${queryString}`)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect((await response.json()) as Problem).toStrictEqual({
      type: 'about:blank',
      title: 'The request cannot be understood',
      status: 400,
      detail,
    })
    expect(response.status).toBe(400)
  })

  test('answers any query string with 200 or 400', async () => {
    const anyQueryString = fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 60 })
        .map((q) => new URLSearchParams({ q }).toString()),
      fc.webQueryParameters(),
      fc
        .dictionary(
          fc.constantFrom('q', 'limit', 'offset', 'episode', 'tag', 'guest', 'exact'),
          fc.string(),
        )
        .map((params) => new URLSearchParams(params).toString()),
    )
    await fc.assert(
      fc.asyncProperty(anyQueryString, async (queryString) => {
        const response = await ask(`/api/search?${queryString}`)
        await response.arrayBuffer()
        expect([200, 400]).toContain(response.status)
      }),
      { numRuns: 300 },
    )
  })

  test('costs nothing when it is asked again', async () => {
    const first = await ask('/api/search?q=docker')
    const tag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe(
      'public, max-age=300, stale-while-revalidate=86400',
    )
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask('/api/search?q=docker', { headers: { 'If-None-Match': known } })
      expect([known, again.status, await again.text()]).toStrictEqual([known, 304, ''])
    }
    const other = await ask('/api/search?q=docker', { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })
})

describe('GET /api/suggest', () => {
  test('completes what is typed, as OpenSearch clients expect it', async () => {
    const response = await ask('/api/suggest?q=Knap')
    expect(response.headers.get('Content-Type')).toBe('application/x-suggestions+json')
    expect(await response.json()).toStrictEqual(['Knap', ['Knapsack'], ['in one place']])
  })

  test('knows the guests', async () => {
    expect(await askJson('/api/suggest?q=Jas')).toStrictEqual([
      'Jas',
      ['Jason Charnes', 'Jason'],
      ['guest of one episode', 'in 2 places'],
    ])
    expect(await askJson('/api/suggest?q=calh&limit=1')).toStrictEqual([
      'calh',
      ['Jon Calhoun'],
      ['guest of one episode'],
    ])
  })

  test('tells how to mend the query string, and costs nothing when it is asked again', async () => {
    const bad = await ask('/api/suggest?q=docker&limit=21')
    expect([bad.status, ((await bad.json()) as Problem).detail]).toStrictEqual([
      400,
      'expected limit to be a whole number from 1 to 20, received "21" - send limit=8 or leave it out',
    ])
    const tag = (await ask('/api/suggest?q=docker')).headers.get('ETag') ?? ''
    const again = await ask('/api/suggest?q=docker', { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
  })
})

describe('GET /api/episodes', () => {
  test('lists the show and its episodes, the newest first', async () => {
    const { show, episodes } = await askJson<EpisodeList>('/api/episodes')
    expect(show.title).toBe('Running in Production')
    expect(episodes.map(({ number }) => number)).toStrictEqual([77, 42])
  })

  test('gives one episode by number or slug, the same as its file', async () => {
    const byNumber = await askJson<EpisodeDetail>('/api/episodes/77')
    expect(byNumber.topics).toHaveLength(29)
    expect(byNumber.topics[5]).toStrictEqual({
      startSeconds: 975,
      endSeconds: 1180,
      title: 'Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
      links: [],
    })
    expect(await askJson(`/api/episodes/${PODIA}`)).toStrictEqual(byNumber)
    expect(await askJson('/episodes/77.json')).toStrictEqual(byNumber)
  })

  test('costs nothing when it is asked again', async () => {
    const tag = (await ask('/api/episodes/77')).headers.get('ETag') ?? ''
    const again = await ask('/api/episodes/77', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toStrictEqual([304, ''])
  })

  test('tells of an episode that is not there', async () => {
    const response = await ask('/api/episodes/%3Cscript%3E')
    expect(response.status).toBe(404)
    expect(((await response.json()) as Problem).detail).toBe(
      'expected the number or the slug of an episode, received "<script>" - GET /api/episodes lists them all',
    )
  })
})

test('GET /api/health tells which build is up, and what it holds', async () => {
  const { status, buildId, episodes, topics, terms } =
    await askJson<Record<string, unknown>>('/api/health')
  expect({ status, buildId, episodes, topics, terms }).toStrictEqual({
    status: 'ok',
    buildId: expect.stringMatching(/^[0-9a-f]{12}$/),
    episodes: 2,
    topics: 49,
    terms: expect.any(Number),
  })
})

describe('every answer', () => {
  const PATHS = [
    '/api/search?q=docker',
    '/api/search',
    '/api/suggest?q=dock',
    '/api/episodes',
    '/api/episodes/77',
    '/api/health',
    '/api/nope',
    '/api',
  ]

  test.each(['/api', '/api/', '/api/nope'])(
    'to %s is a problem that lists the addresses',
    async (path) => {
      const response = await ask(path)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect((await response.json()) as Problem).toMatchObject({
        status: 404,
        detail: `expected /api/search, /api/suggest, /api/episodes, /api/episodes/77 or /api/health, received "${path}" - see the API's reference`,
      })
    },
  )

  test.each(PATHS)('%s may be read by every origin, and is what it says it is', async (path) => {
    const { headers } = await ask(path, { headers: { Origin: 'https://a-podcast.example' } })
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Expose-Headers')).toBe('ETag,Server-Timing')
    expect(headers.get('Timing-Allow-Origin')).toBe('*')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test.each([
    ['is as it was', 304, { headers: { 'If-None-Match': '*' } }],
    ['was asked for by another method', 405, { method: 'DELETE' }],
  ] as const)('may be read by every origin where it %s', async (_, expected, init) => {
    const { status, headers } = await ask('/api/search?q=docker', init)
    expect(status).toBe(expected)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test.each(PATHS)('%s may be asked for with any header by every origin', async (path) => {
    const { status, headers } = await ask(path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://a-podcast.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'If-None-Match',
      },
    })
    expect(status).toBe(204)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,OPTIONS')
    expect(headers.get('Access-Control-Allow-Headers')).toBe('If-None-Match')
    expect(headers.get('Access-Control-Max-Age')).toBe('86400')
  })

  test.each([
    '/api/search?q=docker',
    '/api/suggest?q=docker',
    '/api/episodes',
    '/api/episodes/77',
    '/api/health',
  ])('to another method than GET says which %s allows', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await ask(path, { method })
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
      expect((await response.json()) as Problem).toStrictEqual({
        type: 'about:blank',
        title: 'Method not allowed',
        status: 405,
        detail: `expected GET, HEAD or OPTIONS, received ${method} - this API is read-only`,
      })
    }
    expect((await ask(path, { method: 'HEAD' })).status).toBe(200)
    expect((await ask(path, { method: 'OPTIONS' })).status).toBe(204)
  })

  test('tells how long the search took', async () => {
    const { headers } = await ask('/api/search?q=docker')
    expect(headers.get('Server-Timing')).toMatch(/^search;dur=\d+\.\d$/)
  })
})

test('any address gets an answer that is not a 500', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.boolean(), async (path, inApi) => {
      const response = await ask(inApi ? `/api${path}` : path || '/', { redirect: 'manual' })
      await response.arrayBuffer()
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})
