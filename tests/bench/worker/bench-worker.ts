import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Catalogue } from '../../../catalogue/episode.ts'
import { buildSearchFiles } from '../../../scripts/search-files.ts'
import type { SynonymLine } from '../../../search/synonyms.ts'
import { makeBenchShow } from '../bench-show.ts'
import { formatNumber, formatTable } from '../format-table.ts'
import { measureWorker, type WorkerMeasures } from './measure-worker.ts'
import { buildMiniSearchIndexes } from './minisearch-index.ts'
import { writeWorker, type WorkerFiles } from './write-worker.ts'

/** What a host wrote, to be grown. */
interface BenchContent {
  readonly catalogue: Catalogue
  readonly synonyms: readonly SynonymLine[]
}

/** A show of more topics is not tried with MiniSearch: JSON and maps take more than 128 MB. */
const MOST_MINISEARCH_TOPICS = 100_000

const HEAD = [
  'Worker',
  'CPU to 1st answer ms',
  'CPU ms/request',
  'requests/s',
  'RSS MB',
  'errors',
  'x',
]

/** Measures the whole API in plain workerd, with MiniSearch and with the frozen index. */
export async function benchWorker(
  content: BenchContent,
  topics: number,
  seconds: number,
): Promise<string> {
  const { catalogue, queries } = makeBenchShow(content.catalogue, topics)
  const search = buildSearchFiles(catalogue, { synonyms: content.synonyms })
  const module = search.worker.get('search-index.js') ?? ''
  const buildId = { kind: 'text', content: 'bench' } as const
  const frozen: WorkerFiles = {
    entry: 'worker/index.ts',
    modules: {
      'build-id': buildId,
      'search-index':
        search.place === 'bundled'
          ? { kind: 'data', content: search.index }
          : { kind: 'esModule', content: module },
    },
    site: search.place === 'bundled' ? new Map() : search.site,
  }
  const measured: [string, WorkerMeasures][] = []
  if (topics <= MOST_MINISEARCH_TOPICS) {
    const json = JSON.stringify(buildMiniSearchIndexes(catalogue))
    const miniSearch: WorkerFiles = {
      entry: 'tests/bench/worker/minisearch-worker.ts',
      modules: {
        'search-index': { kind: 'data', content: search.index },
        minisearch: { kind: 'text', content: json },
      },
      site: new Map(),
    }
    measured.push([
      'MiniSearch, JSON in a Text module',
      await measure(miniSearch, queries, seconds),
    ])
  }
  const where = search.place === 'bundled' ? 'in a Data module' : 'in static files'
  measured.push([`Cuepoint, ${where}`, await measure(frozen, queries, seconds)])
  const base = measured.length > 1 ? measured[0]?.[1].requestsPerSecond : undefined
  const rows = measured.map(([name, measures]) => formatRow(name, measures, base))
  return formatTable(HEAD, rows)
}

async function measure(worker: WorkerFiles, queries: readonly string[], seconds: number) {
  const directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-bench-'))
  try {
    await writeWorker(directory, worker)
    return await measureWorker(directory, queries, seconds)
  } finally {
    await rm(directory, { recursive: true })
  }
}

function formatRow(name: string, measures: WorkerMeasures, base: number | undefined): string[] {
  const { startCpuMs, requestCpuMs, requestsPerSecond, residentBytes, errors } = measures
  return [
    name,
    String(startCpuMs),
    formatNumber(requestCpuMs),
    formatNumber(requestsPerSecond),
    formatNumber(residentBytes / 1e6),
    String(errors),
    base === undefined ? '' : formatNumber(requestsPerSecond / base),
  ]
}
