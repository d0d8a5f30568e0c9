import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { listFailures, type Failure } from './failures.ts'
import type { Step } from './steps.ts'
import { tallyStep, tallyVitest, type Tally } from './tally.ts'
import { readReport } from './vitest-report.ts'

/** The whole of `npm test` takes minutes; a step that takes longer than this hangs, and is stopped. */
const LIMIT_MS = 20 * 60_000

/**
 * What a command writes goes to a pipe, and is coloured only where it is told to be. Vitest takes every
 * `FORCE_COLOR` for a yes, also 0.
 */
const COLOURS =
  process.stdout.isTTY && process.stdout.hasColors()
    ? { FORCE_COLOR: '1' }
    : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** What a step came to, and all that it said. */
export interface StepResult {
  readonly tally: Tally
  /** The tests that failed; none where the step is no test run. */
  readonly failures: readonly Failure[]
  readonly output: string
  readonly seconds: number
}

/** Runs a step to its end; one that fails, or cannot be started at all, is a result like any other. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedMs = performance.now()
  const result = step.isVitest ? await runVitest(step) : await runCommand(step)
  return { ...result, seconds: (performance.now() - startedMs) / 1000 }
}

async function runCommand({ command, args }: Step) {
  const { succeeded, output } = await runProgram(command, args)
  return { tally: tallyStep(succeeded), failures: [], output }
}

async function runVitest({ command, args }: Step) {
  const directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-test-'))
  const reportFile = path.join(directory, 'report.json')
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { succeeded, output } = await runProgram(command, [...args, ...reporters])
  const report = await readReport(reportFile)
  await rm(directory, { recursive: true })
  return { tally: tallyVitest(report, succeeded), failures: listFailures(report), output }
}

async function runProgram(command: string, args: readonly string[]) {
  const child = spawn(command, args, {
    // npm's programs are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    env: { ...process.env, ...COLOURS },
  })
  const [out, err, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close').then(
      ([code]: unknown[]) => code,
      (error: Error) => error.message,
    ),
  ])
  const output = [out, err, typeof status === 'string' ? status : ''].filter(Boolean).join('\n')
  return { succeeded: status === 0, output }
}
