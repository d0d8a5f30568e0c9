import { expect, test } from 'vitest'
import { readContent } from '../../scripts/content/read-content.ts'
import { growCatalogue } from './grow-catalogue.ts'

const { catalogue } = await readContent('content')
const countTopics = (episodes: typeof catalogue.episodes) =>
  episodes.reduce((count, { topics }) => count + topics.length, 0)

test('the project’s own two episodes grow to thousands of topics', () => {
  const { show, episodes } = growCatalogue(catalogue, 3000, 1)
  expect(show).toBe(catalogue.show)
  expect(episodes.slice(0, 2)).toStrictEqual(catalogue.episodes)
  expect(countTopics(episodes)).toBeGreaterThanOrEqual(3000)
  expect(countTopics(episodes.slice(0, -1))).toBeLessThan(3000)
  expect(new Set(episodes.map(({ number }) => number)).size).toBe(episodes.length)
})

test('the same seed grows the same show', () => {
  expect(growCatalogue(catalogue, 500, 7)).toStrictEqual(growCatalogue(catalogue, 500, 7))
  expect(growCatalogue(catalogue, 500, 8)).not.toStrictEqual(growCatalogue(catalogue, 500, 7))
})
