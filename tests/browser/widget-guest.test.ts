import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import {
  complaintsOf,
  openWidget,
  partsOf,
  readAudio,
  useAll,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

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
  openWidget(browser, podcast, { attributes: 'episode="77"', prepare: watchAudio, ...options })

describe('styles', () => {
  test('of the widget never reach the page', async () => {
    const paragraph = '<p id="mine">My <a href="#">text</a> <mark>here</mark></p>'
    const styleOf = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('#mine, #mine *')].map((element) =>
          JSON.stringify(
            Object.fromEntries(
              [...getComputedStyle(element)].map((name) => [
                name,
                getComputedStyle(element).getPropertyValue(name),
              ]),
            ),
          ),
        ),
      )
    const page = await open({ body: paragraph })
    await partsOf(page).topics.first().waitFor()
    const bare = await browser.newPage()
    await bare.setContent(`<!doctype html><html lang="en"><body>${paragraph}</body></html>`)
    const width = (styles: string[]) =>
      styles.map((style) =>
        style.replace(
          /"(transform-origin|perspective-origin|[a-z-]*(size|width|height))":"[^"]*",?/g,
          '',
        ),
      )
    expect(width(await styleOf(page))).toEqual(width(await styleOf(bare)))
    await bare.close()
    await page.context().close()
  })

  test('of the page reach it by custom properties and parts only', async () => {
    const page = await open({
      head: `<style>
        * { color: red; font: 5px fantasy }
        .play, [part=play], a { background: red }
        cuepoint-player { --cuepoint-accent: rgb(0, 100, 0) }
        cuepoint-player::part(episode) { text-transform: uppercase }
      </style>`,
    })
    await partsOf(page).topics.first().waitFor()
    const style = (selector: string, property: string) =>
      page
        .locator(`cuepoint-player ${selector}`)
        .first()
        .evaluate(
          (element, property) => getComputedStyle(element).getPropertyValue(property),
          property,
        )
    expect(await style('.play', 'background-color')).toBe('rgb(0, 100, 0)')
    expect(await style('[part=episode]', 'text-transform')).toBe('uppercase')
    expect(await style('[part=episode]', 'color')).toBe('rgb(28, 27, 34)')
    expect(await style('[part=episode]', 'font-size')).toBe('16px')
    await page.context().close()
  })

  test.each([
    ['', 'light', 'rgb(255, 255, 255)'],
    ['', 'dark', 'rgb(25, 26, 33)'],
    ['theme="dark"', 'light', 'rgb(25, 26, 33)'],
    ['theme="light"', 'dark', 'rgb(255, 255, 255)'],
  ] as const)(
    'with %j on a %s system are as they should be',
    async (theme, colorScheme, background) => {
      const page = await open({ attributes: theme, browserOptions: { colorScheme } })
      const widget = page.locator('cuepoint-player .widget')
      expect(await widget.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        background,
      )
      await page.context().close()
    },
  )
})

describe('one sound at a time', () => {
  test('of several widgets on a page', async () => {
    const page = await open({
      body: '<cuepoint-player id="second" episode="42"></cuepoint-player>',
    })
    const first = page.locator('cuepoint-player').first()
    const second = page.locator('#second')
    await first.getByRole('button', { name: 'Play', exact: true }).click()
    await first.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    await second.getByRole('button', { name: 'Play', exact: true }).click()
    await second.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    await first.getByRole('button', { name: 'Play', exact: true }).waitFor()
    expect(await page.evaluate(() => globalThis.madeAudio.length)).toBe(1)
    await page.context().close()
  })

  test.each(['audio', 'video'])('of the widget and the page’s own %s, either way', async (kind) => {
    const page = await open({
      body: `<${kind} controls src="${podcast.host.origin}/stand-in/42.mp3"></${kind}>`,
    })
    const { play, pause, topics } = partsOf(page)
    const other = page.locator(kind)
    await topics.first().waitFor()
    await other.evaluate((media: HTMLMediaElement) => media.play())
    await play.click()
    await pause.waitFor()
    await expect.poll(() => other.evaluate((media: HTMLMediaElement) => media.paused)).toBe(true)
    await other.evaluate((media: HTMLMediaElement) => media.play())
    await play.waitFor()
    expect((await readAudio(page)).paused).toBe(true)
    await page.context().close()
  })

  test('of the tabs of a site', async () => {
    const page = await open()
    await partsOf(page).play.click()
    await partsOf(page).pause.waitFor()
    const other = await page.context().newPage()
    await other.goto(`${podcast.host.origin}/page`)
    await partsOf(other).play.click()
    await partsOf(other).pause.waitFor()
    await partsOf(page).play.waitFor()
    expect(await partsOf(other).pause.isVisible()).toBe(true)
    await page.context().close()
  })
})

const TITLE = 'Podia Has Everything You Need to Sell Online Courses'

/** What the system takes for playing: it is told last, after all that may fail. */
const titleToldTo = (page: Page | Frame) =>
  page.evaluate(() => (navigator as Partial<Navigator>).mediaSession?.metadata?.title)

describe('everything else works', () => {
  test.each([
    [
      'with storage that throws',
      () => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      },
    ],
    [
      'with storage that is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    ],
    [
      'without a Media Session',
      () => {
        Object.defineProperty(navigator, 'mediaSession', { value: undefined })
      },
    ],
    [
      'without a channel to other tabs',
      () => {
        Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined })
      },
    ],
  ] as const)('%s', async (lack, breakPage) => {
    const page = await open({
      attributes: '',
      body: `<audio src="${podcast.host.origin}/stand-in/42.mp3"></audio>`,
      prepare: async (page) => {
        await watchAudio(page)
        await page.addInitScript(breakPage)
      },
    })
    const complaints = complaintsOf(page)
    await useAll(page)
    const title = lack === 'without a Media Session' ? undefined : TITLE
    await expect.poll(() => titleToldTo(page)).toBe(title)
    await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.play())
    await partsOf(page).play.waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

test('in a sandboxed frame, which may keep nothing, everything else works', async () => {
  const framed = await open({ attributes: '' })
  await framed.context().close()
  podcast.host.setPage('/around', {
    html: `<!doctype html><html lang="en"><title>Around</title>
      <iframe sandbox="allow-scripts" allow="autoplay" src="/page" width="600" height="700"></iframe></html>`,
  })
  const page = await browser.newPage()
  const complaints = complaintsOf(page)
  await page.goto(`${podcast.host.origin}/around`)
  const frame = page.frames().at(-1) ?? page.mainFrame()
  await frame.getByRole('combobox', { name: 'Search the podcast by topic' }).fill('sidekiq')
  await frame.getByRole('option').filter({ hasText: '16:15' }).click()
  await frame.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  await expect.poll(() => titleToldTo(frame)).toBe(TITLE)
  expect(complaints).toEqual([])
  await page.close()
})

test('it leaves no cookie and nothing global, and asks nobody but its own server and the audio’s', async () => {
  const asked = new Set<string>()
  const page = await open({
    prepare: async (page) => {
      page.on('request', (request) => asked.add(new URL(request.url()).origin))
    },
  })
  await useAll(page)
  podcast.host.setPage('/bare', { html: '<!doctype html><title>Bare</title>' })
  const bare = await browser.newPage()
  await bare.goto(`${podcast.host.origin}/bare`)
  const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis))
  expect((await globals(page)).sort()).toEqual((await globals(bare)).sort())
  expect(await page.context().cookies()).toEqual([])
  expect([...asked].sort()).toEqual([podcast.cuepoint.origin, podcast.host.origin].sort())
  await bare.close()
  await page.context().close()
})

test('loaded twice it registers once', async () => {
  const page = await open({
    head: `<script async src="${podcast.cuepoint.origin}/cuepoint.js?again"></script>`,
  })
  const complaints = complaintsOf(page)
  await useAll(page)
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => globalThis.madeAudio.length)).toBe(1)
  await page.context().close()
})

test.each<[string, EmbedOptions]>([
  ['the script does not come', { cuepointOrigin: 'http://127.0.0.1:1' }],
  ['no script may run', { browserOptions: { javaScriptEnabled: false } }],
])('what the element holds is shown where %s', async (_, options) => {
  const page = await open({ inside: '<a href="/archive">All episodes</a>', ...options })
  expect(await page.getByRole('link', { name: 'All episodes' }).isVisible()).toBe(true)
  await page.context().close()
})

test('a page that is not in UTF-8 shows the widget’s words as they are', async () => {
  const page = await open({
    headers: { 'Content-Type': 'text/html; charset=windows-1252' },
    attributes: '',
  })
  expect(await partsOf(page).search.getAttribute('placeholder')).toBe(
    'Search topics, guests, tools …',
  )
  await page.context().close()
})
