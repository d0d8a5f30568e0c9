import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { SearchAnswer } from '../../search/answer.ts'
import { createRandom } from '../bench/random.ts'
import { cloneProject, type ProjectClone } from '../support/clone-project.ts'
import { startCuepoint, type RunningCuepoint } from '../support/cuepoint.ts'

const PODCAST = `title: 'Talk without end'
url: https://example.com/
episode_url: https://example.com/{number}
audio_url: https://example.com/{number}.mp3
`

const EPISODES = 100
const TOPICS = 60

/** A word of so many letters in each topic, and the index takes more than 2.5 MB in gzip. */
const LETTERS = 400

function writeEpisode(number: number): string {
  const random = createRandom(number)
  const topics = Array.from({ length: TOPICS }, (_, minute) => {
    const letters = Array.from({ length: LETTERS }, () => random.below(36).toString(36)).join('')
    return `- ${minute}:00 -- landmark${number}x${minute} ${letters}\n`
  })
  return `---\ntitle: 'Episode ${number}'\nguest: 'Jane'\n---\n## Topics\n${topics.join('')}`
}

let content: string
let clone: ProjectClone
let cuepoint: RunningCuepoint
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'cuepoint-outgrown-'))
  await writeFile(path.join(content, 'podcast.yml'), PODCAST)
  for (let number = 1; number <= EPISODES; number += 1) {
    const name = `2021-01-01-${number}-talk-${number}.md`
    await writeFile(path.join(content, name), writeEpisode(number))
  }
  clone = await cloneProject()
  cuepoint = await startCuepoint({ contentDirectory: content, widget: inject('widget') })
})
afterAll(async () => {
  await cuepoint.close()
  await clone.remove()
  await rm(content, { recursive: true })
})

test('the build says where an index goes that outgrows the Worker, and nothing of it is deployed as code', async () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/deploy.ts', '--dry-run', '--outdir', 'would-go', '--content', content],
    { cwd: clone.directory, encoding: 'utf8' },
  )
  expect(stdout).toMatch(/index +[\d,]+ bytes as a static file: too large for the Worker\n/)
  expect(status).toBe(0)
  const deployed = await readdir(path.join(clone.directory, 'would-go'))
  expect(deployed.filter((file) => file.endsWith('.bin'))).toStrictEqual([])
})

test('the Worker answers from the static files, a typo included', async () => {
  for (const query of ['landmark7x30', 'landmrak100x59']) {
    const response = await fetch(`${cuepoint.origin}/api/search?q=${query}`)
    const { hits } = (await response.json()) as SearchAnswer
    expect([response.status, hits[0]?.topic?.startSeconds]).toStrictEqual([
      200,
      60 * Number(query.split('x')[1]),
    ])
  }
})

test('the page that would search by itself finds the same files', async () => {
  const { files } = (await (await fetch(`${cuepoint.origin}/search.json`)).json()) as {
    files: string
  }
  for (const name of ['searched.bin', 'shown-0.bin', 'shown-6.bin']) {
    expect((await fetch(`${cuepoint.origin}/${files}${name}`)).status).toBe(200)
  }
})
