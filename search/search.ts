import type {
  Highlight,
  Hit,
  SearchAnswer,
  SearchQuery,
  SuggestQuery,
  Suggestion,
} from './answer.ts'
import { highlightText } from './highlight.ts'
import type { SearchIndex } from './index-file.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { RANKING, type Ranking } from './ranking.ts'
import type { Alternative } from './spelling.ts'
import { suggestQueries } from './suggest.ts'
import { understandQuery } from './understand.ts'
import { foldWord } from './words.ts'

/** Answers from one show's index. */
export interface Search {
  search(query: SearchQuery): SearchAnswer
  /** How an unfinished query may go on, the likeliest first. */
  suggest(query: SuggestQuery): readonly Suggestion[]
}

/** @param ranking the constants to rank by; default: {@link RANKING} */
export function createSearch(index: SearchIndex, ranking: Ranking = RANKING): Search {
  return {
    suggest: (query) => suggestQueries(query, index),
    search(query) {
      const { text, limit, offset, exact } = query
      const { clauses, corrected } = understandQuery(text, index, ranking, exact)
      const candidates = rankCandidates(clauses, filterOf(query, index), index, ranking)
      const alternatives = clauses.flatMap((clause) =>
        clause.isSupport ? [] : clause.alternatives,
      )
      return {
        query: text,
        ...(corrected === null ? {} : { corrected }),
        total: candidates.length,
        hits: candidates
          .slice(offset, offset + limit)
          .map((candidate) => describeHit(candidate, alternatives, index)),
      }
    },
  }
}

/** Tells which episodes, by their ordinals, a query's filters let through. */
function filterOf(query: SearchQuery, index: SearchIndex): (episode: number) => boolean {
  const { episode, tag } = query
  const guest = query.guest === null ? null : foldWord(query.guest)
  return (ordinal) => {
    const summary = index.episodes[ordinal]
    if (summary === undefined) return false
    const isEpisode =
      episode === null || summary.slug === episode || String(summary.number) === episode
    const isTagged = tag === null || index.episodeTags[ordinal]?.includes(tag) === true
    const isGuest = guest === null || summary.guests.some((name) => foldWord(name) === guest)
    return isEpisode && isTagged && isGuest
  }
}

function describeHit(
  { episode, topic, score }: Candidate,
  alternatives: readonly Alternative[],
  index: SearchIndex,
): Hit {
  const summary = index.episodes[episode]
  if (summary === undefined) throw new RangeError(`search index: no episode has ordinal ${episode}`)
  const shown = topic === null ? null : (index.topics[topic] ?? null)
  const mark = (
    field: Highlight['field'],
    text: string,
    at: { index?: number } = {},
  ): Highlight[] =>
    highlightText(text, alternatives).map((stretch) => ({ field, ...at, ...stretch }))
  const highlights = [
    ...mark('topic', shown?.title ?? ''),
    ...mark('title', summary.title),
    ...summary.guests.flatMap((guest, i) => mark('guest', guest, { index: i })),
  ]
  return { episode: summary, topic: shown, highlights, score }
}
