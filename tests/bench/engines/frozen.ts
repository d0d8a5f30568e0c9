import MiniSearch from 'minisearch'
import { freezeIndex, loadFrozenIndex } from '../../../search/frozen/frozen-index.ts'
import { createFrozenSearch } from '../../../search/frozen/search-frozen.ts'
import { HITS, type BenchDocument, type Engine } from './engine.ts'
import { SEARCH_OPTIONS } from './minisearch.ts'

// MiniSearch types its defaults as unknown; these are what its documentation says.
const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[]
const processTerm = MiniSearch.getDefault('processTerm') as (term: string) => string

/** What an episode's topics share. */
const SHARED_FIELDS = ['title', 'guests', 'tags']

/**
 * What MiniSearch finds, with the same options, hits and scores: but an episode's fields are
 * indexed once, not with each of its topics.
 */
export const engine: Engine = {
  forgivesTypos: 'yes',
  build(documents) {
    const topics = new MiniSearch({ fields: ['topic'] })
    topics.addAll(documents)
    const episodes = new MiniSearch<BenchDocument>({ idField: 'episode', fields: SHARED_FIELDS })
    const topicCounts = new Map<number, number>()
    for (const document of documents) {
      const before = topicCounts.get(document.episode) ?? 0
      if (before === 0) episodes.add(document)
      topicCounts.set(document.episode, before + 1)
    }
    const groupSizes = [...topicCounts.values()]
    return freezeIndex(topics, 'bench', { miniSearch: episodes, groupSizes })
  },
  load(file) {
    const { find } = openFrozen(file)
    return (query) => find(query, HITS).hits.length
  },
}

/** Opens what the engine built, with a search for the first so many hits of a query as it is typed. */
export function openFrozen(file: Uint8Array) {
  const index = loadFrozenIndex(file, 'bench')
  const search = createFrozenSearch(index)
  const find = (query: string, limit: number) => {
    const terms = tokenize(query)
      .map(processTerm)
      .filter((term) => term !== '')
    return search(terms, { ...SEARCH_OPTIONS, limit })
  }
  return { index, find }
}
