import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Neither would deploy anything, should what has to stop a deployment ever fail. */
const HARMLESS = ['--content', 'no-such-directory', '--dry-run=true']

function deploy(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/deploy.ts', ...args, ...HARMLESS],
    { env: { ...process.env, npm_lifecycle_event: 'deploy', ...env }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test.each(['dry-run', 'name', 'domain', 'env', 'config', 'outdir', 'strict'])(
  'npm run deploy refuses to run where npm keeps --%s for itself',
  (name) => {
    expect(deploy([], { [`npm_config_${name.replace('-', '_')}`]: 'true' })).toEqual({
      status: 2,
      stdout: '',
      stderr: `expected options after --, received --${name} before it, where npm keeps them - type npm run deploy -- --${name} …\n`,
    })
  },
)

test('npm run deploy hands no bare word on to Wrangler', () => {
  expect(deploy(['show2'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'expected options only, received "show2" - begin each with --, as in npm run deploy -- --content DIR --dry-run\n',
  })
})
