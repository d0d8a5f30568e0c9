import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SearchAnswer } from '../../../search/answer.ts'
import { buildSearchFiles } from '../../../scripts/search-files.ts'
import type { ApiResult } from '../../../widget/api.ts'
import { isSearchAnswer } from '../../../widget/check-answer.ts'
import { createStandIn } from '../../../widget/local/stand-in.ts'
import { sketchShow } from '../../search/show.ts'
import { answerOf, hitOf } from '../builders.ts'

const { site } = buildSearchFiles(sketchShow([{ topics: ['Using Sidekiq'] }]), { synonyms: [] })
const PATH = 'api/search?q=sidekiq'

/** Each test has a site of its own: what was opened of one stays open. */
let siteUrl = ''
let sites = 0
let isOnline = true
let asked: string[] = []

beforeEach(() => {
  siteUrl = `https://host.test/${(sites += 1)}/`
  isOnline = true
  asked = []
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.replace(siteUrl, '')
    asked.push(name)
    if (!isOnline) throw new TypeError('Failed to fetch')
    const file = site.get(name)
    return file === undefined
      ? new Response(null, { status: 404 })
      : new Response(typeof file === 'string' ? file : new Uint8Array(file))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const down: ApiResult<SearchAnswer> = { ok: false, failure: { kind: 'unwell' } }
const fromApi: ApiResult<SearchAnswer> = {
  ok: true,
  answer: answerOf('x', [hitOf('From the API')]),
}
const fetchNothing = () => Promise.reject(new Error('expected nothing to be asked'))
const elementWith = (search: string | null) => ({ getAttribute: () => search })

const titleOf = (result: ApiResult<SearchAnswer>) =>
  result.ok ? result.answer.hits[0]?.topic?.title : result.failure.kind

describe('in the place of an API that does not answer', () => {
  test('the page answers, and asks the API again after half a minute', async () => {
    const standIn = createStandIn(siteUrl, elementWith(null))
    expect(titleOf(await standIn(PATH, down, isSearchAnswer, fetchNothing))).toBe('Using Sidekiq')
    vi.advanceTimersByTime(29_999)
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, fetchNothing))).toBe(
      'Using Sidekiq',
    )
    vi.advanceTimersByTime(1)
    const fetchAnswer = vi.fn<(path: string) => Promise<typeof fromApi>>(async () => fromApi)
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, fetchAnswer))).toBe(
      'From the API',
    )
    expect(fetchAnswer.mock.calls).toEqual([[PATH]])
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, fetchAnswer))).toBe(
      'From the API',
    )
  })

  test('the page answers on, where the API is still down after half a minute', async () => {
    const standIn = createStandIn(siteUrl, elementWith(null))
    await standIn(PATH, down, isSearchAnswer, fetchNothing)
    vi.advanceTimersByTime(30_000)
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, async () => down))).toBe(
      'Using Sidekiq',
    )
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, fetchNothing))).toBe(
      'Using Sidekiq',
    )
  })

  test('what the API said is told where the page cannot answer either, and the API is asked next', async () => {
    const standIn = createStandIn(siteUrl, elementWith(null))
    isOnline = false
    expect(await standIn(PATH, down, isSearchAnswer, fetchNothing)).toBe(down)
    expect(await standIn(PATH, undefined, isSearchAnswer, async () => fromApi)).toBe(fromApi)
  })

  test('the index is read once, by all widgets', async () => {
    const [one, two] = [elementWith(null), elementWith(null)].map((element) =>
      createStandIn(siteUrl, element),
    )
    await one?.(PATH, down, isSearchAnswer, fetchNothing)
    await two?.(PATH, down, isSearchAnswer, fetchNothing)
    expect(asked).toEqual([...site.keys()])
  })

  test('that there is no such episode is the API’s to say', async () => {
    const absent = { ok: false, failure: { kind: 'absent' } } as const
    const standIn = createStandIn(siteUrl, elementWith(null))
    expect(await standIn('api/episodes/nobody', absent, isSearchAnswer, fetchNothing)).toBe(absent)
    expect(asked).toEqual([])
  })

  test('a query that the API refuses is left at that', async () => {
    const refused = { ok: false, failure: { kind: 'refused', detail: 'expected less' } } as const
    const standIn = createStandIn(siteUrl, elementWith(null))
    expect(await standIn(PATH, undefined, isSearchAnswer, async () => refused)).toBe(refused)
    expect(asked).toEqual([])
  })

  test('an episode is found by its slug where there is no API', async () => {
    const noApi = { ok: false, failure: { kind: 'nonsense' } } as const
    const standIn = createStandIn(siteUrl, elementWith(null))
    expect(
      await standIn('api/episodes/slug-1', noApi, isSearchAnswer, async (path) =>
        path === 'episodes/1.json' ? fromApi : noApi,
      ),
    ).toBe(fromApi)
  })
})

describe('with search="local"', () => {
  const local = () => createStandIn(siteUrl, elementWith('local'))

  test('the API is never asked', async () => {
    const standIn = local()
    for (let i = 0; i < 3; i += 1) {
      const result = await standIn(PATH, undefined, isSearchAnswer, fetchNothing)
      expect(titleOf(result)).toBe('Using Sidekiq')
      vi.advanceTimersByTime(60_000)
    }
  })

  test('it says what keeps the page from answering', async () => {
    isOnline = false
    expect(await local()(PATH, undefined, isSearchAnswer, fetchNothing)).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    })
    isOnline = true
    siteUrl = 'https://elsewhere.test/'
    const standIn = createStandIn('https://nowhere.test/', elementWith('local'))
    expect(await standIn(PATH, undefined, isSearchAnswer, fetchNothing)).toEqual({
      ok: false,
      failure: { kind: 'unwell' },
    })
  })

  test('an episode is found by its slug, and read by its number', async () => {
    const fetchAnswer = vi.fn<(path: string) => Promise<typeof fromApi>>(async () => fromApi)
    expect(await local()('api/episodes/slug-1', undefined, isSearchAnswer, fetchAnswer)).toBe(
      fromApi,
    )
    expect(fetchAnswer.mock.calls).toEqual([['episodes/1.json']])
    expect(await local()('api/episodes/nobody', undefined, isSearchAnswer, fetchAnswer)).toEqual({
      ok: false,
      failure: { kind: 'absent' },
    })
  })

  test('a newer deployment’s files are read where those of the old one are gone', async () => {
    const standIn = local()
    await standIn('api/episodes/slug-1', undefined, isSearchAnswer, async () => fromApi)
    const isShown = (name: string) => name.includes('shown-')
    const [shown = ''] = [...site.keys()].filter(isShown)
    const bytes = site.get(shown) ?? ''
    const files = new Map(site)
    files.delete(shown)
    let manifests = 0
    vi.stubGlobal('fetch', async (url: string) => {
      const name = url.replace(siteUrl, '')
      if (name === 'search.json' && (manifests += 1) > 0) files.set(shown, bytes)
      const file = files.get(name)
      return file === undefined
        ? new Response(null, { status: 404 })
        : new Response(typeof file === 'string' ? file : new Uint8Array(file))
    })
    expect(titleOf(await standIn(PATH, undefined, isSearchAnswer, fetchNothing))).toBe(
      'Using Sidekiq',
    )
    expect(manifests).toBe(1)
  })
})
