import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { VitestReport } from './vitest-report.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Enough for what a locator waited for, which comes after the line that says how long it waited. */
const MESSAGE_LINES = 8

/** A test that failed, or a file of tests that could not be run. */
export interface Failure {
  /** The test's full name; that of the file where no test of it is to blame. */
  readonly name: string
  /** The file, from the project's folder, with the line if the stack tells it: `tests/a.test.ts:3`. */
  readonly place: string
  /** Its first error's message: a few lines, without the stack. */
  readonly message: string
}

/** Everything that failed in a run of Vitest, in the order of its files. */
export const listFailures = (report: VitestReport | undefined): Failure[] =>
  report?.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = formatPath(name)
    const ofTests = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [error = ''] }) => ({
        name: fullName,
        place: findPlace(error, name) ?? file,
        message: formatMessage(error),
      }))
    return message === ''
      ? ofTests
      : [{ name: file, place: file, message: formatMessage(message) }, ...ofTests]
  }) ?? []

/** The lines that tell a failure, without a line's end at their end. */
export const formatFailure = ({ name, place, message }: Failure): string =>
  [`      failed: ${name}`, ...(place === name ? [] : [place]), ...message.split('\n')].join(
    '\n        ',
  )

const formatPath = (file: string) => path.relative(ROOT, file).replaceAll(path.sep, '/')

const isOfStack = (line: string) => /^\s+at .+:\d+:\d+\)?$/.test(line)

/** The first place in the tests' file that the error's stack names. */
function findPlace(error: string, file: string): string | undefined {
  const line = error.split('\n').find((line) => isOfStack(line) && line.includes(file))
  const lineNumber = line && /:(\d+):\d+\)?$/.exec(line)?.[1]
  return lineNumber && `${formatPath(file)}:${lineNumber}`
}

function formatMessage(error: string): string {
  const lines = stripVTControlCharacters(error).split('\n')
  const stackAt = lines.findIndex(isOfStack)
  const message = lines.slice(0, stackAt < 0 ? lines.length : stackAt).filter((line) => line.trim())
  const left = message.length - MESSAGE_LINES
  const rest = left > 0 ? [`… and ${left} lines more`] : []
  return [...message.slice(0, MESSAGE_LINES), ...rest].join('\n')
}
