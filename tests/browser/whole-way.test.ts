import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { heardTopics, probeTones } from '../support/tone-probe.ts'

/** What a site's own style sheet may do to all that is on its pages. */
const HOSTILE_STYLES = `
  *, *::before, *::after { all: unset; box-sizing: content-box !important }
  button, input, a, ol, li, mark, audio, search { display: none !important }
  div, section, span { visibility: hidden; font: 1px/0 fantasy; color: red; pointer-events: none }
  cuepoint-player { display: block }`

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

async function openPage(): Promise<Page> {
  const { host, twoLines } = podcast
  host.setPage('/', {
    html: `<!doctype html><html lang="en"><head><title>My podcast</title>
      <style>${HOSTILE_STYLES}</style></head><body>${twoLines}</body></html>`,
  })
  const page = await browser.newPage()
  await probeTones(page)
  await page.goto(host.origin)
  return page
}

/** The place of a topic in its episode, from 0, which its tone tells. */
function topicIndex(number: number, startSeconds: number): number {
  const episode = podcast.cuepoint.catalogue.episodes.find((one) => one.number === number)
  return episode?.topics.findIndex((topic) => topic.startSeconds === startSeconds) ?? -1
}

describe("on a hostile page of somebody else's site", () => {
  test('a topic that is typed and picked is heard from its very second', async () => {
    const page = await openPage()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq enterprise')
    await page.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ }).click()

    const sidekiq = topicIndex(77, 16 * 60 + 15)
    await expect.poll(() => heardTopics(page)).toEqual([sidekiq])
    expect(sidekiq).toBe(5)
    await page.close()
  })

  test('a click on another topic of the episode is heard from there, and nothing in between', async () => {
    const page = await openPage()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('black friday')
    await page.getByRole('option', { name: /Surviving Black Friday/ }).click()
    await expect.poll(() => heardTopics(page)).toEqual([topicIndex(77, 49 * 60 + 43)])

    await page.getByRole('link', { name: /Handling bulk video uploads/ }).click()
    await expect
      .poll(() => heardTopics(page))
      .toEqual([topicIndex(77, 49 * 60 + 43), topicIndex(77, 36 * 60 + 57)])
    await page.close()
  })

  test('nothing of the audio is asked for before somebody asks for sound', async () => {
    const page = await openPage()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq')
    await page.getByRole('option').first().waitFor()
    expect(podcast.host.requests.filter((path) => path.endsWith('.mp3'))).toEqual([])
    await page.close()
  })
})
