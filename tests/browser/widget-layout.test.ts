import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { readDocumentedRoom } from '../support/documented.ts'
import { test as browserTest } from './browser-test.ts'
import { partsOf, type EmbedOptions } from './widget-page.ts'

declare global {
  /** All shifts of the page so far, as the Layout Instability API scores them. */
  var readLayoutShift: () => number
}

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
const test = browserTest.extend(
  'openAbove',
  ({ openWidget }) =>
    async (width: number, options: EmbedOptions) => {
      const page = await openWidget({
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
    },
)

const layoutShift = (page: Page) => page.evaluate(() => globalThis.readLayoutShift())

describe.each([320, 768, 1280])('on a page %i pixels wide', (width) => {
  test.for([
    ['a search', ''],
    ['an episode', 'episode="77"'],
  ] as const)(
    '%s that comes late moves nothing where its room is kept',
    async ([, attributes], { openAbove }) => {
      const page = await openAbove(width, {
        attributes,
        head: `<style>body { margin: 16px } ${readDocumentedRoom()}</style>`,
        prepare: paintFirst,
      })
      expect(await layoutShift(page)).toBe(0)
    },
  )

  test('a search that comes late moves little where its room is not kept', async ({
    openAbove,
  }) => {
    const page = await openAbove(width, { prepare: paintFirst })
    // What https://web.dev/articles/cls calls good; and that it is seen here at all.
    expect(await layoutShift(page)).toBeLessThan(0.1)
    expect(await layoutShift(page)).toBeGreaterThan(0)
  })

  test('a search that the page waits for moves nothing, without a style sheet', async ({
    podcast,
    openAbove,
  }) => {
    const page = await openAbove(width, {
      scriptLine: `<script async blocking="render" src="${podcast.cuepoint.origin}/cuepoint.js"></script>`,
    })
    expect(await layoutShift(page)).toBe(0)
  })
})
