import type { Page, Route } from 'playwright-core'
import { buildStandInAudio } from '../../scripts/audio/stand-in-audio.ts'
import { partsOf, type EmbedOptions } from './widget-page.ts'

/** A state of the widget that a listener may see. */
export interface ReachableState {
  /** The page it is seen on. */
  readonly options: EmbedOptions
  /** Does what leads there, and waits until it is there. */
  readonly reach: (page: Page) => Promise<unknown>
}

const EPISODE: EmbedOptions = { attributes: 'episode="77"' }
const AT_SIDEKIQ: EmbedOptions = { ...EPISODE, addressEnd: '#t=975' }
const AUDIO = '**/stand-in/*.mp3'

/**
 * Where in episode 77 nothing has been read yet while its first minutes play, and so nothing plays on
 * once the network is gone: Chromium reads 4 MB ahead, which is 35 minutes of a tone.
 */
export const UNREAD_SECONDS = 4000

const abort = (route: Route) => route.abort()
const search = (query: string) => (page: Page) => partsOf(page).search.fill(query)
const seeText = (text: string) => (page: Page) => page.getByText(text).first().waitFor()
const seeWait = (page: Page) =>
  page.getByText('Loading the audio …').evaluate(async (wait) => {
    for (const { finished } of wait.getAnimations()) await finished
  })
const seeTopics = (page: Page) => partsOf(page).topics.first().waitFor()

const play = async (page: Page) => {
  await seeTopics(page)
  await partsOf(page).play.click()
}
const playOn = async (page: Page) => {
  await play(page)
  await partsOf(page).pause.waitFor()
}
const openPanel = (button: string) => async (page: Page) => {
  await seeTopics(page)
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** One after the other. */
const all =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }

async function giveShortAudio(page: Page) {
  const short = await buildStandInAudio({ durationSeconds: 600, toneStarts: [0] })
  const body = Buffer.from(short.read(0, short.sizeBytes))
  await page.route(AUDIO, (route) => route.fulfill({ body, contentType: 'audio/mpeg' }))
}

/** Every state of the widget by the name of its picture. */
export const STATES: Readonly<Record<string, ReachableState>> = {
  idle: { options: {}, reach: (page) => partsOf(page).search.waitFor() },
  searching: {
    // Neither the API answers nor what stands in for it.
    options: { prepare: (page) => page.route(/\/api\/search|cuepoint-local/, () => {}) },
    reach: all(search('rails'), seeText('Searching …')),
  },
  hits: {
    options: {},
    reach: all(
      search('rails'),
      (page) => partsOf(page).hits.first().waitFor(),
      (page) => page.keyboard.press('ArrowDown'),
    ),
  },
  corrected: {
    options: {},
    reach: all(search('sidekik'), seeText('Showing results for “sidekiq”.')),
  },
  'no-hits': { options: {}, reach: all(search('xyzzyplugh'), seeText('Nothing found')) },
  failed: {
    options: { attributes: 'api="http://127.0.0.1:1/"' },
    reach: all(search('rails'), seeText('Try again')),
  },
  episode: { options: EPISODE, reach: seeTopics },
  'topic-with-links': {
    options: { attributes: 'episode="42"', addressEnd: '#t=4753' },
    reach: (page) =>
      page.getByRole('link', { name: 'https://www.calhoun.io/', exact: true }).focus(),
  },
  'episode-in-german': {
    options: { ...EPISODE, rootAttributes: 'lang="de"' },
    reach: (page) => page.getByRole('list', { name: 'Themen' }).waitFor(),
  },
  'episode-missing': {
    options: { attributes: 'episode="7"' },
    reach: seeText('There is no such episode.'),
  },
  'player-missing': {
    options: { ...EPISODE, prepare: (page) => page.route(/cuepoint[-.]player/, abort) },
    reach: seeText('The player could not be loaded.'),
  },
  playing: {
    options: {},
    reach: all(
      search('sidekiq'),
      (page) => partsOf(page).hits.filter({ hasText: '16:15' }).click(),
      (page) => partsOf(page).pause.waitFor(),
      (page) => partsOf(page).currentTopic.waitFor(),
    ),
  },
  seeking: { options: AT_SIDEKIQ, reach: all(playOn, (page) => partsOf(page).seekBar.focus()) },
  share: {
    options: AT_SIDEKIQ,
    reach: all(openPanel('Share'), (page) => page.getByRole('textbox', { name: 'Link' }).waitFor()),
  },
  keys: { options: EPISODE, reach: all(openPanel('Keyboard shortcuts'), seeText('Play or pause')) },
  resume: {
    options: AT_SIDEKIQ,
    reach: all(
      playOn,
      (page) => partsOf(page).pause.click(),
      (page) => page.goto(page.url().replace('#t=975', '?')),
      seeText('Resume at'),
    ),
  },
  'audio-loading': {
    options: { ...EPISODE, prepare: (page) => page.route(AUDIO, () => {}) },
    reach: all(play, seeText('Loading the audio …'), seeWait),
  },
  'audio-missing': {
    options: {
      ...AT_SIDEKIQ,
      prepare: (page) => page.route(AUDIO, (route) => route.fulfill({ status: 404 })),
    },
    reach: all(play, seeText('The audio could not be opened.')),
  },
  'audio-too-short': {
    options: { ...AT_SIDEKIQ, prepare: giveShortAudio },
    reach: all(play, seeText('The audio ends before 16:15.')),
  },
  'audio-lost': {
    options: EPISODE,
    reach: all(
      playOn,
      (page) => page.route(AUDIO, abort),
      (page) => partsOf(page).seekBar.fill(String(UNREAD_SECONDS)),
      seeText('No connection to the audio.'),
    ),
  },
  'waiting-for-a-tap': {
    options: {
      ...AT_SIDEKIQ,
      prepare: (page) =>
        page.addInitScript(() => {
          // As a browser that wants one; here, all that a test does counts as one.
          HTMLMediaElement.prototype.play = () =>
            Promise.reject(new DOMException('no tap', 'NotAllowedError'))
        }),
    },
    reach: all(play, seeText('The browser waits for you: press play.')),
  },
}
