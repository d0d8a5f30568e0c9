import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Response } from 'playwright-core'
import { searchAndPlay } from './search-and-play.ts'
import { isAudio, type PeerPages } from './serve-peers.ts'
import { play, visit } from './visit.ts'

/** What a visitor loads of a page with a player, in bytes of gzip -9; the audio itself is left out. */
export interface Weight {
  /** Until the player is there; the page with what it tells the player is 0.2 to 1.2 kB of it. */
  readonly shownBytes: number
  /** The same once it has been searched, where it can be, and plays. */
  readonly playedBytes: number
}

/** How long nothing may come any more after the audio has begun. */
const SETTLE_MS = 1500

/** Loads a player's page as for the first time, searches, plays, and weighs what came. */
export async function weigh(browser: Browser, { alone }: PeerPages): Promise<Weight> {
  const responses: Response[] = []
  const page = await visit(browser, alone, (page) =>
    page.on('response', (response) => responses.push(response)),
  )
  const shownBytes = await sumOf(responses)
  if (!(await searchAndPlay(page))) await play(page)
  await page.waitForTimeout(SETTLE_MS)
  const playedBytes = await sumOf(responses)
  await page.context().close()
  return { shownBytes, playedBytes }
}

async function sumOf(responses: readonly Response[]): Promise<number> {
  const sizes = responses
    .filter((response) => !isAudio(response.url()))
    .map(async (response) => gzipSync(await response.body(), { level: 9 }).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * How long the tasks of the page's main thread took until the player was there, in milliseconds of
 * processor time, in which the machine's other work does not show as it does on the clock.
 */
export async function measureTaskMs(browser: Browser, { alone }: PeerPages): Promise<number> {
  let session: CDPSession | undefined
  const page = await visit(browser, alone, async (page) => {
    session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  })
  const { metrics = [] } = (await session?.send('Performance.getMetrics')) ?? {}
  await page.context().close()
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
  if (seconds === undefined) throw new Error('expected Chromium to tell the time of its tasks')
  return 1000 * seconds
}
