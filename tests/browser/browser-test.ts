import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject, test as base } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { createFaultyNetwork } from '../support/faulty-network.ts'
import { listen } from '../support/listen.ts'
import { startPodcast } from '../support/podcast.ts'
import { embedWidget, watchAudio, type EmbedOptions } from './widget-page.ts'

/**
 * A test in a real browser. What its function takes is there when it begins; what it opened is closed
 * and what it broke is whole again when it ends, however it ends.
 *
 * - `podcast`: a host's site and Cuepoint, once a file
 * - `network`: a network before that Cuepoint, to be broken
 * - `browser`: Chromium, once a file
 * - `requests`: the addresses of all that the test's pages have asked for so far
 * - `openPage`: an empty page that shares nothing with others, as in a browser that was just installed
 * - `openWidget`: such a page at the host's site, with the widget on it
 * - `openEpisode`: the same with an episode in the widget
 */
export const test = base
  .extend('podcast', { scope: 'file' }, async ({}, { onCleanup }) => {
    const podcast = await startPodcast({ widget: inject('widget') })
    onCleanup(podcast.close)
    return podcast
  })
  .extend('server', { scope: 'file' }, async ({ podcast }, { onCleanup }) => {
    const { handler, setFault } = createFaultyNetwork(podcast.cuepoint.origin)
    const { origin, close } = await listen(handler)
    onCleanup(close)
    return { origin, setFault }
  })
  .extend('network', ({ server }, { onCleanup }) => {
    onCleanup(() => server.setFault('none'))
    return server
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('requests', (): URL[] => [])
  .extend('openPage', ({ browser, requests }, { onCleanup }) => {
    const contexts: BrowserContext[] = []
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()))
    })
    return async (options?: BrowserContextOptions): Promise<Page> => {
      const context = await browser.newContext(options)
      contexts.push(context)
      const page = await context.newPage()
      page.on('request', (request) => requests.push(new URL(request.url())))
      return page
    }
  })
  .extend('openWidget', ({ openPage, podcast }) => async (options: EmbedOptions = {}) => {
    const page = await openPage(options.browserOptions)
    await (options.prepare ?? watchAudio)(page)
    await page.goto(embedWidget(podcast, options))
    return page
  })
  .extend(
    'openEpisode',
    ({ openWidget }) =>
      (options: EmbedOptions = {}) =>
        openWidget({ attributes: 'episode="77"', ...options }),
  )
