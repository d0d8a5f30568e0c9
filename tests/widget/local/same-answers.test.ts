import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildSearchFiles } from '../../../scripts/search-files.ts'
import { isSearchAnswer } from '../../../widget/check-answer.ts'
import { answerLocally } from '../../../widget/local/answer-locally.ts'
import { createApp } from '../../../worker/app.ts'
import { openBundledEngine } from '../../../worker/engine.ts'
import { hasWholeShow, readJudgedSet } from '../../bench/relevance/judged-set.ts'

/** The larger set is no part of the project: where it is not there, the project's own stands for it. */
const { catalogue, synonyms, queries } = await readJudgedSet(hasWholeShow())
const { index, site } = buildSearchFiles(catalogue, { synonyms })
const app = createApp({ buildId: 'a', open: openBundledEngine(new Uint8Array(index).buffer) })
const SITE = 'https://host.test/folder/'

beforeAll(() => {
  vi.stubGlobal('fetch', async (url: string) => {
    const file = site.get(url.replace(SITE, ''))
    return file === undefined
      ? new Response(null, { status: 404 })
      : new Response(typeof file === 'string' ? file : new Uint8Array(file))
  })
})
afterAll(() => vi.unstubAllGlobals())

/** The Worker has its index in its code, and reads no file. */
const ASSETS = { fetch: () => Promise.reject(new Error('expected no file')) }
const neverFetch = () => Promise.reject(new Error('expected no file'))

async function askBoth<Answer>(path: string, isAnswer: (value: unknown) => value is Answer) {
  const response = await app.request(`/${path}`, {}, { ASSETS })
  const local = await answerLocally(SITE, path, isAnswer, neverFetch)
  return { api: await response.json(), local: local.ok ? local.answer : local.failure }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

describe('the search in the page answers as the API does, whole', () => {
  test('over the judged queries, as typed and exact', async () => {
    for (const { query } of queries) {
      for (const exact of ['', '&exact=true']) {
        const path = `api/search?q=${encodeURIComponent(query)}${exact}`
        const { api, local } = await askBoth(path, isSearchAnswer)
        expect(local).toEqual(api)
      }
    }
    expect(queries.length).toBeGreaterThan(20)
  }, 60_000)

  test('within a tag, and with a guest', async () => {
    const [tag = ''] = catalogue.episodes.flatMap(({ tags }) => tags)
    const [guest = ''] = catalogue.episodes.flatMap(({ guests }) => guests.map(({ name }) => name))
    const filters = { tag, guest }
    for (const [name, value] of Object.entries(filters)) {
      const path = `api/search?${new URLSearchParams({ q: 'database', [name]: value })}`
      const { api, local } = await askBoth(path, isSearchAnswer)
      expect(local).toEqual(api)
      expect(value).not.toBe('')
    }
  })

  test.each(['episode=NUMBER', 'limit=2', 'limit=2&offset=1', 'exact=false'])(
    'with %s',
    async (parameters) => {
      const number = String(catalogue.episodes[0]?.number)
      const path = `api/search?q=database&${parameters.replace('NUMBER', number)}`
      const { api, local } = await askBoth(path, isSearchAnswer)
      expect(local).toEqual(api)
      expect(api).toHaveProperty('hits')
    },
  )

  test.each(['dock', 'jason', 'feature f', 'docker ', 'kuber'])(
    'to %o, half typed',
    async (query) => {
      const path = `api/suggest?${new URLSearchParams({ q: query })}`
      const { api, local } = await askBoth(path, isList)
      expect(local).toEqual(api)
    },
  )

  test.each([
    `q=${'x'.repeat(201)}`,
    'q=docker&limit=51',
    'q=docker&offset=-1',
    'q=docker&exact=maybe',
    'limit=2',
  ])('where the query is refused: %s', async (parameters) => {
    const path = `api/search?${parameters}`
    const { api, local } = await askBoth(path, isSearchAnswer)
    expect(local).toEqual({ kind: 'refused', detail: (api as { detail: string }).detail }) // a problem document
  })
})
