import type { BuildMeasures, Measures, QueryMeasures } from './measures.ts'
import { NoResult, runScript, type ScriptLimits } from './run-script.ts'

/** What to measure an engine on, and for how long. */
export interface EngineTask extends ScriptLimits {
  readonly engine: string
  /** What `measure-show.ts` wrote; the engine's index goes there too. */
  readonly directory: string
  /** How often each query is asked, and how long they may take in all; at least one is asked. */
  readonly rounds: number
  readonly querySeconds: number
}

/**
 * Measures one engine: one process builds, another loads and answers.
 *
 * @returns a text where it took longer than it may, or more memory
 */
export async function measureEngine(task: EngineTask): Promise<Measures | string> {
  const { engine, directory, rounds, querySeconds } = task
  try {
    const built = await runScript('measure-build.ts', [engine, directory], task)
    const args = [engine, directory, String(rounds), String(querySeconds)]
    const asked = await runScript('measure-queries.ts', args, task)
    // Each script prints these measures and nothing else.
    return { ...(built as BuildMeasures), ...(asked as QueryMeasures) }
  } catch (error) {
    if (error instanceof NoResult) return error.message
    throw error
  }
}
