import path from 'node:path'
import { expect, test } from 'vitest'
import { formatFailure, listFailures } from '../../scripts/test/failures.ts'
import type { FileResult } from '../../scripts/test/vitest-report.ts'

const PLAYING = path.resolve('tests/browser/widget-playing.test.ts')

/** What `npm test` prints of a file. */
const told = (result: Partial<FileResult>) =>
  listFailures({
    testResults: [{ name: PLAYING, message: '', assertionResults: [], ...result }],
  })
    .map(formatFailure)
    .join('\n')

/** A test that failed with these errors. */
const failed = (...failureMessages: string[]) => ({
  assertionResults: [
    { fullName: 'an episode plays', status: 'passed', failureMessages: [] },
    { fullName: 'an episode is skipped', status: 'skipped', failureMessages: [] },
    { fullName: 'the mini player looks like its widget', status: 'failed', failureMessages },
  ],
})

test('a failed test is told by its name, its place, and its first error without the stack', () => {
  const error = [
    'AssertionError: expected 3 to be 4 // Object.is equality',
    `    at ${path.resolve('node_modules/vitest/dist/run.js')}:1695:35`,
    `    at ${PLAYING}:231:20`,
    `    at new Promise (<anonymous>)`,
  ].join('\n')
  expect(told(failed(error, 'Error: another one'))).toBe(
    `      failed: the mini player looks like its widget
        tests/browser/widget-playing.test.ts:231
        AssertionError: expected 3 to be 4 // Object.is equality`,
  )
})

test('of a long error the first lines are told, without colours and empty ones', () => {
  const log = Array.from({ length: 20 }, (_, index) => `\u001b[2m  - try ${index}\u001b[22m`)
  const error = ['TimeoutError: 30000ms exceeded.', 'Call log:', ...log, '', ''].join('\n')
  expect(told(failed(error))).toBe(
    `      failed: the mini player looks like its widget
        tests/browser/widget-playing.test.ts
        TimeoutError: 30000ms exceeded.
        Call log:
          - try 0
          - try 1
          - try 2
          - try 3
          - try 4
          - try 5
        … and 14 lines more`,
  )
})

test('a file that could not be loaded is told by its path and why', () => {
  expect(told({ message: "Cannot find module './nowhere.ts'" })).toBe(
    `      failed: tests/browser/widget-playing.test.ts
        Cannot find module './nowhere.ts'`,
  )
})

test('where nothing failed, or no report was written, there is nothing to tell', () => {
  expect(told({})).toBe('')
  expect(listFailures(undefined)).toEqual([])
})
