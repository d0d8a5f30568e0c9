import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildSearchFiles } from '../../scripts/search-files.ts'
import { sketchShow } from '../search/show.ts'

/** A show of which what is shown takes so many bytes that no compression makes fewer. */
function makeShow(bytes: number) {
  const { show, episodes } = sketchShow([{ topics: ['Using Sidekiq'] }])
  const audioUrl = `https://cdn.test/${randomBytes(bytes).toString('base64url')}.mp3`
  return { show, episodes: episodes.map((episode) => ({ ...episode, audioUrl })) }
}

test('an index of up to 2.5 MB in gzip is part of the Worker', () => {
  const { place, site, worker, index } = buildSearchFiles(makeShow(2_400_000), {})
  expect(place).toBe('bundled')
  expect([...worker]).toEqual([
    ['search-index.js', "export { default } from './search-index.bin'\n"],
    ['search-index.bin', index],
  ])
  expect([...site.keys()].map((name) => name.replace(/[0-9a-f]{12}/, 'HASH'))).toEqual([
    'search.json',
    'search/HASH/searched.bin',
    'search/HASH/shown-0.bin',
  ])
})

test('a larger one is read from the static files', () => {
  const { place, site, worker } = buildSearchFiles(makeShow(2_600_000), {})
  expect(place).toBe('asset')
  const [folder = ''] = /search\/[0-9a-f]{12}\//.exec([...site.keys()].join()) ?? []
  expect([...worker]).toEqual([['search-index.js', `export default "${folder}"\n`]])
})
