import MiniSearch from 'minisearch'
import { FIELDS, HITS, type BenchDocument, type Engine } from './engine.ts'

/** What a site that knows MiniSearch would ask for: the same for the frozen index. */
export const SEARCH_OPTIONS = {
  boost: { topic: 2, title: 1.5, guests: 1.5 },
  prefix: (_term: string, i: number, terms: readonly string[]) => i === terms.length - 1,
  fuzzy: 0.2,
  combineWith: 'AND',
} as const

const INDEX_OPTIONS = { fields: [...FIELDS] }

export function buildMiniSearch(documents: readonly BenchDocument[]): MiniSearch {
  const miniSearch = new MiniSearch(INDEX_OPTIONS)
  miniSearch.addAll(documents)
  return miniSearch
}

export const engine: Engine = {
  forgivesTypos: 'yes',
  build: (documents) => new TextEncoder().encode(JSON.stringify(buildMiniSearch(documents))),
  load(file) {
    const miniSearch = MiniSearch.loadJSON(new TextDecoder().decode(file), INDEX_OPTIONS)
    return (query) => miniSearch.search(query, SEARCH_OPTIONS).slice(0, HITS).length
  },
}
