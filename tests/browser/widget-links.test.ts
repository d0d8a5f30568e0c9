import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { openWidget, partsOf, readAudio, watchAudio, type EmbedOptions } from './widget-page.ts'

const EPISODE_PAGE =
  'https://runninginproduction.com/podcast/77-podia-has-everything-you-need-to-sell-online-courses'

declare global {
  /** What the page has asked the system to share. */
  var shared: (ShareData | undefined)[]
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
  openWidget(browser, podcast, { attributes: 'episode="77"', prepare: watchAudio, ...options })

describe('a link', () => {
  test('of a topic and of a hit leads to its second on the episode’s own page', async () => {
    const page = await open()
    const { topics, search, hits } = partsOf(page)
    const topic = topics.filter({ hasText: 'Sidekiq Enterprise' })
    expect(await topic.getAttribute('href')).toBe(`${EPISODE_PAGE}#t=975`)
    await search.fill('sidekiq enterprise')
    const hit = hits.filter({ hasText: '16:15' })
    expect(await hit.getAttribute('href')).toBe(`${EPISODE_PAGE}#t=975`)
    await page.context().close()
  })

  test('is a link to a middle click: another page opens, and nothing plays here', async () => {
    const page = await open()
    const { topics, play } = partsOf(page)
    const opened = page.context().waitForEvent('page')
    await topics.filter({ hasText: 'Sidekiq Enterprise' }).click({ button: 'middle' })
    await opened
    expect((await readAudio(page)).src).toBe('')
    expect(await play.isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('the page’s own address', () => {
  test.each(['#t=975', '#t=16:15', '#t=0h16m15s', '?t=975', '?x=%23t%3D975', '#16:15'])(
    '%s is where the episode begins',
    async (addressEnd) => {
      const page = await open({ addressEnd })
      const { seekBar, play, pause, currentTopic } = partsOf(page)
      await expect.poll(() => currentTopic.innerText()).toMatch(/Sidekiq Enterprise/)
      expect(await seekBar.inputValue()).toBe('975')
      await play.click()
      await pause.waitFor()
      await expect.poll(async () => (await readAudio(page)).currentTime).toBeGreaterThan(975)
      expect((await readAudio(page)).currentTime).toBeLessThan(985)
      await page.context().close()
    },
  )

  test('with an end stops there, once', async () => {
    const page = await open({ addressEnd: '#t=100,101' })
    const { topics, play } = partsOf(page)
    await topics.first().waitFor()
    await play.click()
    await expect.poll(async () => (await readAudio(page)).currentTime).toBeGreaterThanOrEqual(101)
    await play.waitFor()
    expect((await readAudio(page)).currentTime).toBeLessThan(102)
    await play.click()
    await expect.poll(async () => (await readAudio(page)).currentTime).toBeGreaterThan(102)
    await page.context().close()
  })

  test('plays at once where a link on the page changes it', async () => {
    const page = await open({ body: '<a href="#t=745">The workflow gem</a>' })
    const { topics, pause } = partsOf(page)
    await topics.first().waitFor()
    await page.getByRole('link', { name: 'The workflow gem', exact: true }).click()
    await pause.waitFor()
    await expect.poll(async () => (await readAudio(page)).currentTime).toBeGreaterThan(745)
    await page.context().close()
  })
})

describe('sharing', () => {
  test('copies the link to this moment, or to a topic', async () => {
    const page = await open({
      addressEnd: '#t=1000',
      browserOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
    })
    const { player, topics } = partsOf(page)
    await topics.first().waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    const copied = async () => {
      await player.getByRole('button', { name: 'Copy' }).click()
      await player.getByText('Copied').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied()).toBe(`${EPISODE_PAGE}#t=1000`)
    await player.getByRole('combobox', { name: 'Start at' }).selectOption({ value: '975' })
    expect(await copied()).toBe(`${EPISODE_PAGE}#t=975`)
    await page.context().close()
  })

  test('hands the link to the system’s own sharing, where there is one', async () => {
    const page = await open({
      addressEnd: '#t=975',
      prepare: (page) =>
        page.addInitScript(() => {
          globalThis.shared = []
          navigator.share = (what) => Promise.resolve(void globalThis.shared.push(what))
        }),
    })
    const { player, topics } = partsOf(page)
    await topics.first().waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    await player.getByRole('button', { name: 'Share …' }).click()
    expect(await page.evaluate(() => globalThis.shared)).toEqual([
      {
        title: 'Podia Has Everything You Need to Sell Online Courses',
        url: `${EPISODE_PAGE}#t=975`,
      },
    ])
    await page.context().close()
  })

  test.each([
    [
      'there is no clipboard',
      {},
      () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      },
    ],
    ['the page forbids it', { 'Permissions-Policy': 'clipboard-write=()' }, () => {}],
  ] as const)(
    'marks the link for the listener’s own copy command where %s',
    async (_, headers, breakPage) => {
      const page = await open({ headers, prepare: (page) => page.addInitScript(breakPage) })
      const { player, topics } = partsOf(page)
      await topics.first().waitFor()
      await player.getByRole('button', { name: 'Share', exact: true }).click()
      const link = player.getByRole('textbox', { name: 'Link' })
      await link.evaluate((field: HTMLInputElement) => field.setSelectionRange(0, 0))
      await player.getByRole('button', { name: 'Copy' }).click()
      await player.getByText('Copy the marked link').waitFor()
      const marked = await link.evaluate((field: HTMLInputElement) =>
        field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      )
      expect(marked).toBe(`${EPISODE_PAGE}#t=0`)
      await page.context().close()
    },
  )
})
