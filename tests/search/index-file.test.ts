import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndexFile, loadIndexFile } from '../../search/index-file.ts'
import { sketchShow } from './show.ts'

const SHOW = sketchShow([
  {
    title: 'Podia',
    guests: ['Jason'],
    tags: ['rails'],
    topics: ['Using Sidekiq', 'Feature flags'],
  },
  { title: 'Caddy', topics: ['Let’s Encrypt'] },
])

describe('the index file', () => {
  test('is the same text for the same content', () => {
    expect(buildIndexFile(structuredClone(SHOW))).toBe(buildIndexFile(SHOW))
    expect(loadIndexFile(buildIndexFile(SHOW)).buildId).toMatch(/^[0-9a-f]{16}$/)
  })

  test('holds what is shown as it was, and counts it', () => {
    const index = loadIndexFile(buildIndexFile(SHOW))
    expect(index.counts).toMatchObject({ episodes: 2, topics: 3 })
    expect(index.topics).toEqual([
      { startSeconds: 60, endSeconds: 120, title: 'Using Sidekiq' },
      { startSeconds: 120, endSeconds: 180, title: 'Feature flags' },
      { startSeconds: 60, endSeconds: 120, title: 'Let’s Encrypt' },
    ])
    expect(index.topicEpisodes).toEqual([0, 0, 1])
    expect(index.episodeTopics).toEqual([
      [0, 2],
      [2, 3],
    ])
    expect(index.episodeTags).toEqual([['rails'], []])
    expect(index.episodes.map(({ number, guests }) => ({ number, guests }))).toEqual([
      { number: 1, guests: ['Jason'] },
      { number: 2, guests: [] },
    ])
  })

  test('may be of a show without episodes', () => {
    expect(loadIndexFile(buildIndexFile(sketchShow([]))).counts).toEqual({
      episodes: 0,
      topics: 0,
      terms: 0,
    })
  })

  test('of another format, or made by other rules, is refused', () => {
    const text = buildIndexFile(SHOW).replace('cuepoint-index/1', 'cuepoint-index/0')
    const [ours] = buildIndexFile(SHOW).split('\n')
    const [theirs] = text.split('\n')
    expect(() => loadIndexFile(text)).toThrow(
      new Error(
        `search index: expected "${ours}", received "${theirs}" - build the index again with npm run build`,
      ),
    )
    expect(() => loadIndexFile('<html>')).toThrow(
      new Error(
        `search index: expected "${ours}", received "<html>" - build the index again with npm run build`,
      ),
    )
  })

  test('that is cut off or altered anywhere is refused', () => {
    const text = buildIndexFile(SHOW)
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        expect(() => loadIndexFile(text.slice(0, at))).toThrow(/^search index: expected /)
        const altered = `${text.slice(0, at)}${text[at] === '#' ? '%' : '#'}${text.slice(at + 1)}`
        expect(() => loadIndexFile(altered)).toThrow(/^search index: expected /)
      }),
    )
  })
})
