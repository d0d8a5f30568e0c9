import type { Frame, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { test } from './browser-test.ts'
import {
  complaintsOf,
  embedWidget,
  partsOf,
  readAudio,
  useAll,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

describe('styles', () => {
  test('of the widget never reach the page', async ({ openPage, openEpisode }) => {
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
    const page = await openEpisode({ body: paragraph })
    await partsOf(page).topics.first().waitFor()
    const bare = await openPage()
    await bare.setContent(`<!doctype html><html lang="en"><body>${paragraph}</body></html>`)
    const width = (styles: string[]) =>
      styles.map((style) =>
        style.replace(
          /"(transform-origin|perspective-origin|[a-z-]*(size|width|height))":"[^"]*",?/g,
          '',
        ),
      )
    expect(width(await styleOf(page))).toEqual(width(await styleOf(bare)))
  })

  test('of a page that hides it by its visibility are kept to', async ({ openWidget }) => {
    const page = await openWidget({ head: '<style>body.closed { visibility: hidden }</style>' })
    const { search } = partsOf(page)
    await search.waitFor()
    await page.evaluate(() => document.body.classList.add('closed'))
    await search.waitFor({ state: 'hidden' })
  })

  test('of the page reach it by custom properties and parts only', async ({ openEpisode }) => {
    const page = await openEpisode({
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
  })

  test.for([
    ['', 'light', 'rgb(255, 255, 255)'],
    ['', 'dark', 'rgb(25, 26, 33)'],
    ['theme="dark"', 'light', 'rgb(25, 26, 33)'],
    ['theme="light"', 'dark', 'rgb(255, 255, 255)'],
  ] as const)(
    'with %j on a %s system are as they should be',
    async ([theme, colorScheme, background], { openWidget }) => {
      const page = await openWidget({ attributes: theme, browserOptions: { colorScheme } })
      const widget = page.locator('cuepoint-player .widget')
      expect(await widget.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        background,
      )
    },
  )
})

test('several widgets on a page are told apart by their labels', async ({ openWidget }) => {
  const page = await openWidget({
    attributes: 'label="The archive" episode="42"',
    body: '<cuepoint-player label="This episode" episode="77"></cuepoint-player>',
  })
  const names = ['The archive', 'This episode']
  for (const name of names) {
    const widget = page.getByRole('region', { name, exact: true })
    await widget.getByRole('search', { name, exact: true }).waitFor()
    await widget.getByRole('region', { name: `Player, ${name}`, exact: true }).waitFor()
  }
  expect(await brokenRules(page)).toEqual([])
})

describe('one sound at a time', () => {
  test('of several widgets on a page', async ({ openEpisode }) => {
    const page = await openEpisode({
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
  })

  test.for(['audio', 'video'])(
    'of the widget and the page’s own %s, either way',
    async (kind, { podcast, openEpisode }) => {
      const page = await openEpisode({
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
    },
  )

  test('where the page’s own sounds as a hit is picked, before the player has come', async ({
    podcast,
    openWidget,
  }) => {
    let letPlayerCome = () => {}
    const playerMayCome = new Promise<void>((resolve) => (letPlayerCome = resolve))
    const page = await openWidget({
      body: `<audio controls src="${podcast.host.origin}/stand-in/42.mp3"></audio>`,
      prepare: async (page) => {
        await watchAudio(page)
        await page.route('**/cuepoint-player-*.js', async (route) => {
          await playerMayCome
          await route.continue()
        })
      },
    })
    const { search, hits, pause } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.first().waitFor()
    const other = page.locator('audio')
    await other.evaluate((media: HTMLMediaElement) => media.play())
    await hits.first().click()
    await expect.poll(async () => (await readAudio(page)).paused).toBe(false)
    letPlayerCome()
    await pause.waitFor()
    await expect.poll(() => other.evaluate((media: HTMLMediaElement) => media.paused)).toBe(true)
  })

  test('beside a muted film of the page, which is left alone', async ({ podcast, openEpisode }) => {
    const page = await openEpisode({
      body: `<video muted src="${podcast.host.origin}/stand-in/42.mp3"></video>`,
    })
    const { play, pause, topics } = partsOf(page)
    const film = page.locator('video')
    await topics.first().waitFor()
    await film.evaluate((video: HTMLVideoElement) => video.play())
    await play.click()
    await pause.waitFor()
    expect(await film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(false)
    await film.evaluate((video: HTMLVideoElement) => {
      video.pause()
      return video.play()
    })
    expect((await readAudio(page)).paused).toBe(false)
  })

  test('of the tabs of a site', async ({ podcast, openEpisode }) => {
    const page = await openEpisode()
    await partsOf(page).play.click()
    await partsOf(page).pause.waitFor()
    const other = await page.context().newPage()
    await other.goto(`${podcast.host.origin}/page`)
    await partsOf(other).play.click()
    await partsOf(other).pause.waitFor()
    await partsOf(page).play.waitFor()
    expect(await partsOf(other).pause.isVisible()).toBe(true)
  })
})

const TITLE = 'Podia Has Everything You Need to Sell Online Courses'

/** What the system takes for playing: it is told last, after all that may fail. */
const titleToldTo = (page: Page | Frame) =>
  page.evaluate(() => (navigator as Partial<Navigator>).mediaSession?.metadata?.title)

describe('everything else works', () => {
  test.for([
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
  ] as const)('%s', async ([lack, breakPage], { podcast, openWidget }) => {
    const page = await openWidget({
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
  })
})

test('in a sandboxed frame, which may keep nothing, everything else works', async ({
  podcast,
  openPage,
}) => {
  embedWidget(podcast)
  podcast.host.setPage('/around', {
    html: `<!doctype html><html lang="en"><title>Around</title>
      <iframe sandbox="allow-scripts" allow="autoplay" src="/page" width="600" height="700"></iframe></html>`,
  })
  const page = await openPage()
  const complaints = complaintsOf(page)
  await page.goto(`${podcast.host.origin}/around`)
  const frame = page.frames().at(-1) ?? page.mainFrame()
  await frame.getByRole('combobox', { name: 'Search the podcast by topic' }).fill('sidekiq')
  await frame.getByRole('option').filter({ hasText: '16:15' }).click()
  await frame.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  await expect.poll(() => titleToldTo(frame)).toBe(TITLE)
  expect(complaints).toEqual([])
})

test('it leaves no cookie and nothing global, and asks nobody but its own server and the audio’s', async ({
  podcast,
  requests,
  openPage,
  openEpisode,
}) => {
  // Nothing is watched here, which would be global.
  const page = await openEpisode({ prepare: async () => {} })
  await useAll(page)
  podcast.host.setPage('/bare', { html: '<!doctype html><title>Bare</title>' })
  const bare = await openPage()
  await bare.goto(`${podcast.host.origin}/bare`)
  const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis))
  expect((await globals(page)).sort()).toEqual((await globals(bare)).sort())
  expect(await page.context().cookies()).toEqual([])
  const asked = new Set(requests.map(({ origin }) => origin))
  expect(asked).toEqual(new Set([podcast.cuepoint.origin, podcast.host.origin]))
})

test('loaded twice it registers once', async ({ podcast, openEpisode }) => {
  const page = await openEpisode({
    head: `<script async src="${podcast.cuepoint.origin}/cuepoint.js?again"></script>`,
  })
  const complaints = complaintsOf(page)
  await useAll(page)
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => globalThis.madeAudio.length)).toBe(1)
})

test.for<[string, EmbedOptions]>([
  ['the script does not come', { cuepointOrigin: 'http://127.0.0.1:1' }],
  ['no script may run', { browserOptions: { javaScriptEnabled: false } }],
])('what the element holds is shown where %s', async ([, options], { openEpisode }) => {
  const page = await openEpisode({ inside: '<a href="/archive">All episodes</a>', ...options })
  expect(await page.getByRole('link', { name: 'All episodes' }).isVisible()).toBe(true)
})

test('a page that is not in UTF-8 shows the widget’s words as they are', async ({
  openEpisode,
}) => {
  const page = await openEpisode({
    headers: { 'Content-Type': 'text/html; charset=windows-1252' },
    attributes: '',
  })
  expect(await partsOf(page).search.getAttribute('placeholder')).toBe(
    'Search topics, guests, tools …',
  )
})
