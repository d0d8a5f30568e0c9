import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Step } from './steps.ts'
import { tallyStep, tallyVitest, type Tally, type VitestReport } from './tally.ts'

/** The whole of `npm test` takes minutes; a step that takes longer than this hangs, and is stopped. */
const LIMIT_MS = 20 * 60_000

/** What a step came to, and all that it said. */
export interface StepResult {
  readonly tally: Tally
  readonly output: string
  readonly seconds: number
}

/** Runs a step to its end; one that fails, or cannot be started at all, is a result like any other. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedMs = performance.now()
  const { tally, output } = step.isVitest ? await runVitest(step) : await runCommand(step)
  return { tally, output, seconds: (performance.now() - startedMs) / 1000 }
}

async function runCommand({ command, args }: Step) {
  const { succeeded, output } = await runProgram(command, args)
  return { tally: tallyStep(succeeded), output }
}

async function runVitest({ command, args }: Step) {
  const directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-test-'))
  const reportFile = path.join(directory, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { succeeded, output } = await runProgram(command, [...args, ...reporters])
  const report = await readReport(reportFile)
  await rm(directory, { recursive: true })
  return { tally: tallyVitest(report, succeeded), output }
}

async function readReport(file: string): Promise<VitestReport | undefined> {
  const json = await readFile(file, 'utf8').catch(() => undefined)
  return json === undefined ? undefined : JSON.parse(json)
}

async function runProgram(command: string, args: readonly string[]) {
  const child = spawn(command, args, {
    // npm's programs are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    env: {
      ...process.env,
      FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    },
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
