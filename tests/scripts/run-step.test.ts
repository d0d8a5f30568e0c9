import { expect, test } from 'vitest'
import { runStep } from '../../scripts/test/run-step.ts'

const node = (program: string) => ({
  name: 'try',
  command: process.execPath,
  args: ['-e', program],
  isVitest: false,
})

test('a command that ends well has passed, and its output is kept', async () => {
  const { tally, output } = await runStep(node('console.log("fine"); console.error("really")'))
  expect([tally, output]).toEqual([{ passed: 1, failed: 0, skipped: [] }, 'fine\n\nreally\n'])
})

test('a command that ends badly has failed', async () => {
  const { tally, output } = await runStep(node('console.log("oh"); process.exitCode = 2'))
  expect([tally, output]).toEqual([{ passed: 0, failed: 1, skipped: [] }, 'oh\n'])
})

test('a command that is not there has failed, and says so', async () => {
  const { tally, output } = await runStep({ ...node(''), command: 'no-such-command' })
  expect([tally, output]).toEqual([
    { passed: 0, failed: 1, skipped: [] },
    'spawn no-such-command ENOENT',
  ])
})
