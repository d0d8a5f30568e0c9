import { describe, expect, test } from 'vitest'
import { shownOf } from '../../../search/shown.ts'
import { ask, sketchShow, titleOf } from '../../search/show.ts'
import { engine as frozen } from '../engines/frozen.ts'
import { buildMiniSearch, SEARCH_OPTIONS } from '../engines/minisearch.ts'
import { searchFrozenTopics } from './search-frozen-topics.ts'
import { searchMiniSearch } from './search-minisearch.ts'
import { createTopicEngine } from './topic-engine.ts'

const { episodes } = sketchShow([
  { title: 'Courses', guests: ['Ann Lee'], topics: ['Using Rails', 'Why Postgres'] },
  { title: 'Billing', topics: ['Rails and Sidekiq', 'Sidekiq in production'] },
])
const documents = episodes
  .flatMap(({ title, guests, topics }, episode) =>
    topics.map((topic) => ({
      episode,
      topic: topic.title,
      title,
      guests: guests.map(({ name }) => name).join(' '),
      tags: '',
    })),
  )
  .map((fields, id) => ({ id, ...fields }))
const miniSearch = buildMiniSearch(documents)

describe.each([
  ['MiniSearch', searchMiniSearch(JSON.stringify(miniSearch))],
  ['the frozen index', searchFrozenTopics(await frozen.build(documents))],
])('a Worker that searches with %s', (_, search) => {
  const engine = createTopicEngine(search, episodes.map(shownOf))

  test('gives the hits of MiniSearch, with what Cuepoint shows of them', () => {
    const found = miniSearch.search('sidekik rail', SEARCH_OPTIONS)
    const { total, hits } = ask(engine, 'sidekik rail')
    expect(total).toBe(found.length)
    expect(hits).toEqual([
      {
        episode: episodes.slice(1).map(shownOf)[0]?.summary,
        topic: { startSeconds: 60, endSeconds: 120, title: 'Rails and Sidekiq' },
        highlights: [
          { field: 'topic', start: 0, end: 5 },
          { field: 'topic', start: 10, end: 17 },
        ],
        score: expect.closeTo(found[0]?.score ?? 0, 6),
      },
    ])
  })

  test('pages through the hits', () => {
    const all = ask(engine, 'rails')
    expect(all.hits.map(titleOf)).toStrictEqual(['Using Rails', 'Rails and Sidekiq'])
    const second = ask(engine, 'rails', { offset: 1, limit: 1 })
    expect(second).toStrictEqual({ ...all, hits: all.hits.slice(1) })
  })
})
