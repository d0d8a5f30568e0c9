import type { Browser } from 'playwright-core'
import type { Podcast } from '../../support/podcast.ts'
import { formatTable } from '../format-table.ts'
import { median } from '../median.ts'
import { measureTaskMs, weigh, type Weight } from './measure-cost.ts'
import { observe, type Behaviour } from './observe.ts'
import { PEERS } from './peers.ts'
import { servePeer, type PeerPages } from './serve-peers.ts'

/** How often each page's time is taken; the median is told. */
const TIMED_VISITS = 9

interface Measures extends Weight, Behaviour {
  readonly taskMs: number
}

/** What the table says of each player, one row a line. */
const ROWS: Readonly<Record<string, (measures: Measures) => string>> = {
  'kB gzip until the player is there': ({ shownBytes }) => kilobytes(shownBytes),
  'kB gzip once searched and played': ({ playedBytes }) => kilobytes(playedBytes),
  'main-thread ms until it is there': ({ taskMs }) => taskMs.toFixed(0),
  'searches across episodes': ({ searches }) => yesNo(searches),
  'honours `#t=975` in the address': ({ honoursTimeLink }) => yesNo(honoursTimeLink),
  'requests for the audio before a click': (measures) => String(measures.audioRequestsBeforeClick),
  'pauses other players': describeSilence,
  'tells the system its position': ({ tellsPosition }) => yesNo(tellsPosition),
  'tells the system the chapters': ({ tellsChapters }) => yesNo(tellsChapters),
  'rules of axe-core broken': ({ brokenRules }) => String(brokenRules.length),
  'works under a strict policy': describePolicy,
}

/** Measures every player in the same browser under the same conditions, and writes one table. */
export async function benchPeers(
  browser: Browser,
  podcast: Podcast,
  onStage: (stage: string) => void,
): Promise<string> {
  const peers: PeerPages[] = []
  for (const peer of PEERS) peers.push(await servePeer(peer, podcast))

  const watched: (Weight & Behaviour)[] = []
  for (const peer of peers) {
    onStage(`watching ${peer.name}`)
    watched.push({ ...(await weigh(browser, peer)), ...(await observe(browser, peer)) })
  }
  // Visit by visit, so that what else the machine does falls on all alike.
  const times: number[][] = peers.map(() => [])
  for (let visit = 1; visit <= TIMED_VISITS; visit++) {
    onStage(`taking the time, ${visit} of ${TIMED_VISITS}`)
    for (const [i, peer] of peers.entries()) times[i]?.push(await measureTaskMs(browser, peer))
  }

  const measured = watched.map((seen, i) => ({ ...seen, taskMs: median(times[i] ?? []) }))
  const rows = Object.entries(ROWS).map(([name, write]) => [name, ...measured.map(write)])
  return formatTable(['', ...peers.map(({ name }) => name)], rows)
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

function describeSilence({ silencesOwnKind, silencesOthers }: Behaviour): string {
  if (silencesOthers) return 'all'
  return silencesOwnKind ? 'its own kind' : 'none'
}

function describePolicy({ strictPolicy: { plays, refusals } }: Behaviour): string {
  if (!plays) return 'no'
  if (refusals.length === 0) return 'yes'
  return refusals.every((directive) => directive.startsWith('style-')) ? 'without style' : 'in part'
}
