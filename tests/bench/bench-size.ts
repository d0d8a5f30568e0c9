import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureEngine } from './measure-engine.ts'
import type { Measures, SearchMeasures, ShowMeasures } from './measures.ts'
import { runScript } from './run-script.ts'
import { measureWorkers } from './worker/measure-workers.ts'

/** One size of the bench, and how long it may take. */
export interface SizeTask {
  readonly contentDirectory: string
  /** How many topics at least. */
  readonly topics: number
  readonly engines: readonly string[]
  /** How long an engine may build, and then load and answer. */
  readonly limitSeconds: number
  readonly querySeconds: number
  readonly loadSeconds: number
  readonly signal: AbortSignal
  /** Is told what is measured next. */
  readonly onStage: (stage: string) => void
}

/** What `measure-show.ts` prints. */
export interface GrownShow extends Pick<ShowMeasures, 'topics' | 'episodes'> {
  readonly queries: readonly string[]
  readonly search: SearchMeasures
  /** Their names; each is in the directory of its ordinal. */
  readonly workers: readonly string[]
}

/** Growing a show and building its search is bounded too, generously: without it nothing is measured. */
const GROW_SECONDS = 600

/** Measures everything over a show of one size. */
export async function benchSize(task: SizeTask): Promise<ShowMeasures> {
  const { contentDirectory, topics, signal, onStage } = task
  const directory = await mkdtemp(join(tmpdir(), 'cuepoint-bench-'))
  try {
    onStage('the show, grown and built')
    const grown = (await runScript(
      'measure-show.ts',
      [contentDirectory, String(topics), directory],
      { limitSeconds: GROW_SECONDS, signal },
      // The script prints this and nothing else.
    )) as GrownShow
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
    return { ...grown, engines, workers }
  } finally {
    await rm(directory, { recursive: true })
  }
}
