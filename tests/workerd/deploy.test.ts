import { spawnSync } from 'node:child_process'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneProject, type ProjectClone } from '../support/clone-project.ts'

let clone: ProjectClone
beforeAll(async () => {
  clone = await cloneProject()
})
afterAll(() => clone.remove())

function deploy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/deploy.ts', '--dry-run', ...args],
    { cwd: clone.directory, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('npm run deploy -- --dry-run builds, and shows offline what would go', async () => {
  const { status, stdout } = deploy('--outdir', 'would-go')
  expect(stdout).toMatch(/episodes +2\n/)
  expect(stdout).toMatch(/^ {2}worker {4}cuepoint\n$/m)
  expect(stdout).toContain('--dry-run: exiting now.')
  expect(status).toBe(0)
  expect(await readdir(path.join(clone.directory, 'would-go'))).toContain('index.js')
})

test('it tells which Worker it deploys to, and hands on every option as it was typed', () => {
  const options = ['--name', 'other-show', '--domain', 'search.example.com', '-c=wrangler.toml']
  const { status, stdout } = deploy(...options)
  expect(stdout).toMatch(/^ {2}worker {4}other-show\n$/m)
  expect(stdout).toContain('--dry-run: exiting now.')
  expect(status).toBe(0)
})

test('it deploys no content with a fault', async () => {
  const show = path.join(clone.directory, 'content', 'podcast.yml')
  await writeFile(show, (await readFile(show, 'utf8')).replace(/^title:.*$/m, ''))
  const { status, stdout, stderr } = deploy()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('content/podcast.yml:')
})

test('it tells its own options, and refuses to guess what was meant', () => {
  expect(deploy('--help')).toStrictEqual({
    status: 0,
    stdout: `npm run deploy -- [--content DIR] [--strict] [--name NAME] [--dry-run] [options of wrangler deploy]

  --content DIR  where podcast.yml and the episodes are (default: content)
  --strict       take every warning for an error
  --name NAME    the Worker to deploy to, of each show its own (default: cuepoint)
  --dry-run      build, and show offline what would be deployed
`,
    stderr: '',
  })
  expect(deploy('--content')).toStrictEqual({
    status: 2,
    stdout: '',
    stderr: "Option '--content <value>' argument missing - --help lists the options\n",
  })
})
