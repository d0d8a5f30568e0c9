import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { EpisodeDetail } from '../../catalogue/episode.ts'
import type { CuepointPlayerElement, Suggestion } from '../../widget/cuepoint-player.d.ts'
import type { Podcast } from '../support/podcast.ts'

/** What a page that embeds the widget has besides it. */
export interface EmbedOptions {
  /** Attributes of the element, `episode="77"` say. */
  readonly attributes?: string
  /** What the element holds. */
  readonly inside?: string
  /** What stands in the page's head and body. */
  readonly head?: string
  readonly body?: string
  /** Of the page's root element. Default: `lang="en"`. */
  readonly rootAttributes?: string
  readonly headers?: Readonly<Record<string, string>>
  /** What follows the address: `#t=975`. */
  readonly addressEnd?: string
  readonly browserOptions?: BrowserContextOptions
  /** Where the script comes from. Default: the podcast's Cuepoint. */
  readonly cuepointOrigin?: string
  /** The line that loads the widget. Default: the first of the two lines. */
  readonly scriptLine?: string
  /** Is called before the page is opened. Default: {@link watchAudio}. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

/**
 * Puts a page with the widget on the host's site.
 *
 * @returns its address
 */
export function embedWidget({ host, cuepoint }: Podcast, options: EmbedOptions = {}): string {
  const { attributes = '', inside = '', head = '', body = '', addressEnd = '' } = options
  const { rootAttributes = 'lang="en"', headers = {}, cuepointOrigin = cuepoint.origin } = options
  const { scriptLine = `<script async src="${cuepointOrigin}/cuepoint.js"></script>` } = options
  host.setPage('/page', {
    headers,
    html: `<!doctype html><html ${rootAttributes}><head><title>My podcast</title>
      <meta name="viewport" content="width=device-width" />
      ${scriptLine}${head}</head>
      <body><cuepoint-player ${attributes}>${inside}</cuepoint-player>${body}</body></html>`,
  })
  return `${host.origin}/page${addressEnd}`
}

/** The page's sound as its audio element has it; null before there is one with a source. */
export interface HeardAudio {
  readonly src: string
  readonly currentTime: number
  readonly paused: boolean
  readonly playbackRate: number
  readonly volume: number
  readonly muted: boolean
}

declare global {
  /** Every audio element that was made with `new Audio()`, in order. */
  var madeAudio: HTMLAudioElement[]
}

/** Keeps hold of the audio elements that a page makes outside of its document. */
export async function watchAudio(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.madeAudio = []
    globalThis.Audio = new Proxy(globalThis.Audio, {
      construct(target, args: []) {
        const audio = new target(...args)
        globalThis.madeAudio.push(audio)
        return audio
      },
    })
  })
}

/** Lets the server say something else of an episode, from now on. */
export async function changeEpisode(
  page: Page,
  change: (episode: EpisodeDetail) => EpisodeDetail,
): Promise<void> {
  await page.route('**/episodes/*.json', async (route) => {
    const response = await route.fetch()
    const episode: EpisodeDetail = await response.json()
    await route.fulfill({ response, json: change(episode) })
  })
}

/** What the first audio element does; for pages that {@link watchAudio} watches. */
export function readAudio(page: Page): Promise<HeardAudio> {
  return page.evaluate(() => {
    const [audio] = globalThis.madeAudio
    if (audio === undefined) throw new Error('expected an audio element')
    const { src, currentTime, paused, playbackRate, volume, muted } = audio
    return { src, currentTime, paused, playbackRate, volume, muted }
  })
}

/** Where the page's sound is, in seconds; for pages that {@link watchAudio} watches. */
export const positionOf = async (page: Page): Promise<number> => (await readAudio(page)).currentTime

/** The parts of the widget by what a listener knows of them. */
export function partsOf(
  page: Page,
): Record<
  'search' | 'hits' | 'play' | 'pause' | 'seekBar' | 'topics' | 'currentTopic' | 'player',
  Locator
> {
  const player = page
    .locator('cuepoint-player')
    .getByRole('region', { name: 'Player', exact: true })
  const topics = page
    .getByRole('list', { name: 'Topics' })
    .getByRole('link')
    .and(page.locator('[part=topic]'))
  return {
    search: page.getByRole('combobox', { name: 'Search the podcast by topic' }),
    hits: page.getByRole('option'),
    player,
    play: player.getByRole('button', { name: 'Play', exact: true }),
    pause: player.getByRole('button', { name: 'Pause', exact: true }),
    seekBar: page.getByRole('slider', { name: 'Position in the episode' }),
    topics,
    currentTopic: topics.and(page.locator('[aria-current]')),
  }
}

/** Whether the keys go to this part of the page. */
export const isFocused = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element.matches(':focus'))

/** How much of this part is seen: `1` is all of it. */
export const opacityOf = (part: Locator): Promise<string> =>
  part.evaluate((element) => getComputedStyle(element).opacity)

/** The texts of the hits, once there are some. */
export async function hitTexts(page: Page): Promise<string[]> {
  const { hits } = partsOf(page)
  await hits.first().waitFor()
  return hits.allInnerTexts()
}

/** Lets a script of the page do something with the widget. */
export const onElement = <Result>(
  page: Page,
  act: (element: CuepointPlayerElement) => Result,
): Promise<Result> => page.locator('cuepoint-player').evaluate(act)

/** How the widget would finish a query. */
export const suggest = (page: Page, query: string): Promise<readonly Suggestion[]> =>
  page
    .locator('cuepoint-player')
    .evaluate((element: CuepointPlayerElement, query) => element.suggest(query), query)

/** What the page's console complains of, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The browser's own wish for an icon is nothing of the widget's.
    const isIcon = message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !isIcon) complaints.push(message.text())
  })
  return complaints
}

/** Searches, picks, plays, and goes to another topic. */
export async function useAll(page: Page): Promise<void> {
  const { search, hits, pause, topics } = partsOf(page)
  await search.fill('sidekiq enterprise')
  await hits.filter({ hasText: '16:15' }).click()
  await pause.waitFor()
  await topics.filter({ hasText: 'The workflow gem' }).click()
  await expect.poll(() => partsOf(page).currentTopic.innerText()).toMatch(/The workflow gem/)
}

/** Where the pictures of a run are left, to be looked at. */
export const PICTURES = fileURLToPath(new URL('../../test-artefacts/widget/', import.meta.url))

/** How far what stands in the widget sticks out of the page, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('cuepoint-player')?.shadowRoot
    const rights = [...(root?.querySelectorAll('.widget, .widget *') ?? [])]
      .filter((element) => !element.closest('.hits, .topics, .from, option, .tip'))
      .map((element) => element.getBoundingClientRect())
      .map(({ left, right }) => Math.max(right - innerWidth, -left))
    return Math.max(0, ...rights)
  })
