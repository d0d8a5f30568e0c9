import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildIndexParts } from '../../search/build-index-file.ts'
import { openLocalSearch } from '../../search/local-search.ts'
import { sketchShow } from './show.ts'

afterEach(() => vi.unstubAllGlobals())

/** The network as a map from URL to answer. */
function stubNetwork(files: Readonly<Record<string, BodyInit>>): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const body = files[url]
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body)
  })
}

describe('the search in a page', () => {
  test('finds its files by search.json, beside the site it was built for', async () => {
    const { searched, shown } = buildIndexParts(sketchShow([{ topics: ['Using Sidekiq'] }]))
    const [block = new Uint8Array()] = shown
    stubNetwork({
      'https://host.test/podcast/search.json': '{"files":"search/0123456789ab/"}',
      'https://host.test/podcast/search/0123456789ab/searched.bin': new Blob([searched.slice()]),
      'https://host.test/podcast/search/0123456789ab/shown-0.bin': new Blob([block.slice()]),
    })
    const { search } = await openLocalSearch('https://host.test/podcast/')
    const query = { limit: 20, offset: 0, episode: null, tag: null, guest: null, exact: false }
    const { hits } = await search({ text: 'sidekiq', ...query })
    expect(hits.map(({ topic }) => topic?.title)).toEqual(['Using Sidekiq'])
  })

  test('asks past the cache for a file that came damaged', async () => {
    const { searched, shown } = buildIndexParts(sketchShow([{ topics: ['Using Sidekiq'] }]))
    const [block = new Uint8Array()] = shown
    const files = new Map([
      ['searched.bin', searched],
      ['shown-0.bin', block],
    ])
    vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
      const file = files.get(url.split('/').at(-1) ?? '')
      if (file === undefined) return new Response('{"files":"search/ab/"}')
      return new Response(cache === 'reload' ? file.slice() : file.slice(0, -1))
    })
    const { search } = await openLocalSearch('https://host.test/')
    const query = { limit: 20, offset: 0, episode: null, tag: null, guest: null, exact: false }
    await expect(search({ text: 'sidekiq', ...query })).rejects.toThrow('truncated')
    expect((await search({ text: 'sidekiq', ...query })).total).toBe(1)
  })

  test.for([
    [
      'no search.json',
      {},
      'expected a file at https://host.test/search.json, received HTTP 404 - deploy the site again',
    ],
    [
      'a search.json of another make',
      { 'https://host.test/search.json': '{"files":"https://elsewhere.test/"}' },
      'expected the folder of a search in https://host.test/search.json, received {"files":"https://elsewhere.test/"} - build the site again',
    ],
    [
      'a page in the place of search.json',
      { 'https://host.test/search.json': '<!doctype html>' },
      String.raw`expected the folder of a search in https://host.test/search.json, received "SyntaxError: Unexpected token '<', \"<!doctype html>\" is not valid JSON" - build the site again`,
    ],
    [
      'no file where search.json says',
      { 'https://host.test/search.json': '{"files":"search/ab/"}' },
      'expected a file at https://host.test/search/ab/searched.bin, received HTTP 404 - deploy the site again',
    ],
  ] as const)('tells where it finds %s', async ([, files, message]) => {
    stubNetwork(files)
    await expect(openLocalSearch('https://host.test/')).rejects.toThrow(new Error(message))
  })
})
