import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EpisodeDetail } from '../../catalogue/episode.ts'
import { buildSite } from '../../scripts/build-site.ts'
import { buildWidget } from '../../scripts/build-widget.ts'
import { formatFault } from '../../scripts/content/fault.ts'

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))
const PODIA = '2021-04-05-77-podia-has-everything-you-need-to-sell-online-courses.md'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'build-site-'))
})
afterEach(() => rm(directory, { recursive: true }))

const inside = (name: string) => path.join(directory, name)

async function bytesOf(name: string) {
  const entries = await readdir(inside(name), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((e) => path.join(e.parentPath, e.name))
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [
        path.relative(inside(name), file),
        (await readFile(file)).toString('base64'),
      ]),
    ),
  ) as Record<string, string>
}

test('the same content makes the same bytes, wherever it is built, and with a widget from before', async () => {
  await cp(CONTENT, inside('copied'), { recursive: true })
  await buildSite({ contentDirectory: CONTENT, outDirectory: inside('one') })
  const widget = await buildWidget()
  await buildSite({ contentDirectory: inside('copied'), outDirectory: inside('two'), widget })
  const one = await bytesOf('one')
  expect(Object.keys(one)).toContain('site/episodes/77.json')
  expect(await bytesOf('two')).toStrictEqual(one)
})

test('a fault in the content leaves the last good build in place', async () => {
  await cp(CONTENT, inside('content'), { recursive: true })
  const options = { contentDirectory: inside('content'), outDirectory: inside('dist') }
  await buildSite(options)
  const lastGood = await bytesOf('dist')

  const episode = inside(`content/${PODIA}`)
  const text = await readFile(episode, 'utf8')
  await writeFile(episode, text.replace('- 16:15 --', '- later --'))
  const { faults, built } = await buildSite(options)

  expect(built).toBe(null)
  expect(faults.map(formatFault)).toHaveLength(1)
  expect(await bytesOf('dist')).toStrictEqual(lastGood)
})

test('strict, a warning stops the build; else the build goes on with it', async () => {
  await cp(CONTENT, inside('content'), { recursive: true })
  const episode = inside(`content/${PODIA}`)
  const text = await readFile(episode, 'utf8')
  await writeFile(episode, text.replace('- 16:15 --', '- 16-15 --'))
  const options = { contentDirectory: inside('content'), outDirectory: inside('dist') }

  const strict = await buildSite({ ...options, strict: true })
  expect(strict.built).toBe(null)
  const { faults, built } = await buildSite(options)
  expect(faults).toStrictEqual(strict.faults)
  expect(built?.counts).toMatchObject({ episodes: 2, topics: 49 })
})

test('it tells what it is doing, episode by episode', async () => {
  const stages: string[] = []
  const onStage = (stage: string) => void stages.push(stage)
  await buildSite({ contentDirectory: CONTENT, outDirectory: inside('dist'), onStage })
  expect(stages).toStrictEqual([
    'reading content',
    'reading content: 2 of 2 episodes',
    'building the index',
    'building the widget',
    'writing files',
  ])
})

test('every episode plays from elsewhere where that is asked for', async () => {
  const audioUrl = 'http://localhost:9/audio/{number}.mp3'
  await buildSite({ contentDirectory: CONTENT, outDirectory: inside('dist'), audioUrl })
  const episode = JSON.parse(
    await readFile(inside('dist/site/episodes/77.json'), 'utf8'),
  ) as EpisodeDetail
  expect(episode.audioUrl).toBe('http://localhost:9/audio/77.mp3')
})
