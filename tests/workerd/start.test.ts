import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EpisodeDetail } from '../../catalogue/episode.ts'
import type { SearchAnswer } from '../../search/answer.ts'
import { cloneProject, type ProjectClone } from '../support/clone-project.ts'
import { findFreePort } from '../support/find-free-port.ts'
import { outgrowFiles } from '../support/outgrow-files.ts'

const PODIA = '2021-04-05-77-podia-has-everything-you-need-to-sell-online-courses.md'
/** Nobody listens on the port of the discard protocol. */
const OUT_OF_REACH = 'http://127.0.0.1:9/{number}.mp3'
const PATIENCE = { timeout: 60_000, interval: 200 }

let clone: ProjectClone
let origin: string
let start: ChildProcess
let output = ''

beforeAll(async () => {
  clone = await cloneProject()
  const show = path.join(clone.directory, 'content', 'podcast.yml')
  const text = await readFile(show, 'utf8')
  await writeFile(show, text.replace(/^audio_url:.*$/m, `audio_url: ${OUT_OF_REACH}`))
  const port = await findFreePort()
  origin = `http://localhost:${port}`
  start = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: clone.directory,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  start.stdout?.on('data', (text) => (output += text))
  start.stderr?.on('data', (text) => (output += text))
})

afterAll(async () => {
  // Detached, it leads a group of its own, so that Wrangler and workerd end with it.
  if (start.pid !== undefined && start.exitCode === null) process.kill(-start.pid)
  await clone.remove()
})

async function firstHit(query: string) {
  const response = await fetch(`${origin}/api/search?q=${query}`)
  const { hits } = (await response.json()) as SearchAnswer
  return hits[0]?.topic?.title
}

test('npm start serves Worker, widget and demo page, and says where', async () => {
  await vi.waitFor(async () => expect((await fetch(origin)).status).toBe(200), PATIENCE)
  expect(await (await fetch(origin)).text()).toMatch(/<cuepoint-player[ >]/)
  expect((await fetch(`${origin}/cuepoint.js`)).status).toBe(200)
  expect(await firstHit('knapsack')).toBe('Using Knapsack Pro to help speed up tests in CI')
  expect(output).toContain(`${origin} serves the demo page`)
})

test('where the audio host is out of reach it says so, and serves audio of the right length', async () => {
  const episode = (await (await fetch(`${origin}/episodes/77.json`)).json()) as EpisodeDetail
  expect(output).toContain('127.0.0.1:9 cannot be reached from here')
  const audio = await fetch(episode.audioUrl, { headers: { Range: 'bytes=0-99' } })
  expect([audio.status, audio.headers.get('Content-Type')]).toStrictEqual([206, 'audio/mpeg'])
})

test('it builds again when content changes, and keeps the last good build where that fails', async () => {
  const episode = path.join(clone.directory, 'content', PODIA)
  const text = await readFile(episode, 'utf8')
  await writeFile(episode, text.replace('Using Knapsack Pro', 'Using Zebrafish Pro'))
  await vi.waitFor(
    async () =>
      expect(await firstHit('zebrafish')).toBe('Using Zebrafish Pro to help speed up tests in CI'),
    PATIENCE,
  )

  await writeFile(episode, text.replace('- 19:40 --', '- soon --'))
  await vi.waitFor(
    () => expect(output).toMatch(/77-podia.*received "soon -- Using Knapsack/),
    PATIENCE,
  )
  expect(await firstHit('zebrafish')).toBe('Using Zebrafish Pro to help speed up tests in CI')
})

test('it goes on where a build ends in an error that is none of the content, and with the widget that it has', async () => {
  const inside = (name: string) => path.join(clone.directory, name)
  const episode = inside(`content/${PODIA}`)
  const text = await readFile(episode, 'utf8')
  const save = (name: string) =>
    writeFile(episode, text.replace(/- .* -- Using Knapsack Pro/, `- 19:40 -- Using ${name} Pro`))

  await save('Zebrafish')
  const shrink = await outgrowFiles(inside('content'))
  await vi.waitFor(
    () => expect(output).toContain('expected a show whose files have at most 26,214,400 bytes'),
    PATIENCE,
  )
  await shrink()

  const nowhere = inside('search/nowhere.ts')
  await symlink(inside('nowhere'), nowhere)
  await save('Wombat')
  await vi.waitFor(() => expect(output).toMatch(/Error: ENOENT.*nowhere\.ts/), PATIENCE)
  expect(await firstHit('zebrafish')).toBe('Using Zebrafish Pro to help speed up tests in CI')

  await rm(nowhere)
  await writeFile(inside('widget/cuepoint.ts'), 'half a line of co')
  await save('Platypus')
  await vi.waitFor(
    async () =>
      expect(await firstHit('platypus')).toBe('Using Platypus Pro to help speed up tests in CI'),
    PATIENCE,
  )
})

test('what it serves is not what is deployed, since it may play tones', () => {
  expect(existsSync(path.join(clone.directory, 'dist'))).toBe(false)
})

test.each([
  ['0', 'expected a port from 1 to 65535, received "0" - leave it out for 8787'],
  ['http', 'expected a port from 1 to 65535, received "http" - leave it out for 8787'],
])('it refuses the port %s', (port, fault) => {
  expect(startOn(port)).toStrictEqual({ status: 2, stdout: '', stderr: `PORT: ${fault}\n` })
})

test('it builds nothing for a port that is in use', () => {
  const { port } = new URL(origin)
  expect(startOn(port)).toStrictEqual({
    status: 2,
    stdout: '',
    stderr: `PORT: expected a port that is free, received "${port}", which another program serves on - choose another, as in PORT=3000 npm start\n`,
  })
})

test('it stops whole, so that the port is free again', async () => {
  const ended = once(start, 'exit')
  start.kill('SIGTERM')
  await ended
  await vi.waitFor(() => expect(fetch(origin)).rejects.toThrow('fetch failed'), PATIENCE)
})

function startOn(port: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts'], {
    cwd: clone.directory,
    env: { ...process.env, PORT: port },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
