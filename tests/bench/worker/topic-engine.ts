import { describeHit } from '../../../search/describe-hit.ts'
import { createHighlighter } from '../../../search/highlight.ts'
import type { Search } from '../../../search/search.ts'
import type { ShownEpisode } from '../../../search/shown.ts'
import { toAlternatives } from '../../../search/spelling.ts'
import { stem } from '../../../search/stem.ts'
import type { Engine } from '../../../worker/app.ts'

/** What an engine of the bench finds of a query. */
export interface FoundTopics {
  readonly total: number
  /** The best first; a topic's ordinal in the show. */
  readonly hits: readonly { readonly topic: number; readonly score: number }[]
  /** The words that matched, to be highlighted. */
  readonly words: readonly string[]
}

/** Searches topics, and gives the first so many hits. */
export interface TopicSearch {
  readonly topicCount: number
  readonly termCount: number
  readonly find: (query: string, limit: number) => FoundTopics
}

/**
 * Answers with the hits of an engine of the bench, which are put into words as Cuepoint does. It knows no
 * filters and finishes nothing, since the bench asks for neither.
 */
export function createTopicEngine(
  { topicCount, termCount, find }: TopicSearch,
  episodes: readonly ShownEpisode[],
): Search & Pick<Engine, 'index'> {
  const show = (episode: number) => episodes[episode] ?? fail(`episode ${episode}`)
  const topicEpisodes = episodes.flatMap(({ topics }, episode) => topics.map(() => episode))
  const firstTopics = new Uint32Array(episodes.length)
  for (const [episode, { topics }] of episodes.entries()) {
    firstTopics[episode + 1] = (firstTopics[episode] ?? 0) + topics.length
  }
  return {
    index: {
      counts: { episodes: episodes.length, topics: topicCount, terms: termCount },
      episodes: episodes.map(({ summary }) => summary),
    },
    search({ text, offset, limit }) {
      const { total, hits, words } = find(text, offset + limit)
      const highlight = createHighlighter(toAlternatives(words.map(stem), 1))
      return {
        query: text,
        total,
        hits: hits.slice(offset).map(({ topic, score }) => {
          const candidate = { episode: topicEpisodes[topic] ?? 0, topic, score }
          return describeHit(candidate, highlight, show, { firstTopics })
        }),
      }
    },
    suggest: () => [],
  }
}

function fail(what: string): never {
  throw new Error(`expected ${what} among what is shown - build the bench again`)
}
