import MiniSearch from 'minisearch'
import { freezeIndex, loadFrozenIndex } from '../../../search/frozen/frozen-index.ts'
import { createFrozenSearch } from '../../../search/frozen/search-frozen.ts'
import { HITS, type Engine } from './engine.ts'
import { buildMiniSearch, SEARCH_OPTIONS } from './minisearch.ts'

// MiniSearch types its defaults as unknown; these are what its documentation says.
const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[]
const processTerm = MiniSearch.getDefault('processTerm') as (term: string) => string

/** The very index of MiniSearch, frozen: the same documents and options, the same hits and scores. */
export const engine: Engine = {
  forgivesTypos: 'yes',
  build: (documents) => freezeIndex(buildMiniSearch(documents), 'bench'),
  load(file) {
    const search = createFrozenSearch(loadFrozenIndex(file, 'bench'))
    return (query) => {
      const terms = tokenize(query)
        .map(processTerm)
        .filter((term) => term !== '')
      return search(terms, { ...SEARCH_OPTIONS, limit: HITS }).hits.length
    }
  },
}
