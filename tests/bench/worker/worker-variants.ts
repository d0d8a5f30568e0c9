import type { Catalogue } from '../../../catalogue/episode.ts'
import type { SearchFiles } from '../../../scripts/search-files.ts'
import { shownOf } from '../../../search/shown.ts'
import type { BenchDocument } from '../engines/engine.ts'
import { engine as frozen } from '../engines/frozen.ts'
import { buildMiniSearch } from '../engines/minisearch.ts'
import type { WorkerFiles } from './write-worker.ts'

/** The Worker that does nothing: what the machine and workerd take. */
export const EMPTY_WORKER = 'an empty Worker'

/**
 * The Worker that all others are measured against: the same API, its search MiniSearch throughout, with
 * its own words, typos and ranking.
 */
export const MINISEARCH_WORKER = 'MiniSearch, JSON in a Text module'

/** The same Worker, with the same hits, that has the frozen index in place of MiniSearch. */
export const FROZEN_WORKER = 'MiniSearch, frozen, in a Data module'

/** The Worker that is deployed, by where its index is. */
export const CUEPOINT_WORKERS = {
  bundled: 'Cuepoint, in a Data module',
  asset: 'Cuepoint, in static files',
} as const satisfies Record<SearchFiles['place'], string>

/** A show of more topics is not tried with MiniSearch: JSON and maps take more than 128 MB. */
const MOST_MINISEARCH_TOPICS = 100_000

/**
 * The Workers that are measured over a show, by their names.
 *
 * @param documents the show's topics, in their order
 */
export async function describeWorkers(
  catalogue: Catalogue,
  documents: readonly BenchDocument[],
  search: SearchFiles,
): Promise<ReadonlyMap<string, WorkerFiles>> {
  const workers = new Map<string, WorkerFiles>([
    [EMPTY_WORKER, { entry: 'tests/bench/worker/empty-worker.ts', modules: {}, site: new Map() }],
    [CUEPOINT_WORKERS[search.place], describeCuepoint(search)],
  ])
  if (documents.length <= MOST_MINISEARCH_TOPICS) {
    const text = (value: unknown) => ({ kind: 'text', content: JSON.stringify(value) }) as const
    workers.set(FROZEN_WORKER, {
      entry: 'tests/bench/worker/frozen-worker.ts',
      modules: {
        frozen: { kind: 'data', content: await frozen.build(documents) },
        shown: text(catalogue.episodes.map(shownOf)),
      },
      site: new Map(),
    })
    workers.set(MINISEARCH_WORKER, {
      entry: 'tests/bench/worker/minisearch-worker.ts',
      modules: {
        minisearch: text(buildMiniSearch(documents)),
        shown: text(catalogue.episodes.map(shownOf)),
      },
      site: new Map(),
    })
  }
  return workers
}

/** The very Worker that is deployed, with the files of a show's search. */
export function describeCuepoint({ index, place, site, worker }: SearchFiles): WorkerFiles {
  const script = String(worker.get('search-index.js'))
  return {
    entry: 'worker/index.ts',
    modules: {
      'build-id': { kind: 'text', content: 'bench' },
      'search-index':
        place === 'bundled'
          ? { kind: 'data', content: index }
          : { kind: 'esModule', content: script },
    },
    site: place === 'bundled' ? new Map() : site,
  }
}
