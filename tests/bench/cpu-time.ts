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

/**
 * Processor time of all threads of a process so far, as Linux counts it: nanoseconds (proc(5)). A
 * thread, or the process, may end while it is asked for: it counts 0 then.
 */
export function processCpuMs(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const nanoseconds = readIfThere(() => readdirSync(tasks), []).map((task) =>
    Number(
      readIfThere(() => readFileSync(`${tasks}/${task}/schedstat`, 'utf8'), '0').split(' ')[0],
    ),
  )
  return nanoseconds.reduce((sum, part) => sum + part, 0) / 1e6
}

/** Reads what Linux tells of a process, which may end while it is asked for. */
export function readIfThere<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
