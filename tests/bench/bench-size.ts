import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureEngine } from './measure-engine.ts'
import type { Measures, SearchMeasures, ShowMeasures } from './measures.ts'
import { runScript } from './run-script.ts'
import { SEARCHED_FILE } from '../../search/apart-search.ts'
import { measureWorkers } from './worker/measure-workers.ts'

/** One size of the bench, and how long it may take. */
export interface SizeTask {
  readonly contentDirectory: string
  /** How many topics at least. */
  readonly topics: number
  readonly engines: readonly string[]
  /** How long an engine may build, and then load and answer. */
  readonly limitSeconds: number
  /** How often an engine is asked each query, and how long these may take in all. */
  readonly rounds: number
  readonly querySeconds: number
  /** How often each Worker is started, and how long it is under load. */
  readonly starts: number
  readonly loadSeconds: number
  readonly signal: AbortSignal
  /** Is told what is measured next. */
  readonly onStage: (stage: string) => void
}

/** What `measure-show.ts` prints. */
export interface GrownShow extends Pick<ShowMeasures, 'topics' | 'episodes'> {
  readonly queries: readonly string[]
  readonly search: Omit<SearchMeasures, 'searchedBrotliBytes'>
  /** Their names; each is in the directory of its ordinal. */
  readonly workers: readonly string[]
}

/** Growing a show and building its search is bounded too, generously: without it nothing is measured. */
const GROW_SECONDS = 600

/** Grows a show, and writes all that is to be measured of it to a directory. */
export async function growShow(
  contentDirectory: string,
  topics: number,
  directory: string,
  signal: AbortSignal,
): Promise<GrownShow> {
  const limits = { limitSeconds: GROW_SECONDS, signal }
  const args = [contentDirectory, String(topics), directory]
  // The script prints this and nothing else.
  return (await runScript('measure-show.ts', args, limits)) as GrownShow
}

/** Measures everything over a show of one size. */
export async function benchSize(task: SizeTask): Promise<ShowMeasures> {
  const { contentDirectory, topics, signal, onStage } = task
  const directory = await mkdtemp(join(tmpdir(), 'cuepoint-bench-'))
  try {
    onStage('the show, grown and built')
    const grown = await growShow(contentDirectory, topics, directory, signal)
    const limits = { limitSeconds: GROW_SECONDS, signal }
    const searched = [join(directory, SEARCHED_FILE)]
    // The script prints a number and nothing else.
    const searchedBrotliBytes = (await runScript('measure-brotli.ts', searched, limits)) as number
    const engines = new Map<string, Measures | string>()
    for (const engine of task.engines) {
      onStage(engine)
      engines.set(engine, await measureEngine({ ...task, engine, directory }))
    }
    onStage('the whole API in workerd')
    const workers = await measureWorkers({
      ...task,
      directory: join(directory, 'workers'),
      names: grown.workers,
      queries: grown.queries,
    })
    return { ...grown, search: { ...grown.search, searchedBrotliBytes }, engines, workers }
  } finally {
    await rm(directory, { recursive: true })
  }
}
