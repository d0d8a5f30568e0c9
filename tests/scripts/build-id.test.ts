import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as BuildId from '../../scripts/build-id.ts'
import { cloneProject, type ProjectClone } from '../support/clone-project.ts'

const INDEX = new Uint8Array([1, 2, 3])

let clone: ProjectClone
let nameBuild: typeof BuildId.nameBuild
beforeAll(async () => {
  clone = await cloneProject()
  const module = pathToFileURL(inClone('scripts/build-id.ts')).href
  ;({ nameBuild } = (await import(module)) as typeof BuildId)
})
afterAll(() => clone.remove())

const inClone = (file: string) => path.join(clone.directory, file)

test('the same content and code have the same id', async () => {
  const buildId = await nameBuild(INDEX)
  expect(buildId).toMatch(/^[\da-f]{12}$/)
  await appendFile(inClone('widget/api.ts'), '\n')
  await appendFile(inClone('scripts/build.ts'), '\n')
  expect(await nameBuild(INDEX.slice())).toBe(buildId)
})

test('another index has another one', async () => {
  expect(await nameBuild(new Uint8Array([1, 2, 4]))).not.toBe(await nameBuild(INDEX))
})

test.each(['catalogue/episode.ts', 'search/frozen/frozen-field.ts', 'worker/app.ts'])(
  'another %s has another one',
  async (file) => {
    const before = await nameBuild(INDEX)
    await appendFile(inClone(file), '\n')
    expect(await nameBuild(INDEX)).not.toBe(before)
  },
)

test('another version of Hono, which answers with that code, has another one', async () => {
  const before = await nameBuild(INDEX)
  const manifest = inClone('package.json')
  const text = await readFile(manifest, 'utf8')
  await writeFile(manifest, text.replace(/(?<="hono": ")[^"]+/, '0.0.1'))
  expect(await nameBuild(INDEX)).not.toBe(before)
})
