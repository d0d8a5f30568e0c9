import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { readDocumentedProtocol } from '../support/documented.ts'
import { createFaultyNetwork } from '../support/faulty-network.ts'
import { listen } from '../support/listen.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import type { CuepointPlayerElement } from '../../widget/cuepoint-player.d.ts'
import { openWidget, partsOf, readAudio, watchAudio, type EmbedOptions } from './widget-page.ts'

declare global {
  /** The events of the widget as a page's own script hears them. */
  var toldEvents: { type: string; detail: Record<string, unknown> }[]
}

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

const open = (options: EmbedOptions = {}) =>
  openWidget(browser, podcast, {
    attributes: 'episode="77"',
    ...options,
    prepare: async (page) => {
      await watchAudio(page)
      await page.addInitScript(() => {
        globalThis.toldEvents = []
        for (const name of ['play', 'pause', 'seek', 'topicchange', 'search', 'error']) {
          document.addEventListener(`cuepoint:${name}`, (event) => {
            if (event instanceof CustomEvent) {
              globalThis.toldEvents.push({ type: event.type, detail: event.detail })
            }
          })
        }
      })
    },
  })

const onElement = <Result>(page: Page, act: (element: CuepointPlayerElement) => Result) =>
  page.locator('cuepoint-player').evaluate(act)

/** The first event of that name, once it has been told. */
async function told(page: Page, name: string): Promise<Record<string, unknown> | undefined> {
  await page.waitForFunction(
    (type) => globalThis.toldEvents.some((event) => event.type === type),
    `cuepoint:${name}`,
  )
  const events = await page.evaluate(() => globalThis.toldEvents)
  return events.find(({ type }) => type === `cuepoint:${name}`)?.detail
}

test('play, pause and seek do what their names say', async () => {
  const page = await open()
  const { topics, pause, play, seekBar } = partsOf(page)
  await topics.first().waitFor()
  await onElement(page, (element) => element.seek(975))
  expect(await seekBar.inputValue()).toBe('975')
  expect(await onElement(page, ({ currentTime, paused }) => ({ currentTime, paused }))).toEqual({
    currentTime: 975,
    paused: true,
  })
  await onElement(page, (element) => element.play())
  await pause.waitFor()
  expect(await onElement(page, ({ duration, paused }) => ({ duration, paused }))).toEqual({
    duration: expect.closeTo(4300, 0),
    paused: false,
  })
  await onElement(page, (element) => element.pause())
  await play.waitFor()
  expect((await readAudio(page)).paused).toBe(true)
  await page.context().close()
})

test('search searches, and tells how many hits there are', async () => {
  const page = await open({ attributes: '' })
  const { search, hits } = partsOf(page)
  await search.waitFor()
  await onElement(page, (element) => element.search('sidekiq enterprise'))
  await hits.first().waitFor()
  expect(await search.inputValue()).toBe('sidekiq enterprise')
  expect(await told(page, 'search')).toEqual({
    query: 'sidekiq enterprise',
    total: await hits.count(),
  })
  await page.context().close()
})

test('the property episode is the attribute, and opens another episode', async () => {
  const page = await open()
  const { topics, player } = partsOf(page)
  await topics.first().waitFor()
  expect(await onElement(page, ({ episode }) => episode)).toBe('77')
  await onElement(page, (element) => {
    element.episode = '42'
  })
  await player.getByText('Episode 42').waitFor()
  await onElement(page, (element) => {
    element.episode = null
  })
  await player.waitFor({ state: 'detached' })
  expect(await page.locator('cuepoint-player').getAttribute('episode')).toBeNull()
  await page.context().close()
})

test('an episode may be named by its slug', async () => {
  const page = await open({
    attributes: 'episode="podia-has-everything-you-need-to-sell-online-courses"',
  })
  await partsOf(page).player.getByText('Episode 77').waitFor()
  expect(await partsOf(page).topics.count()).toBeGreaterThan(20)
  await page.context().close()
})

test('the attribute api names the server that is asked, wherever the script came from', async () => {
  const { cuepoint, host } = podcast
  const mirror = await listen(createFaultyNetwork(cuepoint.origin).handler)
  const asked = new Set<string>()
  const page = await openWidget(browser, podcast, {
    attributes: `episode="77" api="${mirror.origin}/"`,
    prepare: async (page) => {
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url())
        if (origin !== host.origin)
          asked.add(`${origin}${pathname.replace(/-[\w-]{8}(?=\.js$)/, '')}`)
      })
    },
  })
  await partsOf(page).search.fill('sidekiq')
  await partsOf(page).hits.first().waitFor()
  await partsOf(page).topics.first().waitFor()
  expect([...asked].sort()).toEqual(
    [
      `${cuepoint.origin}/cuepoint.js`,
      `${cuepoint.origin}/cuepoint-player.js`,
      `${mirror.origin}/api/search`,
      `${mirror.origin}/episodes/77.json`,
    ].sort(),
  )
  await page.context().close()
  await mirror.close()
})

test('what a listener does is told by events', async () => {
  const page = await open()
  const { topics, pause, play } = partsOf(page)
  await topics.filter({ hasText: 'Sidekiq Enterprise' }).click()
  await pause.waitFor()
  expect(await told(page, 'play')).toMatchObject({ episode: 77 })
  expect(await told(page, 'seek')).toMatchObject({ episode: 77 })
  expect(await told(page, 'topicchange')).toMatchObject({
    episode: 77,
    topic: 5,
    title: 'Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
  })
  await pause.click()
  await play.waitFor()
  const paused = await told(page, 'pause')
  expect(paused).toEqual({ episode: 77, positionSeconds: expect.any(Number) })
  expect(paused?.['positionSeconds']).toBeGreaterThanOrEqual(975)
  await page.context().close()
})

test('what went wrong is told too', async () => {
  const page = await open({ attributes: 'episode="7"' })
  expect(await told(page, 'error')).toEqual({ source: 'episode', reason: 'absent' })
  await page.context().close()
})

const isPermutationOf = (wanted: readonly string[]) => (names: readonly string[]) =>
  [...names].sort().join(' ') === [...wanted].sort().join(' ')

test('in a frame it speaks player.js with the page around it', async () => {
  const inner = await open()
  await inner.context().close()
  podcast.host.setPage('/around', {
    html: `<!doctype html><title>Around</title><iframe allow="autoplay" src="/page"></iframe><script>
      const heard = []
      addEventListener('message', ({ data }) => heard.push(JSON.parse(data)))
      const ask = (method, value, listener) =>
        frames[0].postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value, listener }), '*')
    </script>`,
  })
  const page = await browser.newPage()
  await page.goto(`${podcast.host.origin}/around`)
  const heard = (event: string) =>
    page
      .waitForFunction(`heard.find((message) => message.event === '${event}')`)
      .then((message) => message.jsonValue())
  const documented = readDocumentedProtocol()
  expect(await heard('ready')).toMatchObject({
    context: 'player.js',
    version: '0.0.11',
    value: {
      src: `${podcast.host.origin}/page`,
      events: expect.toSatisfy(isPermutationOf(documented.events)),
      methods: expect.toSatisfy(
        isPermutationOf([...documented.methods, 'addEventListener', 'removeEventListener']),
      ),
    },
  })
  const frame = page.frameLocator('iframe')
  await frame.getByRole('list', { name: 'Topics' }).waitFor()
  const ask = (call: string) => page.evaluate(`ask(${call})`)
  await ask(`'addEventListener', 'play', 'mine'`)
  await ask(`'setVolume', 30`)
  await ask(`'setCurrentTime', 975`)
  await ask(`'play'`)
  expect(await heard('play')).toMatchObject({
    listener: 'mine',
    value: { duration: expect.closeTo(4300, 0) },
  })
  await ask(`'getCurrentTime', null, 'a'`)
  const { value } = (await heard('getCurrentTime')) as { value: number } // what the protocol answers
  expect(value).toBeGreaterThanOrEqual(975)
  await ask(`'getVolume', null, 'b'`)
  expect(await heard('getVolume')).toMatchObject({ value: 30, listener: 'b' })
  await ask(`'pause'`)
  await frame.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await ask(`'getPaused', null, 'c'`)
  expect(await heard('getPaused')).toMatchObject({ value: true, listener: 'c' })
  await page.close()
})
