import { expect, test } from 'vitest'
import { shownOf } from '../../../search/shown.ts'
import { ask, sketchShow, titleOf } from '../../search/show.ts'
import { buildMiniSearch, SEARCH_OPTIONS } from '../engines/minisearch.ts'
import { createMiniSearchEngine } from './minisearch-engine.ts'

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
const engine = createMiniSearchEngine(JSON.stringify(miniSearch), episodes.map(shownOf))

test('its hits are those of MiniSearch, in its order, with what Cuepoint shows of them', () => {
  const found = miniSearch.search('sidekik rail', SEARCH_OPTIONS)
  const { total, hits } = ask(engine, 'sidekik rail')
  expect(total).toBe(found.length)
  expect(hits).toStrictEqual([
    {
      episode: episodes.slice(1).map(shownOf)[0]?.summary,
      topic: { startSeconds: 60, endSeconds: 120, title: 'Rails and Sidekiq' },
      highlights: [
        { field: 'topic', start: 0, end: 5 },
        { field: 'topic', start: 10, end: 17 },
      ],
      score: found[0]?.score,
    },
  ])
})

test('it pages through the hits', () => {
  const all = ask(engine, 'rails')
  expect(all.hits.map(titleOf)).toStrictEqual(['Using Rails', 'Rails and Sidekiq'])
  const second = ask(engine, 'rails', { offset: 1, limit: 1 })
  expect(second).toStrictEqual({ ...all, hits: all.hits.slice(1) })
})

test('it finishes what is typed', () => {
  expect(engine.suggest({ text: 'side', limit: 8 })).toStrictEqual([
    { text: 'sidekiq', kind: 'word', count: 2 },
  ])
})
