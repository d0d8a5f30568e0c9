import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

/** What was measured of a Worker in plain workerd, without the proxy of `wrangler dev`. */
export interface WorkerMeasures {
  /** Of the process, from its start to its first answer. */
  readonly startCpuMs: number
  /** Of the process, for one request under load. */
  readonly requestCpuMs: number
  readonly requestsPerSecond: number
  /** Of the process after the load. */
  readonly residentBytes: number
  readonly errors: number
}

const WORKERD = fileURLToPath(new URL('../../../node_modules/.bin/workerd', import.meta.url))

const CONNECTIONS = 8

/** @param directory with the `config.capnp` of {@link writeWorker}, which listens where it is told to */
export async function measureWorker(
  directory: string,
  queries: readonly string[],
  seconds: number,
): Promise<WorkerMeasures> {
  const port = await findFreePort()
  const args = ['serve', '--socket-addr', `http=127.0.0.1:${port}`, 'config.capnp']
  const workerd = spawn(WORKERD, args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => workerd.once('exit', resolve))
  const paths = queries.map((query) => `/api/search?limit=20&q=${encodeURIComponent(query)}`)
  const origin = `http://127.0.0.1:${port}`
  try {
    await waitForAnswer(workerd, `${origin}${paths[0]}`)
    const startCpuMs = cpuMsOf(workerd)
    // Once through all, so that what is measured is a warm Worker.
    for (const path of paths) await (await fetch(origin + path)).arrayBuffer()
    const cpuBefore = cpuMsOf(workerd)
    const load = await autocannon({
      url: origin,
      connections: CONNECTIONS,
      duration: seconds,
      requests: paths.map((path) => ({ path })),
    })
    return {
      startCpuMs,
      requestCpuMs: (cpuMsOf(workerd) - cpuBefore) / load.requests.total,
      requestsPerSecond: load.requests.average,
      residentBytes: residentBytesOf(workerd),
      errors: load.errors + load.non2xx,
    }
  } finally {
    workerd.kill()
    await ended
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function waitForAnswer(workerd: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (workerd.exitCode !== null) throw new Error(`workerd ended with status ${workerd.exitCode}`)
    try {
      const response = await fetch(url)
      await response.arrayBuffer()
      if (response.ok) return
      throw new Error(`expected an answer from ${url}, received HTTP ${response.status}`)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await setTimeout(2)
    }
  }
}

/** Processor time of a process so far, as Linux counts it: hundredths of a second (proc(5), stat). */
function cpuMsOf({ pid }: ChildProcess): number {
  const stat = readFileSync(path.join('/proc', String(pid), 'stat'), 'utf8')
  const [userTicks = 0, systemTicks = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (userTicks + systemTicks) * 10
}

function residentBytesOf({ pid }: ChildProcess): number {
  const status = readFileSync(path.join('/proc', String(pid), 'status'), 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
