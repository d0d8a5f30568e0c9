import path from 'node:path'
import type { WorkerMeasures } from '../measures.ts'
import { loadWorker, searchPath, type WorkerLoad } from './load-worker.ts'
import { startWorker, type RunningWorker } from './start-worker.ts'

/** The Workers are loaded by turns, so that what else the machine does falls on all of them. */
const TURNS = 4

/** What to measure Workers with, and for how long. */
export interface WorkersTask {
  /** A directory of `write-worker.ts` for each Worker, named by its ordinal. */
  readonly directory: string
  readonly names: readonly string[]
  readonly queries: readonly string[]
  /** How often each is started; a start's time is the least of these. */
  readonly starts: number
  /** How long each is under load. */
  readonly loadSeconds: number
  readonly signal: AbortSignal
}

/** A Worker that is up, and what was measured of it so far. */
interface WorkerUnderTest {
  readonly name: string
  readonly worker: RunningWorker
  readonly startCpuMs: number
  readonly isolateBytes: number
  readonly loads: WorkerLoad[]
}

/** Measures Workers in plain workerd, side by side. */
export async function measureWorkers(
  task: WorkersTask,
): Promise<ReadonlyMap<string, WorkerMeasures>> {
  const { names, queries, starts, loadSeconds, signal } = task
  const paths = queries.map(searchPath)
  const up: WorkerUnderTest[] = []
  try {
    for (const [i, name] of names.entries()) {
      const directory = path.join(task.directory, String(i))
      up.push({ name, loads: [], ...(await startOften(directory, paths, starts, signal)) })
    }
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const { worker, loads } of up) {
        signal.throwIfAborted()
        loads.push(await loadWorker(worker, paths, loadSeconds / TURNS))
      }
    }
    return new Map(up.map((measured) => [measured.name, sumUp(measured)]))
  } finally {
    await Promise.all(up.map(({ worker }) => worker.stop()))
  }
}

/** Starts a Worker several times; it is up, and warm, after the last one. */
async function startOften(
  directory: string,
  paths: readonly string[],
  starts: number,
  signal: AbortSignal,
) {
  const askAll = async ({ origin }: RunningWorker) => {
    for (const path of paths) await (await fetch(origin + path, { signal })).arrayBuffer()
  }
  const options = { directory, path: paths[0] ?? '/', signal }
  const inspected = await startWorker({ ...options, inspected: true })
  await askAll(inspected)
  const isolateBytes = await inspected.isolateBytes()
  await inspected.stop()

  let worker = await startWorker(options)
  let { startCpuMs } = worker
  for (let start = 1; start < starts; start += 1) {
    await worker.stop()
    worker = await startWorker(options)
    startCpuMs = Math.min(startCpuMs, worker.startCpuMs)
  }
  await askAll(worker)
  return { worker, startCpuMs, isolateBytes }
}

function sumUp({ worker, startCpuMs, isolateBytes, loads }: WorkerUnderTest): WorkerMeasures {
  const sum = (part: keyof WorkerLoad) => loads.reduce((total, load) => total + load[part], 0)
  return {
    startCpuMs,
    isolateBytes,
    requestCpuMs: sum('cpuMs') / sum('requests'),
    requestsPerSecond: sum('requests') / sum('seconds'),
    startResidentBytes: worker.startResidentBytes,
    residentBytes: worker.residentBytes(),
    errors: sum('errors'),
  }
}
