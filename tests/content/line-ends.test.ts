import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readContent } from '../../scripts/content/read-content.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CONTENT = path.join(ROOT, 'content')

let room: string
beforeAll(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'cuepoint-line-ends-'))
})
afterAll(() => rm(room, { recursive: true }))

test.each(['\r\n', '\r'])('content with %j for line ends is the same catalogue', async (end) => {
  const other = await mkdtemp(path.join(room, 'content-'))
  for (const name of await readdir(CONTENT)) {
    const text = await readFile(path.join(CONTENT, name), 'utf8')
    expect(text).not.toContain('\r')
    await writeFile(path.join(other, name), text.replaceAll('\n', end))
  }
  const content = await readContent(CONTENT)
  expect(content.catalogue.episodes).toHaveLength(2)
  expect(await readContent(other)).toEqual(content)
})

test('Git checks the project out with LF, also where it is set up for Windows', async () => {
  const clone = path.join(room, 'clone')
  await cp(CONTENT, path.join(clone, 'content'), { recursive: true })
  await cp(path.join(ROOT, '.gitattributes'), path.join(clone, '.gitattributes'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: clone, stdio: 'pipe' })
  git('init', '--quiet')
  git('add', '--all')
  git('checkout-index', '--all', '--prefix=out/')
  for (const name of await readdir(CONTENT)) {
    expect(await readFile(path.join(clone, 'out', 'content', name), 'utf8')).not.toContain('\r')
  }
})
