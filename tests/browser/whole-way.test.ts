import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { heardTopics, probeTones, soundingTopic } from '../support/tone-probe.ts'

/** What a site's own style sheet may do to all that is on its pages. */
const HOSTILE_STYLES = `
  *, *::before, *::after { all: unset; box-sizing: content-box !important }
  button, input, a, ol, li, mark, audio, search { display: none !important }
  div, section, span { visibility: hidden; pointer-events: none }
  body { font: 1px/0 fantasy; letter-spacing: 1em; text-transform: uppercase }`

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

/** Opens a page; the addresses of all that it asks for are in the array, also later. */
async function openPage(asked: string[] = []): Promise<Page> {
  const { host, twoLines } = podcast
  host.setPage('/', {
    html: `<!doctype html><html lang="en"><head><title>My podcast</title>
      <style>${HOSTILE_STYLES}</style></head><body>${twoLines}</body></html>`,
  })
  const page = await browser.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await probeTones(page)
  await page.goto(host.origin)
  return page
}

const topicsOf77 = () =>
  podcast.cuepoint.catalogue.episodes.find(({ number }) => number === 77)?.topics ?? []

/** The place of a topic of episode 77 among its topics, from 0: the one whose tone it has. */
const topicAt = (startSeconds: number) =>
  topicsOf77().findIndex((topic) => topic.startSeconds === startSeconds)

const sounding = (page: Page) => soundingTopic(page, topicsOf77().length)
const heard = (page: Page) => heardTopics(page, topicsOf77().length)

describe("on a hostile page of somebody else's site", () => {
  test('a topic that is typed and picked is heard, from its very second', async () => {
    const page = await openPage()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq enterprise')
    await page.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ }).click()

    const sidekiq = topicAt(16 * 60 + 15)
    await expect.poll(() => sounding(page)).toBe(sidekiq)
    expect(await heard(page)).toEqual([sidekiq])
    await page.close()
  })

  test('another topic of the episode is heard at a click, and nothing in between', async () => {
    const page = await openPage()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('black friday')
    await page.getByRole('option', { name: /Surviving Black Friday/ }).click()
    const blackFriday = topicAt(49 * 60 + 43)
    await expect.poll(() => sounding(page)).toBe(blackFriday)

    await page.getByRole('link', { name: /Handling bulk video uploads/ }).click()
    const uploads = topicAt(36 * 60 + 57)
    await expect.poll(() => sounding(page)).toBe(uploads)
    expect(await heard(page)).toEqual([blackFriday, uploads])
    await page.close()
  })

  test('nothing of the audio is asked for before somebody asks for sound', async () => {
    const audioUrl = `${podcast.host.origin}/stand-in/77.mp3`
    const asked: string[] = []
    const page = await openPage(asked)
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq enterprise')
    const hit = page.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ })
    await hit.waitFor()
    expect(asked).not.toContain(audioUrl)

    await hit.click()
    await expect.poll(() => asked).toContain(audioUrl)
    await page.close()
  })
})
