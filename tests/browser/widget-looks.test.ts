import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { openWidget, partsOf, type EmbedOptions } from './widget-page.ts'

/** Where the pictures of a run are left, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../test-artefacts/widget/', import.meta.url))

let podcast: Podcast
let browser: Browser

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true })
  podcast = await startPodcast()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await podcast?.close()
})

const takePicture = (page: Page, name: string) =>
  page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true })

/** How far what stands in the widget sticks out of the page, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('cuepoint-player')?.shadowRoot
    const rights = [...(root?.querySelectorAll('.widget, .widget *') ?? [])]
      .filter((element) => !element.closest('.hits, .topics, .from, option, .tip'))
      .map((element) => element.getBoundingClientRect())
      .map(({ left, right }) => Math.max(right - innerWidth, -left))
    return Math.max(0, ...rights)
  })

/** Every state that a listener sees, and how to get there. */
const STATES: Readonly<Record<string, [EmbedOptions, (page: Page) => Promise<void>]>> = {
  idle: [{}, (page) => partsOf(page).search.waitFor()],
  hits: [
    {},
    async (page) => {
      await partsOf(page).search.fill('rails')
      await partsOf(page).hits.first().waitFor()
      await page.keyboard.press('ArrowDown')
    },
  ],
  'no-hits': [
    {},
    async (page) => {
      await partsOf(page).search.fill('xyzzyplugh')
      await page.getByText('Nothing found').waitFor()
    },
  ],
  failed: [
    { attributes: 'api="http://127.0.0.1:1/"' },
    async (page) => {
      await partsOf(page).search.fill('rails')
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  ],
  playing: [
    {},
    async (page) => {
      await partsOf(page).search.fill('sidekiq')
      await partsOf(page).hits.filter({ hasText: '16:15' }).click()
      await partsOf(page).pause.waitFor()
      await partsOf(page).currentTopic.waitFor()
    },
  ],
  share: [
    { attributes: 'episode="77"', addressEnd: '#t=975' },
    async (page) => {
      await partsOf(page).currentTopic.waitFor()
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await page.getByRole('textbox', { name: 'Link' }).waitFor()
      await partsOf(page).seekBar.focus()
    },
  ],
}

describe.each([320, 768, 1280])('%i pixels wide, light and dark', (width) => {
  test.each(Object.entries(STATES))('the state %s fits', async (name, [options, reach]) => {
    const page = await openWidget(browser, podcast, {
      ...options,
      head: '<style>body { margin: 16px; background: light-dark(#fff, #101014); color-scheme: light dark }</style>',
      browserOptions: { viewport: { width, height: 800 } },
    })
    await reach(page)
    await takePicture(page, `${name}-${width}-light`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await takePicture(page, `${name}-${width}-dark`)
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })
})

describe('an episode that plays', () => {
  const reach = async (options: EmbedOptions) => {
    const page = await openWidget(browser, podcast, {
      attributes: 'episode="77"',
      addressEnd: '#t=975',
      browserOptions: { viewport: { width: 480, height: 800 } },
      ...options,
    })
    await partsOf(page).currentTopic.waitFor()
    return page
  }

  test('fits with text of twice the size', async () => {
    const page = await reach({})
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const fontSize = (element: Element) => getComputedStyle(element).fontSize
    await expect.poll(() => partsOf(page).topics.first().evaluate(fontSize)).toBe('32px')
    // Not Playwright’s screenshot, which sets the page's fonts back.
    const { data } = await session.send('Page.captureScreenshot')
    await writeFile(`${PICTURES}text-200.png`, data, 'base64')
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })

  test('on a page that is read from the right keeps its time from left to right', async () => {
    const page = await reach({ rootAttributes: 'lang="en" dir="rtl"' })
    await takePicture(page, 'right-to-left')
    const play = await partsOf(page).play.boundingBox()
    expect(play?.x).toBeGreaterThan(300)
    const bar = await partsOf(page).seekBar.boundingBox()
    if (bar === null) throw new Error('expected the seek bar to be seen')
    await page.mouse.click(bar.x + bar.width * 0.1, bar.y + bar.height / 2)
    expect(Number(await partsOf(page).seekBar.inputValue())).toBeLessThan(1000)
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })

  test('in forced colours shows what is current, what has the focus and what is a button', async () => {
    const page = await reach({ browserOptions: { forcedColors: 'active' } })
    await partsOf(page).seekBar.focus()
    await takePicture(page, 'forced-colours')
    const outline = (element: Element) => getComputedStyle(element).outlineStyle
    expect(await partsOf(page).currentTopic.evaluate(outline)).toBe('solid')
    expect(await partsOf(page).seekBar.evaluate(outline)).not.toBe('none')
    const border = (element: Element) => getComputedStyle(element).borderStyle
    expect(await partsOf(page).play.evaluate(border)).toBe('solid')
    await page.context().close()
  })

  test('moves nothing for who wants less motion', async () => {
    const page = await reach({ browserOptions: { reducedMotion: 'reduce' } })
    const animated = await page.evaluate(() => document.getAnimations().length)
    const root = page.locator('cuepoint-player .play')
    await root.evaluate((play) => play.classList.add('loading'))
    expect(await root.locator('svg').evaluate((icon) => getComputedStyle(icon).animationName)).toBe(
      'none',
    )
    expect(animated).toBe(0)
    await page.context().close()
  })
})
