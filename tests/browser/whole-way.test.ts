import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { heardTopics, probeTones, soundingTopic } from '../support/tone-probe.ts'
import { test as browserTest } from './browser-test.ts'

/** What a site's own style sheet may do to all that is on its pages. */
const HOSTILE_STYLES = `
  *, *::before, *::after { all: unset; box-sizing: content-box !important }
  button, input, a, ol, li, mark, audio, search { display: none !important }
  div, section, span { visibility: hidden; pointer-events: none }
  body { font: 1px/0 fantasy; letter-spacing: 1em; text-transform: uppercase }`

const test = browserTest
  .extend('open', ({ podcast, openPage }) => async () => {
    const { host, twoLines } = podcast
    host.setPage('/', {
      html: `<!doctype html><html lang="en"><head><title>My podcast</title>
        <style>${HOSTILE_STYLES}</style></head><body>${twoLines}</body></html>`,
    })
    const page = await openPage()
    await probeTones(page)
    await page.goto(host.origin)
    return page
  })
  .extend('tones', ({ podcast }) => {
    const { episodes } = podcast.cuepoint.catalogue
    const topics = episodes.find(({ number }) => number === 77)?.topics ?? []
    return {
      /** The place of a topic of episode 77 among its topics, from 0: the one whose tone it has. */
      topicAt: (startSeconds: number) =>
        topics.findIndex((topic) => topic.startSeconds === startSeconds),
      sounding: (page: Page) => soundingTopic(page, topics.length),
      heard: (page: Page) => heardTopics(page, topics.length),
    }
  })

describe("on a hostile page of somebody else's site", () => {
  test('a topic that is typed and picked is heard, from its very second', async ({
    open,
    tones,
  }) => {
    const page = await open()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq enterprise')
    await page.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ }).click()

    const sidekiq = tones.topicAt(16 * 60 + 15)
    await expect.poll(() => tones.sounding(page)).toBe(sidekiq)
    expect(await tones.heard(page)).toEqual([sidekiq])
  })

  test('another topic of the episode is heard at a click, and nothing in between', async ({
    open,
    tones,
  }) => {
    const page = await open()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('black friday')
    await page.getByRole('option', { name: /Surviving Black Friday/ }).click()
    const blackFriday = tones.topicAt(49 * 60 + 43)
    await expect.poll(() => tones.sounding(page)).toBe(blackFriday)

    await page.getByRole('link', { name: /Handling bulk video uploads/ }).click()
    const uploads = tones.topicAt(36 * 60 + 57)
    await expect.poll(() => tones.sounding(page)).toBe(uploads)
    expect(await tones.heard(page)).toEqual([blackFriday, uploads])
  })

  test('nothing of the audio is asked for before somebody asks for sound', async ({
    podcast,
    requests,
    open,
  }) => {
    const audioUrl = `${podcast.host.origin}/stand-in/77.mp3`
    const page = await open()
    await page.getByRole('combobox', { name: /search/i }).pressSequentially('sidekiq enterprise')
    const hit = page.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ })
    await hit.waitFor()
    expect(requests.map(String)).not.toContain(audioUrl)

    await hit.click()
    await expect.poll(() => requests.map(String)).toContain(audioUrl)
  })
})
