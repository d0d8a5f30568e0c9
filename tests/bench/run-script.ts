import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How long a script may run. */
export interface ScriptLimits {
  readonly limitSeconds: number
  /** Ends the script at once: nothing of the bench outlives the bench. */
  readonly signal: AbortSignal
}

/** What is thrown where a script gave nothing: its message is what the table says instead. */
export class NoResult extends Error {}

/**
 * Runs a script of this folder in a process of its own, so that nobody else's garbage counts, and
 * gives what it printed as JSON.
 *
 * @throws NoResult where its time was up, or the memory of Node
 */
export async function runScript(
  script: string,
  args: readonly string[],
  { limitSeconds, signal }: ScriptLimits,
): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const flags = ['--expose-gc', '--no-warnings', '--max-old-space-size=8192']
  const limits = { timeout: limitSeconds * 1000, killSignal: 'SIGKILL', signal } as const
  try {
    const { stdout } = await run(process.execPath, [...flags, path, ...args], limits)
    return JSON.parse(stdout)
  } catch (error) {
    if (!(error instanceof Error) || signal.aborted) throw error
    if ('killed' in error && error.killed) throw new NoResult(`not within ${limitSeconds} s`)
    if ('signal' in error && error.signal === 'SIGABRT') throw new NoResult('not within 8 GB')
    throw error
  }
}
