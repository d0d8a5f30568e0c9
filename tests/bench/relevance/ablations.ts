import { RANKING, type Ranking } from '../../../search/ranking.ts'
import { formatTable } from '../format-table.ts'
import type { JudgedSet } from './judged-set.ts'
import {
  formatMeans,
  meanByCategory,
  measureQueries,
  prepareCuepoint,
} from './measure-relevance.ts'

/** What each part of the ranking does, said as what is left without it. */
const WITHOUT: Readonly<Record<string, Partial<Ranking>>> = {
  'nothing left out': {},
  'longer words than a known last one': { longerWordWeight: 0 },
  'typos mended': { fuzzyWeight: 0 },
  'words that mean the same': { synonymWeight: 0 },
  'words that are found as well': { relatedWeight: 0 },
  'joined words apart': { apartWeight: 0 },
  'what the episode lends to its topics': { episodeShare: 0 },
  'the topics beside, in a named episode': { neighbourShare: 0 },
  'what only the episode covers': { episodeCoverage: 0 },
  'the covered part of the query': { coordination: 0 },
  'names of episodes': { nameEpisodes: 0 },
  'what a name lends to its topics': { nameStrength: 0 },
  'episodes by title and guests': { wholeEpisode: 0 },
  'episodes by what else is said': { backgroundEpisode: 0 },
  'the falling behind of one episode': { sameEpisodeDecay: 1 },
  'the end of the tail': { leastShare: 0 },
}

/** A table of what is left of nDCG@10 without each part of the ranking. */
export function measureAblations({ catalogue, synonyms, queries }: JudgedSet): string {
  const prepare = prepareCuepoint(catalogue, synonyms)
  const rows = Object.entries(WITHOUT).map(([name, change]) => {
    const find = prepare({ ...RANKING, ...change })
    return { name, means: meanByCategory(queries, measureQueries(find, queries, catalogue)) }
  })
  const head = ['without', ...(rows[0]?.means.keys() ?? [])]
  return formatTable(
    head,
    rows.map(({ name, means }) => formatMeans(name, means)),
  )
}
