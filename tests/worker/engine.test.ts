import { expect, test } from 'vitest'
import { buildIndexParts } from '../../search/build-index-file.ts'
import type { Assets } from '../../worker/app.ts'
import { openAssetEngine } from '../../worker/engine.ts'
import { sketchShow } from '../search/show.ts'

const QUERY = { limit: 20, offset: 0, episode: null, tag: null, guest: null, exact: false }

/** The static files of a show; of each, what was read first never comes. */
function stallFirstReads(): Assets {
  const { searched, shown } = buildIndexParts(sketchShow([{ topics: ['Using Sidekiq'] }]))
  const files = new Map([
    ['/search/ab/searched.bin', searched],
    ['/search/ab/shown-0.bin', shown[0]],
  ])
  const read = new Set<string>()
  return {
    fetch({ url }) {
      const path = new URL(url).pathname
      if (!read.has(path)) {
        read.add(path)
        return new Promise(() => {})
      }
      const file = files.get(path)
      return Promise.resolve(
        new Response(file?.slice(), { status: file === undefined ? 404 : 200 }),
      )
    },
  }
}

test('nobody waits for what was read for a listener who has left', async () => {
  const assets = stallFirstReads()
  const open = openAssetEngine('search/ab/')
  void open(assets)
  const engine = await open(assets)
  void engine.search({ text: 'sidekiq', ...QUERY })
  const { hits } = await engine.search({ text: 'sidekiq', ...QUERY })
  expect(hits.map(({ topic }) => topic?.title)).toEqual(['Using Sidekiq'])
})

test('a file that is not there is named, with what to do', async () => {
  const assets = { fetch: async () => new Response(null, { status: 404 }) }
  await expect(openAssetEngine('search/ab/')(assets)).rejects.toThrow(
    new Error(
      'expected the file /search/ab/searched.bin, received HTTP 404 - deploy the site again',
    ),
  )
})
