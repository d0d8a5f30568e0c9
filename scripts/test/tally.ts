import { listFailures } from './failures.ts'
import type { VitestReport } from './vitest-report.ts'

/** How many tests passed, failed and were skipped. A step that is no test run counts as one test. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** The names of the tests that were skipped. */
  readonly skipped: readonly string[]
}

/** The tally of a step that is no test run. */
export const tallyStep = (succeeded: boolean): Tally => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  skipped: [],
})

/**
 * The tally of a run of Vitest. A file that cannot be loaded is a failure like a test's, and a run that
 * failed has at least one, also where nothing in the report is to blame: an error outside of all tests.
 *
 * @param report undefined where Vitest ended before it wrote one
 */
export function tallyVitest(report: VitestReport | undefined, succeeded: boolean): Tally {
  const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? []
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: succeeded ? 0 : Math.max(1, listFailures(report).length),
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  }
}

/** Several tallies as one. */
export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

/** The last line of `npm test`: `230 passed, 0 failed`, and `, 1 skipped` where any was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}
