import { expect, test } from 'vitest'
import { addTallies, formatTally, tallyStep, tallyVitest } from '../../scripts/test/tally.ts'
import type { VitestReport } from '../../scripts/test/vitest-report.ts'

const report = (...statuses: string[]): VitestReport => ({
  testResults: statuses.map((status, index) => ({
    name: `/tests/${index}.test.ts`,
    message: '',
    assertionResults: [{ fullName: `test ${index}`, status, failureMessages: [] }],
  })),
})

test('every test of a run counts, and the skipped ones by name', () => {
  expect(tallyVitest(report('passed', 'failed', 'passed', 'skipped', 'todo'), false)).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['test 3', 'test 4'],
  })
})

test('a file that could not be loaded counts as one failure', () => {
  const { testResults } = report('failed')
  const unloaded = {
    name: '/tests/unloaded.test.ts',
    message: 'no such file',
    assertionResults: [],
  }
  expect(tallyVitest({ testResults: [...testResults, unloaded] }, false)).toEqual({
    passed: 0,
    failed: 2,
    skipped: [],
  })
})

test('a run that failed without a failed test counts as one failure', () => {
  expect(tallyVitest(report('passed'), false)).toEqual({ passed: 1, failed: 1, skipped: [] })
  expect(tallyVitest(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: [] })
})

test('another step counts as one test', () => {
  expect([tallyStep(true), tallyStep(false)]).toEqual([
    { passed: 1, failed: 0, skipped: [] },
    { passed: 0, failed: 1, skipped: [] },
  ])
})

test('the last line counts everything, and names what was skipped only where something was', () => {
  const all = [tallyStep(true), tallyStep(false), tallyVitest(report('passed', 'passed'), true)]
  expect(formatTally(addTallies(all))).toBe('3 passed, 1 failed')
  const skipping = tallyVitest(report('skipped'), true)
  expect(formatTally(addTallies([...all, skipping]))).toBe('3 passed, 1 failed, 1 skipped')
})
