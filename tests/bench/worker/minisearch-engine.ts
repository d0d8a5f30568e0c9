import MiniSearch from 'minisearch'
import { describeHit } from '../../../search/describe-hit.ts'
import { createHighlighter } from '../../../search/highlight.ts'
import type { Search } from '../../../search/search.ts'
import type { ShownEpisode } from '../../../search/shown.ts'
import { toAlternatives } from '../../../search/spelling.ts'
import { stem } from '../../../search/stem.ts'
import type { Engine } from '../../../worker/app.ts'
import { FIELDS } from '../engines/engine.ts'
import { SEARCH_OPTIONS } from '../engines/minisearch.ts'

/** What the app answers from, at once. */
type MiniSearchEngine = Search & Pick<Engine, 'counts' | 'episodes'>

/**
 * Answers with MiniSearch's own words, typos and ranking, and puts its hits into words as Cuepoint does.
 * Of a query's filters it knows none, since the bench asks for none.
 *
 * @param json a MiniSearch over the bench's documents, in the order of the episodes' topics
 */
export function createMiniSearchEngine(
  json: string,
  episodes: readonly ShownEpisode[],
): MiniSearchEngine {
  const miniSearch = MiniSearch.loadJSON(json, { fields: [...FIELDS] })
  const show = (episode: number) => episodes[episode] ?? fail(`episode ${episode}`)
  const topicEpisodes = episodes.flatMap(({ topics }, episode) => topics.map(() => episode))
  const firstTopics = new Uint32Array(episodes.length)
  for (const [episode, { topics }] of episodes.entries()) {
    firstTopics[episode + 1] = (firstTopics[episode] ?? 0) + topics.length
  }
  return {
    counts: {
      episodes: episodes.length,
      topics: miniSearch.documentCount,
      terms: miniSearch.termCount,
    },
    episodes: episodes.map(({ summary }) => summary),
    search({ text, offset, limit }) {
      const found = miniSearch.search(text, SEARCH_OPTIONS)
      const best = found.slice(offset, offset + limit)
      const terms = best.flatMap((hit) => hit.terms.map(stem))
      const highlight = createHighlighter(toAlternatives(terms, 1))
      const hits = best.map(({ id, score }) => {
        const candidate = { episode: topicEpisodes[id] ?? 0, topic: Number(id), score }
        return describeHit(candidate, highlight, show, { firstTopics })
      })
      return { query: text, total: found.length, hits }
    },
    suggest: ({ text, limit }) =>
      miniSearch
        .autoSuggest(text)
        .slice(0, limit)
        .map(({ suggestion }) => ({
          text: suggestion,
          kind: 'word',
          count: miniSearch.search(suggestion, { combineWith: 'AND' }).length,
        })),
  }
}

function fail(what: string): never {
  throw new Error(`expected ${what} among what is shown - build the bench again`)
}
