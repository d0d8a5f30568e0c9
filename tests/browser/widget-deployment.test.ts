import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { openWidget, partsOf } from './widget-page.ts'

let podcast: Podcast
let browser: Browser

beforeAll(async () => {
  podcast = await startPodcast()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await podcast?.close()
})

/** What a newer deployment does to a script that is still in a cache: its chunks are gone. */
const removeVersionedPlayer = (page: Page) =>
  page.route('**/cuepoint-player-*.js', (route) => route.fulfill({ status: 404 }))

test('a script from before a deployment takes the player of the newer one', async () => {
  const page = await openWidget(browser, podcast, {
    attributes: 'episode="77"',
    prepare: removeVersionedPlayer,
  })
  const { topics, play } = partsOf(page)
  await topics.first().waitFor()
  expect(await play.isVisible()).toBe(true)
  await page.context().close()
})

test('a script that is pinned by its hash takes no other player than its own', async () => {
  const { origin } = podcast.cuepoint
  const script = await (await fetch(`${origin}/cuepoint.js`)).text()
  const hash = createHash('sha256').update(script).digest('base64')
  const page = await openWidget(browser, podcast, {
    attributes: 'episode="77"',
    cuepointOrigin: 'https://nowhere.example',
    head: `<script async crossorigin integrity="sha256-${hash}" src="${origin}/cuepoint.js"></script>`,
    prepare: async (page) => {
      await removeVersionedPlayer(page)
      await page.route('https://nowhere.example/**', (route) => route.abort())
    },
  })
  await page.getByText('The player could not be loaded.').waitFor()
  expect(await partsOf(page).topics.count()).toBe(0)
  await page.context().close()
})
