import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../scripts/write-files.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'write-files-'))
})
afterEach(() => rm(directory, { recursive: true }))

const filesThere = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()

test('the directory holds just what was written last', async () => {
  await writeFiles(directory, new Map([['a.txt', 'A'], ['deep/er/b.txt', 'B']])) // prettier-ignore
  await writeFiles(directory, new Map([['deep/c.txt', 'C']]))
  expect(await filesThere()).toStrictEqual(['c.txt'])
  expect(await readFile(path.join(directory, 'deep/c.txt'), 'utf8')).toBe('C')
})

test('a file that is as it was is left alone, one that is not is replaced', async () => {
  await writeFiles(directory, new Map([['same.txt', 'same'], ['other.txt', 'old']])) // prettier-ignore
  const before = await stat(path.join(directory, 'same.txt'))
  await writeFiles(directory, new Map([['same.txt', 'same'], ['other.txt', 'new']])) // prettier-ignore
  const after = await stat(path.join(directory, 'same.txt'))
  expect([after.ino, after.mtimeMs]).toStrictEqual([before.ino, before.mtimeMs])
  expect(await readFile(path.join(directory, 'other.txt'), 'utf8')).toBe('new')
})

test('what an interrupted build left half written is taken away', async () => {
  await writeFile(path.join(directory, 'a.txt.part'), 'ha')
  await writeFiles(directory, new Map([['a.txt', 'whole']]))
  expect(await filesThere()).toStrictEqual(['a.txt'])
})
