import type { Highlight, Hit, SearchAnswer, SearchQuery } from './answer.ts'
import { highlightText } from './highlight.ts'
import type { SearchIndex } from './index-file.ts'
import { rankCandidates, type Candidate } from './rank.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { understandQuery } from './understand.ts'

/** Answers queries from one show's index. */
export interface Search {
  search(query: SearchQuery): SearchAnswer
}

/** @param ranking the constants to rank by; default: {@link RANKING} */
export function createSearch(index: SearchIndex, ranking: Ranking = RANKING): Search {
  return {
    search(query) {
      const { clauses, corrected } = understandQuery(query.text, index, ranking, false)
      const isAsked = askedEpisodes(query, index)
      const candidates = rankCandidates(clauses, isAsked, index, ranking)
      const terms = new Set(clauses.flatMap((c) => c.alternatives.flatMap((a) => a.terms)))
      return {
        query: query.text,
        ...(corrected === null ? {} : { corrected }),
        total: candidates.length,
        hits: candidates
          .slice(query.offset, query.offset + query.limit)
          .map((candidate) => describeHit(candidate, terms, index)),
      }
    },
  }
}

function askedEpisodes(
  { episode, tag }: SearchQuery,
  index: SearchIndex,
): (ordinal: number) => boolean {
  return (ordinal) => {
    const summary = index.episodes[ordinal]
    if (episode !== null && summary?.slug !== episode && String(summary?.number) !== episode) {
      return false
    }
    return tag === null || index.episodeTags[ordinal]?.includes(tag) === true
  }
}

function describeHit(
  { episode, topic, score }: Candidate,
  terms: ReadonlySet<string>,
  index: SearchIndex,
): Hit {
  const summary = index.episodes[episode]
  if (summary === undefined) throw new RangeError(`search index: no episode ${episode}`)
  const shown = topic === null ? null : (index.topics[topic] ?? null)
  const highlights: Highlight[] = [
    ...highlightText('topic', shown?.title ?? '', terms),
    ...highlightText('title', summary.title, terms),
    ...summary.guests.flatMap((guest, i) =>
      highlightText('guest', guest, terms).map((highlight) => ({ ...highlight, index: i })),
    ),
  ]
  return { episode: summary, topic: shown, highlights, score }
}
