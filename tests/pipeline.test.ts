import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatFault } from '../scripts/content/fault.ts'
import { readContent } from '../scripts/content/read-content.ts'
import type { Hit } from '../search/answer.ts'
import { buildIndexFile } from '../search/build-index-file.ts'
import { loadIndexFile } from '../search/index-file.ts'
import { parseSearchQuery } from '../search/query.ts'
import { createSearch } from '../search/search.ts'

const CONTENT = fileURLToPath(new URL('../content', import.meta.url))

/** The whole show whose two episodes are the project's own; not part of the project. */
const WHOLE_SHOW = fileURLToPath(new URL('../../shared/catalogue', import.meta.url))

/** Content -> catalogue -> index -> search, as the build and the Worker do it. */
async function openSearch(directory: string) {
  const { catalogue, faults } = await readContent(directory)
  const index = loadIndexFile(buildIndexFile(catalogue))
  const search = createSearch(index)
  const ask = (queryString: string) => {
    const parsed = parseSearchQuery(new URLSearchParams(queryString))
    if (!parsed.ok) throw new Error(parsed.detail)
    return search.search(parsed.query)
  }
  return { faults, counts: index.counts, ask }
}

/** Where a hit leads: `77 @ 975 s`, or `77` for an episode as a whole. */
const placeOf = ({ episode, topic }: Hit) =>
  topic === null ? `${episode.number}` : `${episode.number} @ ${topic.startSeconds} s`

test('what a host wrote as Markdown is found, and leads to its second', async () => {
  const { faults, counts, ask } = await openSearch(CONTENT)
  expect(faults).toEqual([])
  expect(counts).toMatchObject({ episodes: 2, topics: 49 })

  const [hit] = ask('q=sidekiq+enterprise').hits
  expect(hit).toEqual({
    episode: {
      number: 77,
      slug: 'podia-has-everything-you-need-to-sell-online-courses',
      title: 'Podia Has Everything You Need to Sell Online Courses',
      guests: ['Jason Charnes'],
      date: '2021-04-05',
      audioUrl: 'https://runninginproduction.com/assets/podcast/running-in-production-77.mp3',
      durationSeconds: 4300,
      url: 'https://runninginproduction.com/podcast/77-podia-has-everything-you-need-to-sell-online-courses',
    },
    topic: {
      startSeconds: 975,
      endSeconds: 1180,
      title: 'Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
    },
    highlights: [
      { field: 'topic', start: 22, end: 29 },
      { field: 'topic', start: 30, end: 40 },
    ],
    score: expect.any(Number),
  })
})

test('a guest is found as an episode, from its start', async () => {
  const { ask } = await openSearch(CONTENT)
  expect(ask('q=jon+calhoun').hits.map(placeOf)[0]).toBe('42')
})

describe.skipIf(!existsSync(WHOLE_SHOW))('over the whole show (needs ../shared/catalogue)', () => {
  let show: Awaited<ReturnType<typeof openSearch>>
  beforeAll(async () => {
    show = await openSearch(WHOLE_SHOW)
  })

  test('everything is read, its faults are told, and none of them stops the build', () => {
    const { faults, counts } = show
    expect(counts).toMatchObject({ episodes: 108, topics: 3064 })
    expect(faults.map(({ severity }) => severity)).toEqual(Array(10).fill('warning'))
    expect(faults.map(formatFault).filter((line) => line.includes('did you mean 1:'))).toEqual([
      expect.stringContaining('.md:91: expected a timestamp like 1:11:20, received "1:11-20"'),
      expect.stringContaining('.md:102: expected a timestamp like 1:04:22, received "1:04-22"'),
      expect.stringContaining('.md:57: expected a timestamp like 1:19:27, received "1:19-27"'),
    ])
  })

  test('a topic with a mistyped timestamp is found at its best reading', () => {
    expect(show.ask('q=alarms+and+alerts+through+datadog').hits.map(placeOf)[0]).toBe('33 @ 3862 s')
  })
})
