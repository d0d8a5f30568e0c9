import { makeQueries } from './bench-queries.ts'
import type { BenchDocument } from './engines/engine.ts'
import { growCatalogue } from './grow-catalogue.ts'
import type { Catalogue } from '../../catalogue/episode.ts'

/** The same show and the same queries for every engine, in every run. */
const SEED = 20_261_121

/** How many queries are asked. */
const QUERIES = 200

/** What an engine is measured on. */
export interface BenchShow {
  readonly catalogue: Catalogue
  readonly documents: readonly BenchDocument[]
  readonly queries: readonly string[]
}

/**
 * Grows a show to a size, and makes queries for it.
 *
 * @param topics how many at least
 */
export function makeBenchShow(content: Catalogue, topics: number): BenchShow {
  const catalogue = growCatalogue(content, topics, SEED)
  const documents = catalogue.episodes
    .flatMap((episode, ordinal) =>
      episode.topics.map(({ title }) => ({
        episode: ordinal,
        topic: title,
        title: episode.title,
        guests: episode.guests.map((guest) => guest.name).join(' '),
        tags: episode.tags.join(' '),
      })),
    )
    .map((fields, id) => ({ id, ...fields }))
  return { catalogue, documents, queries: makeQueries(catalogue, QUERIES, SEED) }
}
