import { openFrozen } from '../engines/frozen.ts'
import type { TopicSearch } from './topic-engine.ts'

/** Searches the frozen index as MiniSearch searches its own: the same hits with the same scores. */
export function searchFrozenTopics(file: Uint8Array): TopicSearch {
  const { index, find } = openFrozen(file)
  return {
    topicCount: index.documents.documentCount,
    termCount: index.lexicon.size,
    find(query, limit) {
      const { total, hits, words } = find(query, limit)
      return {
        total,
        hits: hits.map(({ document, score }) => ({ topic: document, score })),
        words: words.map((word) => index.lexicon.wordAt(word)),
      }
    },
  }
}
