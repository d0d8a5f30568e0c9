import type { Catalogue } from '../../../catalogue/episode.ts'
import type { SearchFiles } from '../../../scripts/search-files.ts'
import { buildMiniSearchIndexes } from './minisearch-index.ts'
import type { WorkerFiles } from './write-worker.ts'

/** The Worker that all others are measured against. */
export const MINISEARCH_WORKER = 'MiniSearch, JSON in a Text module'

/** The Worker that is deployed, by where its index is. */
export const CUEPOINT_WORKERS = {
  bundled: 'Cuepoint, in a Data module',
  asset: 'Cuepoint, in static files',
} as const satisfies Record<SearchFiles['place'], string>

/** A show of more topics is not tried with MiniSearch: JSON and maps take more than 128 MB. */
const MOST_MINISEARCH_TOPICS = 100_000

/** The Workers that are measured over a show, by their names. */
export function describeWorkers(
  catalogue: Catalogue,
  search: SearchFiles,
): ReadonlyMap<string, WorkerFiles> {
  const workers = new Map<string, WorkerFiles>([
    [
      'an empty Worker',
      { entry: 'tests/bench/worker/empty-worker.ts', modules: {}, site: new Map() },
    ],
    [CUEPOINT_WORKERS[search.place], describeCuepoint(search)],
  ])
  const topics = catalogue.episodes.reduce((count, episode) => count + episode.topics.length, 0)
  if (topics <= MOST_MINISEARCH_TOPICS) {
    workers.set(MINISEARCH_WORKER, {
      entry: 'tests/bench/worker/minisearch-worker.ts',
      modules: {
        'search-index': { kind: 'data', content: search.index },
        minisearch: { kind: 'text', content: JSON.stringify(buildMiniSearchIndexes(catalogue)) },
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
