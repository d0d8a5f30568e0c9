import type { RequestListener } from 'node:http'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../search/answer.ts'
import { createApi } from '../../widget/api.ts'
import type { LoadChunk } from '../../widget/chunks/load-chunk.ts'
import { listen } from '../support/listen.ts'
import { answerOf, hitOf, summaryOf, topicsAt } from './builders.ts'

let answer: RequestListener = (_, response) => response.end()
const asked: (string | undefined)[] = []
const server = await listen((request, response) => {
  asked.push(request.url)
  answer(request, response)
})
/** An element without attributes, but for what a test gives it. */
const elementWith = (attributes: Readonly<Record<string, string>> = {}) => ({
  getAttribute: (name: string) => attributes[name] ?? null,
})
/** A page whose network does not bring the search in the page. */
const loadNothing: LoadChunk = () => Promise.reject(new Error('expected a script'))
const apiOf = (attributes = {}, loadChunk = loadNothing) =>
  createApi(elementWith(attributes), `${server.origin}/folder/`, loadChunk)
const api = apiOf()

afterAll(() => server.close())

const always = () => new AbortController().signal
const say =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

/** What the API says where it has no answer to give. */
const problem = (status: number): Problem => ({
  type: 'about:blank',
  title: 'Not this',
  status,
  detail: 'expected another request',
})

const sayPage: RequestListener = (_, response) => response.end('<!doctype html>')
const hangUp: RequestListener = (request) => request.destroy()

describe('a search', () => {
  test('is asked below the server’s own folder, and what was typed is spelt for an address', async () => {
    const found = answerOf('c# & go', [hitOf('C#')])
    answer = say(200, found)
    expect(await api.searchTopics('c# & go', false, always())).toEqual({ ok: true, answer: found })
    expect(asked.at(-1)).toBe('/folder/api/search?q=c%23+%26+go')
    await api.searchTopics('kuberntes', true, always())
    expect(asked.at(-1)).toBe('/folder/api/search?q=kuberntes&exact=true')
  })

  test('keeps to the tag and the guest that the element names', async () => {
    answer = say(200, answerOf('go', []))
    await apiOf({ tag: 'c#', guest: 'Zoë', search: '' }).searchTopics('go', false, always())
    expect(asked.at(-1)).toBe('/folder/api/search?q=go&tag=c%23&guest=Zo%C3%AB')
    await apiOf({ tag: '' }).searchTopics('go', false, always())
    expect(asked.at(-1)).toBe('/folder/api/search?q=go')
  })

  test('survives half a character, as a keyboard may send it', async () => {
    answer = say(200, answerOf('', []))
    expect(await api.searchTopics('\ud83d', false, always())).toEqual({
      ok: true,
      answer: answerOf('', []),
    })
  })

  test.each([
    [say(500, {}), { kind: 'unwell' }],
    [say(503, { detail: 'secret' }), { kind: 'unwell' }],
    [say(200, { hits: 'many' }), { kind: 'nonsense' }],
    [sayPage, { kind: 'nonsense' }],
    [say(404, {}), { kind: 'nonsense' }],
    [say(404, problem(404)), { kind: 'nonsense' }],
    [say(403, {}), { kind: 'nonsense' }],
    [say(400, problem(400)), { kind: 'refused', detail: 'expected another request' }],
    [say(400, { detail: 'q is too long' }), { kind: 'nonsense' }],
    [say(429, {}), { kind: 'unwell' }],
    [hangUp, { kind: 'unreachable' }],
  ])('that fails says how (%#)', async (fault, failure) => {
    answer = fault
    expect(await api.searchTopics('redis', false, always())).toEqual({ ok: false, failure })
  })

  test('that was aborted comes to nothing', async () => {
    const controller = new AbortController()
    const onEnd = vi.fn<() => void>()
    await new Promise((resolve) => {
      answer = (_, response) => {
        response.on('close', resolve)
        controller.abort()
      }
      void api.searchTopics('redis', false, controller.signal).then(onEnd, onEnd)
    })
    expect(onEnd).not.toHaveBeenCalled()
  })
})

describe('an episode', () => {
  const detail = {
    ...summaryOf(),
    show: { title: 'Show', url: 'https://show.example/' },
    topics: topicsAt(159),
  }

  test('by number is a static file, by slug the API’s to find', async () => {
    answer = say(200, detail)
    expect(await api.loadEpisode('77', always())).toEqual({ ok: true, answer: detail })
    expect(asked.at(-1)).toBe('/folder/episodes/77.json')
    await api.loadEpisode('podia/7', always())
    expect(asked.at(-1)).toBe('/folder/api/episodes/podia%2F7')
  })

  test.each([
    ['a file that is not there', '7', say(404, {}), 'absent'],
    ['a slug that the API does not know', 'nobody', say(404, problem(404)), 'absent'],
    ['a slug, with no API there', 'podia', say(404, {}), 'nonsense'],
    ['the same, where the web space says so in JSON', 'podia', say(404, null), 'nonsense'],
  ])('fails with %s', async (_, reference, fault, kind) => {
    answer = fault
    expect(await api.loadEpisode(reference, always())).toEqual({ ok: false, failure: { kind } })
  })
})

describe('what stands in for the API', () => {
  const found = { ok: true, answer: answerOf('redis', [hitOf('Redis')]) } as const
  type Call = readonly [path: string, said: unknown]

  /** Loads a stand-in that always finds the same, and keeps what it was asked. */
  function bringStandIn() {
    const calls: Call[] = []
    const loaded: string[] = []
    // Of the chunks there is only the one that is asked for here.
    const loadChunk = (async (name: string) => {
      loaded.push(name)
      return (siteUrl: string) => async (path: string, said: unknown) => {
        expect(siteUrl).toBe(`${server.origin}/folder/`)
        calls.push([path, said])
        return found
      }
    }) as unknown as LoadChunk
    return { calls, loaded, loadChunk }
  }

  test('is not loaded as long as that answers', async () => {
    answer = say(200, answerOf('redis', []))
    const { loaded, loadChunk } = bringStandIn()
    await apiOf({}, loadChunk).searchTopics('redis', false, always())
    expect(loaded).toEqual([])
  })

  test('is not loaded for an episode that the API does not know', async () => {
    answer = say(404, problem(404))
    const { loaded, loadChunk } = bringStandIn()
    await apiOf({}, loadChunk).loadEpisode('nobody', always())
    expect(loaded).toEqual([])
  })

  test('is not loaded for a query that the API refuses', async () => {
    answer = say(400, problem(400))
    const { loaded, loadChunk } = bringStandIn()
    await apiOf({}, loadChunk).searchTopics('x'.repeat(201), false, always())
    expect(loaded).toEqual([])
  })

  test('is asked when that fails, told how, and from then on decides itself', async () => {
    answer = say(429, {})
    const { calls, loaded, loadChunk } = bringStandIn()
    const api = apiOf({}, loadChunk)
    expect(await api.searchTopics('redis', false, always())).toBe(found)
    const requests = asked.length
    expect(await api.searchTopics('redis', true, always())).toBe(found)
    expect(asked).toHaveLength(requests)
    expect(loaded).toEqual(['local'])
    expect(calls).toEqual([
      ['api/search?q=redis', { ok: false, failure: { kind: 'unwell' } }],
      ['api/search?q=redis&exact=true', undefined],
    ])
  })

  test('is asked first with search="local", but for an episode that is a file', async () => {
    answer = say(404, {})
    const { calls, loadChunk } = bringStandIn()
    const api = apiOf({ search: 'local' }, loadChunk)
    const requests = asked.length
    expect(await api.searchTopics('redis', false, always())).toBe(found)
    expect(asked).toHaveLength(requests)
    expect(await api.loadEpisode('77', always())).toEqual({
      ok: false,
      failure: { kind: 'absent' },
    })
    expect(calls).toEqual([['api/search?q=redis', undefined]])
  })

  test('that does not come is passed over: the failure of the API is told', async () => {
    answer = say(503, {})
    expect(await apiOf().searchTopics('redis', false, always())).toEqual({
      ok: false,
      failure: { kind: 'unwell' },
    })
    expect(await apiOf({ search: 'local' }).searchTopics('redis', false, always())).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    })
  })
})
