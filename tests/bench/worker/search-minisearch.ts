import MiniSearch from 'minisearch'
import { FIELDS } from '../engines/engine.ts'
import { SEARCH_OPTIONS } from '../engines/minisearch.ts'
import type { TopicSearch } from './topic-engine.ts'

/** Searches with MiniSearch itself, its own words, typos and ranking. */
export function searchMiniSearch(json: string): TopicSearch {
  const miniSearch = MiniSearch.loadJSON(json, { fields: [...FIELDS] })
  return {
    topicCount: miniSearch.documentCount,
    termCount: miniSearch.termCount,
    find(query, limit) {
      const found = miniSearch.search(query, SEARCH_OPTIONS)
      const best = found.slice(0, limit)
      return {
        total: found.length,
        hits: best.map(({ id, score }) => ({ topic: Number(id), score })),
        words: best.flatMap(({ terms }) => terms),
      }
    },
  }
}
