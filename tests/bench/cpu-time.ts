import { readdirSync, readFileSync } from 'node:fs'

/**
 * From here on the processor's time is read, not the clock's: in so long a time the machine turns to
 * other work as well. Below, the processor's time is too coarse: Linux counts it in steps of 4 ms.
 */
const LONG_MS = 40

/** Starts to take a time; the function gives the milliseconds since. */
export function startStopwatch(): () => number {
  const startCpuMs = threadCpuMs()
  const startMs = performance.now()
  return () => {
    const ms = performance.now() - startMs
    return ms < LONG_MS ? ms : Math.min(ms, threadCpuMs() - startCpuMs)
  }
}

function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Processor time of all threads of a process so far, as Linux counts it: nanoseconds (proc(5)). */
export function processCpuMs(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const nanoseconds = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, part) => sum + part, 0) / 1e6
}
