import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { EpisodeDetail, EpisodeList } from '../../catalogue/episode.ts'
import { SEARCHED_FILE, shownFile } from '../../search/apart-search.ts'
import type { SearchManifest } from '../../search/local-search.ts'
import { versionedName } from '../../widget/chunks/versioned-name.ts'
import { startCuepoint, type RunningCuepoint } from '../support/cuepoint.ts'

const MARKUP = '<img src=x onerror=alert(1)>'
const PODCAST = `title: 'Fish & ${MARKUP}'
url: https://example.com/?a=1&b=2
episode_url: https://example.com/{number}
audio_url: https://example.com/{number}.mp3
`

let content: string
let cuepoint: RunningCuepoint
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'cuepoint show & tell '))
  await writeFile(path.join(content, 'podcast.yml'), PODCAST)
  await writeFile(
    path.join(content, '2021-04-05-1-ümlaut.md'),
    `---\ntitle: 'One ${MARKUP}'\nguest: 'Ann ${MARKUP}'\n---\n## Topics\n- 0:00 -- Tea &lt;b&gt;\n`,
  )
  cuepoint = await startCuepoint({ contentDirectory: content, widget: inject('widget') })
})
afterAll(async () => {
  await cuepoint.close()
  await rm(content, { recursive: true })
})

const ask = (file: string) => fetch(cuepoint.origin + file)

/** What of the headers lets another site use a file, and for how long it is kept. */
async function termsOf(file: string) {
  const { status, headers } = await ask(file)
  return {
    status,
    origin: headers.get('Access-Control-Allow-Origin'),
    policy: headers.get('Cross-Origin-Resource-Policy'),
    type: headers.get('X-Content-Type-Options'),
    cache: headers.get('Cache-Control'),
  }
}

const OPEN = { status: 200, origin: '*', policy: 'cross-origin', type: 'nosniff' }
const FIVE_MINUTES = 'public, max-age=300, stale-while-revalidate=86400'

test('every origin may use the widget, the search and the episodes', async () => {
  for (const file of [
    '/cuepoint.js',
    '/cuepoint.player.js',
    '/episodes.json',
    '/episodes/1.json',
    '/search.json',
  ]) {
    expect(await termsOf(file)).toStrictEqual({ ...OPEN, cache: FIVE_MINUTES })
  }
})

test('what has a hash in its name is kept for good', async () => {
  const player = await (await ask('/cuepoint.player.js')).bytes()
  const hash = createHash('sha256').update(player).digest('base64')
  const { files } = (await (await ask('/search.json')).json()) as SearchManifest
  for (const file of [
    `/${versionedName('cuepoint-player', `sha256-${hash}`)}`,
    `/${files}${SEARCHED_FILE}`,
    `/${files}${shownFile(0)}`,
  ]) {
    expect(await termsOf(file)).toStrictEqual({
      ...OPEN,
      cache: 'public, max-age=31536000, immutable',
    })
  }
})

test('the demo page lives under a strict policy, and what a host wrote is text on it', async () => {
  const page = await ask('/')
  expect(page.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src http: https:; base-uri 'none'; form-action 'none'",
  )
  const html = await page.text()
  expect(html).not.toContain('<img src=x')
  expect(html).toContain(
    '<title>Search Fish &amp; &lt;img src=x onerror=alert(1)&gt; by topic</title>',
  )
  expect(html).toContain('<a href="https://example.com/?a=1&amp;b=2" lang="en">')
})

test('the files hold what a host wrote, letter by letter', async () => {
  const list = (await (await ask('/episodes.json')).json()) as EpisodeList
  expect([list.show.title, list.episodes[0]?.title]).toStrictEqual([
    `Fish & ${MARKUP}`,
    `One ${MARKUP}`,
  ])
  const episode = (await (await ask('/api/episodes/%C3%BCmlaut')).json()) as EpisodeDetail
  expect([episode.guests, episode.topics[0]?.title]).toStrictEqual([[`Ann ${MARKUP}`], 'Tea <b>'])
})

test('another address gets a page that leads back', async () => {
  const nowhere = await ask('/nowhere')
  expect([nowhere.status, await nowhere.text()]).toStrictEqual([
    404,
    expect.stringContaining('<a href="/">Search the show instead</a>'),
  ])
})

test('what the Worker imports is not published', async () => {
  for (const file of ['/worker/build-id.txt', '/../worker/build-id.txt', '/_headers']) {
    expect((await ask(file)).status).toBe(404)
  }
})
