import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { processCpuMs } from './cpu-time.ts'

const run = promisify(execFile)

/** How long a script may run. */
export interface ScriptLimits {
  /** Of the processor's time, so that other work on the machine does not count. */
  readonly limitSeconds: number
  /** Ends the script at once: nothing of the bench outlives the bench. */
  readonly signal: AbortSignal
}

/** What is thrown where a script gave nothing: its message is what the table says instead. */
export class NoResult extends Error {}

/** How often a script's time is looked at. */
const LOOK_MS = 100

/**
 * Runs a script of this folder in a process of its own, so that nobody else's garbage counts, and
 * gives what it printed as JSON.
 *
 * @throws NoResult where its time was up, or the memory of Node, or what V8 can hold in one string
 */
export async function runScript(
  script: string,
  args: readonly string[],
  { limitSeconds, signal }: ScriptLimits,
): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const flags = ['--expose-gc', '--no-warnings', '--max-old-space-size=8192']
  const running = run(process.execPath, [...flags, path, ...args], {
    signal,
    killSignal: 'SIGKILL',
  })
  const { child } = running
  let isTimeUp = false
  const watch = setInterval(() => {
    if (isTimeUp || child.pid === undefined || child.exitCode !== null) return
    // Once it is up it stays so: a process that gives back gigabytes takes a while to end.
    isTimeUp = processCpuMs(child.pid) > limitSeconds * 1000
    if (isTimeUp) child.kill('SIGKILL')
  }, LOOK_MS)
  try {
    const { stdout } = await running
    return JSON.parse(stdout)
  } catch (error) {
    if (isTimeUp) throw new NoResult(`not within ${limitSeconds} s`)
    if (child.signalCode === 'SIGABRT') throw new NoResult('not within 8 GB')
    if (String(error).includes('RangeError: Invalid string length')) {
      throw new NoResult('not within a string of 512 MB')
    }
    throw error
  } finally {
    clearInterval(watch)
  }
}
