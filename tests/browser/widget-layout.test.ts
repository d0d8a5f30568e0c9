import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { readDocumentedRoom } from '../support/documented.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { openWidget, partsOf, type EmbedOptions } from './widget-page.ts'

declare global {
  /** All shifts of the page so far, as the Layout Instability API scores them. */
  var readLayoutShift: () => number
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

async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value // a LayoutShift
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    globalThis.readLayoutShift = () => {
      add(observer.takeRecords())
      return sum
    }
  })
}

/** Holds the widget's script back until the page without it has been seen, as on a slow network. */
async function paintFirst(page: Page): Promise<void> {
  await page.route('**/cuepoint.js', async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    )
    await route.continue()
  })
}

/** Opens a page whose text goes on below the widget, and waits until all of the widget is there. */
async function openAbove(width: number, options: EmbedOptions): Promise<Page> {
  const page = await openWidget(browser, podcast, {
    body: '<p>What stands below</p>'.repeat(40),
    browserOptions: { viewport: { width, height: 800 } },
    ...options,
    prepare: async (page) => {
      await watchLayout(page)
      await options.prepare?.(page)
    },
  })
  const { search, topics } = partsOf(page)
  await (options.attributes ? topics.first() : search).waitFor()
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  return page
}

const layoutShift = (page: Page) => page.evaluate(() => globalThis.readLayoutShift())

describe.each([320, 768, 1280])('on a page %i pixels wide', (width) => {
  test.each([
    ['a search', ''],
    ['an episode', 'episode="77"'],
  ])('%s that comes late moves nothing where its room is kept', async (_, attributes) => {
    const page = await openAbove(width, {
      attributes,
      head: `<style>body { margin: 16px } ${readDocumentedRoom()}</style>`,
      prepare: paintFirst,
    })
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })

  test('a search that comes late moves little where its room is not kept', async () => {
    const page = await openAbove(width, { prepare: paintFirst })
    // What https://web.dev/articles/cls calls good; and that it is seen here at all.
    expect(await layoutShift(page)).toBeLessThan(0.1)
    expect(await layoutShift(page)).toBeGreaterThan(0)
    await page.context().close()
  })

  test('a search that the page waits for moves nothing, without a style sheet', async () => {
    const page = await openAbove(width, {
      scriptLine: `<script async blocking="render" src="${podcast.cuepoint.origin}/cuepoint.js"></script>`,
    })
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })
})
