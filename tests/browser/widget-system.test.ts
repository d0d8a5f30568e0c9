import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { EpisodeDetail } from '../../catalogue/episode.ts'
import { test as browserTest } from './browser-test.ts'
import { partsOf, positionOf, watchAudio, type EmbedOptions } from './widget-page.ts'

declare global {
  /** What was told to the Media Session: the handlers by action, and the last position. */
  var systemControls: {
    handlers: Map<string, MediaSessionActionHandler>
    position: MediaPositionState | undefined
  }
}

/** Listens to what the page tells the real Media Session, since a page cannot read it back. */
async function watchMediaSession(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const session = navigator.mediaSession
    const setActionHandler = session.setActionHandler.bind(session)
    const setPositionState = session.setPositionState.bind(session)
    globalThis.systemControls = { handlers: new Map(), position: undefined }
    session.setActionHandler = (action, handler) => {
      setActionHandler(action, handler)
      if (handler) globalThis.systemControls.handlers.set(action, handler)
    }
    session.setPositionState = (position) => {
      setPositionState(position)
      globalThis.systemControls.position = position
    }
  })
}

const test = browserTest.extend(
  'playEpisode',
  ({ openWidget }) =>
    async (prepare?: EmbedOptions['prepare']) => {
      const page = await openWidget({
        attributes: 'episode="77"',
        addressEnd: '#t=1000',
        prepare: async (page) => {
          await watchAudio(page)
          await watchMediaSession(page)
          await prepare?.(page)
        },
      })
      const { topics, play, pause } = partsOf(page)
      await topics.first().waitFor()
      await play.click()
      await pause.waitFor()
      return page
    },
)

/** Presses a button of the system. */
const press = (page: Page, details: MediaSessionActionDetails) =>
  page.evaluate((details) => {
    globalThis.systemControls.handlers.get(details.action)?.(details)
  }, details)

test('the system is told the title, the guest, the show and the chapters', async ({
  playEpisode,
}) => {
  const page = await playEpisode()
  const told = await page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession
    const chapters =
      metadata && 'chapterInfo' in metadata && Array.isArray(metadata.chapterInfo)
        ? metadata.chapterInfo
        : []
    return {
      title: metadata?.title,
      artist: metadata?.artist,
      album: metadata?.album,
      playbackState,
      chapters: chapters.length,
      first: { title: chapters[0]?.title, startTime: chapters[0]?.startTime },
    }
  })
  expect(told).toEqual({
    title: 'Podia Has Everything You Need to Sell Online Courses',
    artist: 'Jason Charnes',
    album: 'Running in Production',
    playbackState: 'playing',
    chapters: await partsOf(page).topics.count(),
    first: {
      title: 'Motivation for using Ruby on Rails (and yes Rails does scale!)',
      startTime: 159,
    },
  })
})

test('a hit of the episode that is open leaves the system its show and its chapters', async ({
  playEpisode,
}) => {
  const page = await playEpisode()
  const { search, hits, currentTopic } = partsOf(page)
  await search.fill('sidekiq enterprise')
  await hits.filter({ hasText: '16:15' }).click()
  await currentTopic.filter({ hasText: '16:15' }).waitFor()
  await expect.poll(() => positionOf(page)).toBeLessThan(1000)
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.album)).toBe(
    'Running in Production',
  )
  await press(page, { action: 'nexttrack' })
  expect(await positionOf(page)).toBeGreaterThanOrEqual(19 * 60 + 40)
})

test('the system is shown the show’s picture, where it has one', async ({
  podcast,
  playEpisode,
}) => {
  const imageUrl = `${podcast.host.origin}/cover.jpg`
  const page = await playEpisode((page) =>
    page.route('**/episodes/77.json', async (route) => {
      const response = await route.fetch()
      const episode: EpisodeDetail = await response.json()
      await route.fulfill({ response, json: { ...episode, show: { ...episode.show, imageUrl } } })
    }),
  )
  const pictures = await page.evaluate(() =>
    navigator.mediaSession.metadata?.artwork.map(({ src }) => src),
  )
  expect(pictures).toEqual([imageUrl])
})

test('every control of the system works', async ({ playEpisode }) => {
  const page = await playEpisode()
  const position = () => positionOf(page)
  expect(await page.evaluate(() => [...globalThis.systemControls.handlers.keys()].sort())).toEqual([
    'nexttrack',
    'pause',
    'play',
    'previoustrack',
    'seekbackward',
    'seekforward',
    'seekto',
    'stop',
  ])
  await expect.poll(position).toBeGreaterThanOrEqual(1000)
  await press(page, { action: 'pause' })
  await partsOf(page).play.waitFor()
  await press(page, { action: 'seekto', seekTime: 2000 })
  expect(await position()).toBe(2000)
  await press(page, { action: 'seekforward' })
  expect(await position()).toBe(2030)
  await press(page, { action: 'seekbackward', seekOffset: 1030 })
  expect(await position()).toBe(1000)
  await press(page, { action: 'seekforward', seekOffset: 5000 })
  expect(await position()).toBeCloseTo(4300, 0)
  await press(page, { action: 'seekto', seekTime: 1000 })
  await press(page, { action: 'nexttrack' })
  expect(await position()).toBe(19 * 60 + 40)
  await press(page, { action: 'previoustrack' })
  expect(await position()).toBe(16 * 60 + 15)
  await press(page, { action: 'play' })
  await partsOf(page).pause.waitFor()
  await press(page, { action: 'stop' })
  await partsOf(page).play.waitFor()
})

test('the next topic after the last one is nowhere to go', async ({ playEpisode }) => {
  const page = await playEpisode()
  await partsOf(page).topics.last().click()
  const last = Number(await partsOf(page).seekBar.inputValue())
  await expect.poll(() => positionOf(page)).toBeGreaterThan(last)
  const isSeeking = await page.evaluate(() => {
    globalThis.systemControls.handlers.get('nexttrack')?.({ action: 'nexttrack' })
    return globalThis.madeAudio[0]?.seeking
  })
  expect(isSeeking).toBe(false)
})

test('the position that the system shows is kept true', async ({ playEpisode }) => {
  const page = await playEpisode()
  const told = () => page.evaluate(() => globalThis.systemControls.position)
  await partsOf(page).player.getByRole('combobox', { name: 'Speed' }).selectOption('2')
  await partsOf(page).seekBar.fill('3000')
  await expect.poll(async () => (await told())?.position).toBeGreaterThanOrEqual(3000)
  expect(await told()).toMatchObject({ playbackRate: 2, duration: expect.closeTo(4300, 0) })
})
