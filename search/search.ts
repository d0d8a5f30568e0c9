import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from './answer.ts'
import { describeHit } from './describe-hit.ts'
import { createFind } from './find.ts'
import { createHighlighter } from './highlight.ts'
import type { SearchIndex } from './index-file.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { showFrom } from './shown.ts'
import { suggestQueries } from './suggest.ts'

/** Answers from one show's index. */
export interface Search {
  search(query: SearchQuery): SearchAnswer
  /** How an unfinished query may go on, the likeliest first. */
  suggest(query: SuggestQuery): readonly Suggestion[]
}

/**
 * Answers from an index that has with it what is shown.
 *
 * @param ranking the constants to rank by; default: {@link RANKING}
 */
export function createSearch(index: SearchIndex, ranking: Ranking = RANKING): Search {
  const find = createFind(index, ranking)
  const show = showFrom(index.shown)
  return {
    suggest: (query) => suggestQueries(query, index, show),
    search(query) {
      const { candidates, alternatives, ...answer } = find(query)
      const highlight = createHighlighter(alternatives)
      const hits = candidates.map((candidate) => describeHit(candidate, highlight, show, index))
      return { ...answer, hits }
    },
  }
}
