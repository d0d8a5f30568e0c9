import autocannon from 'autocannon'
import type { RunningWorker } from './start-worker.ts'

const CONNECTIONS = 8

/** What a Worker did while it was under load. */
export interface WorkerLoad {
  readonly requests: number
  readonly seconds: number
  /** Processor time of the Worker. */
  readonly cpuMs: number
  /** Requests that got no answer, or another status than 200. */
  readonly errors: number
}

/** The path of a search as the widget asks for it. */
export const searchPath = (query: string) => `/api/search?limit=20&q=${encodeURIComponent(query)}`

/** Asks a Worker over loopback as often as it can answer. */
export async function loadWorker(
  worker: RunningWorker,
  paths: readonly string[],
  seconds: number,
): Promise<WorkerLoad> {
  const startMs = worker.cpuMs()
  const load = await autocannon({
    url: worker.origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({ path })),
  })
  return {
    requests: load.requests.total,
    seconds: load.duration,
    // A Worker that took more memory than it may is gone.
    cpuMs: worker.cpuMs() > 0 ? worker.cpuMs() - startMs : Number.NaN,
    errors: load.errors + load.non2xx,
  }
}
