import type { Catalogue } from '../../../catalogue/episode.ts'
import { buildIndexFile } from '../../../search/build-index-file.ts'
import { loadIndexFile } from '../../../search/index-file.ts'
import { RANKING, type Ranking } from '../../../search/ranking.ts'
import { createSearch } from '../../../search/search.ts'
import type { SynonymLine } from '../../../search/synonyms.ts'
import { HITS, nameEpisode, nameTopic, ndcg, type JudgedQuery } from './ndcg.ts'
import type { Finder } from './peers.ts'

/** nDCG@10 of each query, in their order. */
export const measureQueries = (
  find: Finder,
  queries: readonly JudgedQuery[],
  catalogue: Catalogue,
): readonly number[] => queries.map((query) => ndcg(find(query.query), query, catalogue))

/** The mean of a category's queries, each category in the order of its first query, then of all. */
export function meanByCategory(
  queries: readonly JudgedQuery[],
  values: readonly number[],
): ReadonlyMap<string, number> {
  const byCategory = new Map<string, number[]>()
  queries.forEach(({ category }, i) => {
    byCategory.set(category, [...(byCategory.get(category) ?? []), values[i] ?? 0])
  })
  const means = [...byCategory].map(([category, list]) => [category, mean(list)] as const)
  return new Map([...means, ['all', mean(values)]])
}

/** A row of a table: a name, and each mean with three digits. */
export const formatMeans = (
  name: string,
  means: ReadonlyMap<string, number>,
): readonly string[] => [name, ...[...means.values()].map((value) => value.toFixed(3))]

/** @param values at least one */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Makes Cuepoint's own search answer with the names of its hits. */
export function prepareCuepoint(
  catalogue: Catalogue,
  synonyms: readonly SynonymLine[],
): (ranking?: Ranking) => Finder {
  const index = loadIndexFile(buildIndexFile(catalogue, { synonyms }))
  return (ranking = RANKING) => {
    const search = createSearch(index, ranking)
    return (text) => {
      const { hits } = search.search({
        text,
        limit: HITS,
        offset: 0,
        episode: null,
        tag: null,
        guest: null,
        exact: false,
      })
      return hits.map(({ episode: { number }, topic }) =>
        topic === null ? nameEpisode(catalogue, number) : nameTopic(number, topic.startSeconds),
      )
    }
  }
}
