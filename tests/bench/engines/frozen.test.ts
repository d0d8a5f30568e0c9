import { expect, test } from 'vitest'
import { readContent } from '../../../scripts/content/read-content.ts'
import { makeBenchShow } from '../bench-show.ts'
import { HITS } from './engine.ts'
import { engine, openFrozen } from './frozen.ts'
import { buildMiniSearch, SEARCH_OPTIONS } from './minisearch.ts'

const { catalogue } = await readContent('content')
const [episode, ...others] = catalogue.episodes

test('MiniSearch, frozen, gives the hits of MiniSearch to all queries of the bench', async () => {
  if (episode === undefined) throw new Error('expected an episode in content/')
  // An episode without topics has no document, and its ordinal no group.
  const episodes = [episode, { ...episode, topics: [] }, ...others]
  const { documents, queries } = makeBenchShow({ ...catalogue, episodes }, 1000)
  const miniSearch = buildMiniSearch(documents)
  const { find } = openFrozen(await engine.build(documents))
  for (const query of queries) {
    const expected = miniSearch.search(query, SEARCH_OPTIONS)
    const { total, hits } = find(query, HITS)
    const rounded = expected.slice(0, HITS).map(({ score }) => score.toFixed(6))
    const found = hits.map(({ score }) => score.toFixed(6))
    expect({ query, total, found }).toEqual({ query, total: expected.length, found: rounded })
  }
})
