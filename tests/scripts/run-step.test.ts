import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

test('of a run of Vitest each test is counted, and what failed is told and no more', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'cuepoint-run-step-'))
  await writeFile(
    path.join(root, 'coin.test.ts'),
    `test('a coin shows heads', () => { expect('tails').toBe('heads') })
    test('a coin has two sides', () => { console.log('of course') })`,
  )
  await writeFile(path.join(root, 'purse.test.ts'), `throw new Error('the purse is empty')`)
  const vitest = createRequire(import.meta.url).resolve('vitest/package.json')
  const { tally, failures, output } = await runStep({
    name: 'coins',
    command: process.execPath,
    args: [path.join(path.dirname(vitest), 'vitest.mjs'), 'run', '--globals', '--root', root],
    isVitest: true,
  })
  await rm(root, { recursive: true })
  expect(tally).toEqual({ passed: 1, failed: 2, skipped: [] })
  expect(failures).toEqual([
    {
      name: 'a coin shows heads',
      place: expect.stringMatching(/coin\.test\.ts:1$/),
      message: "AssertionError: expected 'tails' to be 'heads' // Object.is equality",
    },
    {
      name: expect.stringMatching(/purse\.test\.ts$/),
      place: expect.stringMatching(/purse\.test\.ts$/),
      message: 'the purse is empty',
    },
  ])
  expect(output).toContain('a coin shows heads')
  expect(output).not.toMatch(/✓|^of course/m)
})
