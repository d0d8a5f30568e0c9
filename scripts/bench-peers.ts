/**
 * `npm run bench:peers`: the widget beside other players, in Chromium: what each costs a visitor, and
 * what it does on a page. Each plays the same episode; the widget is the only one with a search.
 */
import { cpus } from 'node:os'
import { benchPeers } from '../tests/bench/peers/bench-peers.ts'
import { startPodcast } from '../tests/support/podcast.ts'
import { launchChromium } from './chromium.ts'
import { takeOptions } from './options.ts'
import { showStages } from './show-stages.ts'
import { QUIET_WRANGLER } from './wrangler.ts'

takeOptions({ options: {}, usage: 'npm run bench:peers' })
// Only the table goes to standard output, without what Wrangler tells of itself.
Object.assign(process.env, QUIET_WRANGLER, { WRANGLER_LOG: 'warn' })

const stages = showStages()
const podcast = await startPodcast()
const browser = await launchChromium()
try {
  const table = await benchPeers(browser, podcast, stages.show)
  stages.clear()
  console.log(
    `Chromium ${browser.version()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}\n`,
  )
  console.log(table)
} finally {
  await browser.close()
  await podcast.close()
}
