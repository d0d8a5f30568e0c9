import { expect, test, vi } from 'vitest'
import { buildIndexParts } from '../../search/build-index-file.ts'
import type { Assets } from '../../worker/app.ts'
import { openAssetEngine } from '../../worker/engine.ts'
import { sketchShow } from '../search/show.ts'

const QUERY = { limit: 20, offset: 0, episode: null, tag: null, guest: null, exact: false }

/** The static files of a show, and the names of those that were read. */
function publish() {
  const { searched, shown } = buildIndexParts(sketchShow([{ topics: ['Using Sidekiq'] }]))
  const files = new Map([
    ['searched.bin', searched],
    ['shown-0.bin', shown[0]],
  ])
  const read: string[] = []
  const assets = {
    fetch: vi.fn<Assets['fetch']>(async ({ url }) => {
      const name = url.split('/').at(-1) ?? ''
      read.push(name)
      return new Response(files.get(name)?.slice())
    }),
  }
  return { assets, read }
}

test('all first requests wait for one reading of the index, which outlives the one that began it', async () => {
  const { assets, read } = publish()
  const waitUntil = vi.fn<(work: Promise<unknown>) => void>()
  const open = openAssetEngine('search/ab/')
  const [engine, other] = await Promise.all([open(assets, waitUntil), open(assets, waitUntil)])
  expect(other).toBe(engine)
  expect(read).toEqual(['searched.bin'])
  expect(waitUntil).toHaveBeenCalledTimes(1)
  expect(await waitUntil.mock.calls[0]?.[0]).toBe(engine)
})

test('nobody waits for what is shown where it was read for a listener who has left', async () => {
  const { assets } = publish()
  const engine = await openAssetEngine('search/ab/')(assets, () => {})
  assets.fetch.mockReturnValueOnce(new Promise(() => {}))
  void engine.search({ text: 'sidekiq', ...QUERY })
  const { hits } = await engine.search({ text: 'sidekiq', ...QUERY })
  expect(hits.map(({ topic }) => topic?.title)).toEqual(['Using Sidekiq'])
})

test('a file that is not there is named, with what to do, and asked for again', async () => {
  const { assets } = publish()
  const open = openAssetEngine('search/ab/')
  const waitUntil = (work: Promise<unknown>) => void work.catch(() => {})
  assets.fetch.mockResolvedValueOnce(new Response(null, { status: 404 }))
  await expect(open(assets, waitUntil)).rejects.toThrow(
    new Error(
      'expected the file /search/ab/searched.bin, received HTTP 404 - deploy the site again',
    ),
  )
  expect((await open(assets, waitUntil)).index.counts.topics).toBe(1)
})
