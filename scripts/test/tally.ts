/** How many tests passed, failed and were skipped. A step that is no test run counts as one test. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** The names of the tests that were skipped. */
  readonly skipped: readonly string[]
}

/** What is read of the report that Vitest's `json` reporter writes. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The tally of a step that is no test run. */
export const tallyStep = (succeeded: boolean): Tally => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  skipped: [],
})

/**
 * The tally of a run of Vitest. A run that failed has at least one failure, also where no test is to
 * blame: a file that cannot be loaded, or an error outside of all tests.
 *
 * @param report undefined where Vitest ended before it wrote one
 */
export function tallyVitest(report: VitestReport | undefined, succeeded: boolean): Tally {
  const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? []
  const count = (status: string) => tests.filter((test) => test.status === status).length
  return {
    passed: count('passed'),
    failed: succeeded ? 0 : Math.max(1, count('failed')),
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
