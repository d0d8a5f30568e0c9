import { expect, test } from 'vitest'
import { findWorkerName } from '../../scripts/worker-name.ts'

test.each([
  [[], 'cuepoint'],
  [['--dry-run', '--domain', 'search.example.com'], 'cuepoint'],
  [['--name', 'other-show', '--dry-run'], 'other-show'],
  [['--dry-run', '--name=other-show'], 'other-show'],
  [['--name', 'other-show', '--config', 'other.toml'], 'other-show'],
  [['-c', 'other.toml'], undefined],
  [['--name', 'other-show', '--env', 'staging'], 'other-show'],
  [['-e', 'staging'], undefined],
])('wrangler deploy %j goes to the Worker %s', (args, name) => {
  expect(findWorkerName(args, {})).toBe(name)
})

test('the variables of Wrangler count as it counts them', () => {
  const inCi = { WRANGLER_CI_OVERRIDE_NAME: 'from-ci' }
  expect(findWorkerName(['--name', 'other-show'], inCi)).toBe('from-ci')
  expect(findWorkerName([], { CLOUDFLARE_ENV: 'staging' })).toBeUndefined()
})
