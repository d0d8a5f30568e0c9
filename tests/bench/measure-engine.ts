import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BuildMeasures, Measures, QueryMeasures } from './measures.ts'

const run = promisify(execFile)

/** What to measure an engine on. */
export interface EngineTask {
  readonly engine: string
  readonly contentDirectory: string
  readonly topics: number
  /** How long its queries may take; at least one is asked. */
  readonly querySeconds: number
}

/** Measures one engine: one process builds, another loads and answers. */
export async function measureEngine(task: EngineTask): Promise<Measures> {
  const { engine, contentDirectory, topics, querySeconds } = task
  const directory = await mkdtemp(join(tmpdir(), 'cuepoint-bench-'))
  try {
    const built = await runScript('measure-build.ts', [
      engine,
      contentDirectory,
      String(topics),
      directory,
    ])
    const asked = await runScript('measure-queries.ts', [engine, directory, String(querySeconds)])
    // Each script prints these measures and nothing else.
    return { ...(built as BuildMeasures), ...(asked as QueryMeasures) }
  } finally {
    await rm(directory, { recursive: true })
  }
}

async function runScript(script: string, args: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const flags = ['--expose-gc', '--no-warnings', '--max-old-space-size=8192']
  const { stdout } = await run(process.execPath, [...flags, path, ...args])
  return JSON.parse(stdout)
}
