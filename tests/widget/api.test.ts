import type { RequestListener } from 'node:http'
import { afterAll, describe, expect, test } from 'vitest'
import { createApi } from '../../widget/api.ts'
import { listen } from '../support/listen.ts'
import { answerOf, hitOf, summaryOf, topicsAt } from './builders.ts'

let answer: RequestListener = (_, response) => response.end()
const asked: (string | undefined)[] = []
const server = await listen((request, response) => {
  asked.push(request.url)
  answer(request, response)
})
const api = createApi(`${server.origin}/folder/`)

afterAll(() => server.close())

const always = () => new AbortController().signal
const say =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

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
    [say(404, {}), { kind: 'absent' }],
    [say(400, { detail: 'q is too long' }), { kind: 'refused', detail: 'q is too long' }],
    [say(429, {}), { kind: 'refused', detail: 'HTTP 429' }],
    [hangUp, { kind: 'unreachable' }],
  ])('that fails says how (%#)', async (fault, failure) => {
    answer = fault
    expect(await api.searchTopics('redis', false, always())).toEqual({ ok: false, failure })
  })

  test('that was aborted comes to nothing', async () => {
    answer = () => {}
    const controller = new AbortController()
    const searching = api.searchTopics('redis', false, controller.signal)
    controller.abort()
    await expect(searching).rejects.toThrow('This operation was aborted')
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
})
