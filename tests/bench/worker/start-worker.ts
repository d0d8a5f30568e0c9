import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '../../support/find-free-port.ts'
import { processCpuMs, readIfThere } from '../cpu-time.ts'
import { readIsolateBytes } from './isolate-bytes.ts'
import { WORKERD } from './workerd.ts'
import { ENCODED_CONFIG } from './write-worker.ts'

/** A Worker in plain workerd, in a process of its own. */
export interface RunningWorker {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string
  /** Processor time of the process up to its first answer. */
  readonly startCpuMs: number
  /** What the process held of the machine's memory then. */
  readonly startResidentBytes: number
  /** Processor time of the process so far. */
  cpuMs(): number
  /** What the process holds of the machine's memory now. */
  residentBytes(): number
  /** What the Worker's isolate holds of that: of 128 MB, on Cloudflare. Needs `inspected`. */
  isolateBytes(): Promise<number>
  stop(): Promise<void>
}

/** Which Worker to start. */
export interface StartOptions {
  /** As `write-worker.ts` wrote it. */
  readonly directory: string
  /** What to ask first. */
  readonly path: string
  /** Whether its memory can be looked into, which may make it slower. Default false. */
  readonly inspected?: boolean
  /** Ends the Worker at once. */
  readonly signal: AbortSignal
}

/** Starts a Worker, and asks it once. */
export async function startWorker(options: StartOptions): Promise<RunningWorker> {
  const { directory, path, inspected = false, signal } = options
  const [port, inspectorPort] = [await findFreePort(), await findFreePort()]
  const args = ['serve', '--binary', '--socket-addr', `http=127.0.0.1:${port}`]
  if (inspected) args.push(`--inspector-addr=127.0.0.1:${inspectorPort}`)
  const workerd = spawn(WORKERD, [...args, ENCODED_CONFIG], {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
    killSignal: 'SIGKILL',
  })
  const ended = once(workerd, 'exit').catch(() => {})
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    workerd.kill()
    await ended
  }
  const { pid } = workerd
  if (pid === undefined) throw new Error(`expected workerd at ${WORKERD} - npm ci brings it`)
  try {
    while (!(await hasAnswered(`${origin}${path}`, signal))) {
      if (workerd.exitCode !== null) throw new Error(`workerd ended with ${workerd.exitCode}`)
      await setTimeout(2)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    origin,
    startCpuMs: processCpuMs(pid),
    startResidentBytes: residentBytesOf(pid),
    cpuMs: () => processCpuMs(pid),
    residentBytes: () => residentBytesOf(pid),
    isolateBytes: () => readIsolateBytes(`http://127.0.0.1:${inspectorPort}`),
    stop,
  }
}

/** Whether somebody listens there already; what they answer must be an answer. */
async function hasAnswered(url: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    // The way fetch says that nobody listens.
    if (error instanceof TypeError) return undefined
    throw error
  })
  if (response === undefined) return false
  await response.arrayBuffer()
  if (response.ok) return true
  throw new Error(`expected an answer from ${url}, received HTTP ${response.status}`)
}

/** @returns 0 where the process is gone */
function residentBytesOf(pid: number): number {
  const status = readIfThere(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
