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
  expect(stdout).toContain('--dry-run: exiting now.')
  expect(status).toBe(0)
  expect(await readdir(path.join(clone.directory, 'would-go'))).toContain('index.js')
})

test('it deploys no content with a fault', async () => {
  const show = path.join(clone.directory, 'content', 'podcast.yml')
  await writeFile(show, (await readFile(show, 'utf8')).replace(/^title:.*$/m, ''))
  const { status, stdout, stderr } = deploy()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('content/podcast.yml:')
})
