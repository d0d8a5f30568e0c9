import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { searchAndPlay } from './search-and-play.ts'
import { isAudio, type PeerPages } from './serve-peers.ts'
import { isHeardAt, play, visit } from './visit.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How long a player may take to fall silent once another one speaks. */
const SILENCE_MS = 1000

/** What a player does on a page, each seen on a page of its own. */
export interface Behaviour {
  readonly audioRequestsBeforeClick: number
  /** The rules of axe-core that its page breaks. */
  readonly brokenRules: readonly string[]
  /** Whether it plays under a strict policy, and what the policy refused it. */
  readonly strictPolicy: { readonly plays: boolean; readonly refusals: readonly string[] }
  /** What it tells the system's controls (Media Session). */
  readonly tellsPosition: boolean
  readonly tellsChapters: boolean
  readonly honoursTimeLink: boolean
  /** Whether it silences another one of its own kind, and any other audio on the page. */
  readonly silencesOwnKind: boolean
  readonly silencesOthers: boolean
  readonly searches: boolean
}

/** Visits a player's pages and does what a listener does. */
export async function observe(browser: Browser, pages: PeerPages): Promise<Behaviour> {
  return {
    ...(await observeLoading(browser, pages)),
    strictPolicy: await observeStrictPolicy(browser, pages),
    ...(await observeMediaSession(browser, pages)),
    ...(await observeOthers(browser, pages)),
    honoursTimeLink: await observeTimeLink(browser, pages),
    searches: await observeSearch(browser, pages),
  }
}

async function observeLoading(browser: Browser, { alone }: PeerPages) {
  let audioRequestsBeforeClick = 0
  const page = await visit(browser, alone, (page) =>
    page.on('request', (request) => {
      if (isAudio(request.url())) audioRequestsBeforeClick++
    }),
  )
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)')
  await page.context().close()
  return { audioRequestsBeforeClick, brokenRules: violations.map(({ id }) => id) }
}

async function observeStrictPolicy(browser: Browser, { strict }: PeerPages) {
  const page = await visit(browser, strict)
  const plays = await play(page).then(
    () => true,
    () => false,
  )
  const refusals = await page.evaluate(() => globalThis.seen.refusals)
  await page.context().close()
  return { plays, refusals }
}

async function observeMediaSession(browser: Browser, { alone }: PeerPages) {
  const page = await visit(browser, alone)
  await play(page)
  const told = await page.evaluate(() => {
    const { metadata } = navigator.mediaSession
    const chapters = metadata && 'chapterInfo' in metadata ? metadata.chapterInfo : []
    return {
      tellsPosition: globalThis.seen.positionStates > 0,
      tellsChapters: Array.isArray(chapters) && chapters.length > 0,
    }
  })
  await page.context().close()
  return told
}

async function observeOthers(browser: Browser, { crowd }: PeerPages) {
  const page = await visit(browser, crowd)
  const voices = async () => {
    await page.waitForTimeout(SILENCE_MS)
    return page.evaluate(() => globalThis.seen.media.filter((media) => !media.paused).length)
  }
  await play(page, 0)
  await play(page, 1)
  const silencesOwnKind = (await voices()) === 1
  await page.evaluate(async () => {
    for (const media of globalThis.seen.media) media.pause()
    await document.querySelector<HTMLAudioElement>('#other')?.play()
  })
  await play(page, 0)
  const silencesOthers = (await voices()) === 1
  await page.context().close()
  return { silencesOwnKind, silencesOthers }
}

async function observeTimeLink(browser: Browser, { alone }: PeerPages): Promise<boolean> {
  const page = await visit(browser, `${alone}#t=975`)
  await play(page)
  const honours = await isHeardAt(page, 975)
  await page.context().close()
  return honours
}

async function observeSearch(browser: Browser, { alone }: PeerPages): Promise<boolean> {
  const page = await visit(browser, alone)
  const searches = await searchAndPlay(page)
  await page.context().close()
  return searches
}
