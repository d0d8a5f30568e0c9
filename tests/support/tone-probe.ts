import type { Page } from 'playwright-core'
import { DISTINCT_TONES, toneHz } from '../../scripts/audio/tone.ts'

declare global {
  /** What the probe leaves in the page: the pitch every 20 ms, null where all is silent. */
  var heardHz: (number | null)[]
}

/** How many readings in a row make out what sounds now: 0.3 s. */
const SOUNDING_READINGS = 15

/**
 * How many readings in a row a tone needs to count as heard. Each reading covers 93 ms, so even a
 * short tone is in that many; where a tone sets in, one or two readings may be beside it.
 */
const HEARD_READINGS = 4

/**
 * Listens in on everything that a page plays, also by audio elements that are in no document or in a
 * shadow root. To be called before the page is opened. The audio must come from the page's own
 * origin, or allow it by CORS: else a browser lets no script hear it.
 *
 * A busy machine drops pieces of the sound, which smears its spectrum, or plays none for a while. So
 * what is no pure tone is no reading, and neither is the same sound read again.
 */
export async function probeTones(page: Page): Promise<void> {
  await page.addInitScript(() => {
    /** Half the width of a pure tone's peak under the analyser's Blackman window, in its bins. */
    const PEAK_BINS = 4
    const SILENCE_DB = -60
    const PURITY_DB = 20

    globalThis.heardHz = []
    const tapped = new WeakSet<HTMLMediaElement>()
    // oxlint-disable-next-line typescript/unbound-method -- called below with each element as `this`
    const play = HTMLMediaElement.prototype.play

    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (tapped.has(this)) return play.call(this)
      tapped.add(this)
      const context = new AudioContext()
      const analyser = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 })
      context.createMediaElementSource(this).connect(analyser).connect(context.destination)
      const levels = new Float32Array(analyser.frequencyBinCount)
      let readSeconds = -1
      setInterval(() => {
        if (context.currentTime === readSeconds) return
        readSeconds = context.currentTime
        analyser.getFloatFrequencyData(levels)
        const peak = Math.max(...levels)
        if (peak < SILENCE_DB) {
          globalThis.heardHz.push(null)
          return
        }
        const loudest = levels.indexOf(peak)
        const isPure = levels.every(
          (level, bin) => level < peak - PURITY_DB || Math.abs(bin - loudest) <= PEAK_BINS,
        )
        if (isPure) globalThis.heardHz.push((loudest * context.sampleRate) / analyser.fftSize)
      }, 20)
      return play.call(this)
    }
  })
}

/**
 * The topic whose tone sounds now, from 0; -1 before the first one, null where nothing steady does.
 *
 * @param topicCount how many topics what plays has. Default: as many as there are tones
 */
export async function soundingTopic(
  page: Page,
  topicCount = DISTINCT_TONES,
): Promise<number | null> {
  const last = (await readRuns(page, topicCount)).at(-1)
  return last !== undefined && last.readings >= SOUNDING_READINGS ? last.topic : null
}

/**
 * The topics whose tones were heard since the page was opened, in order, for however short a while.
 *
 * @param topicCount how many topics what plays has. Default: as many as there are tones
 */
export async function heardTopics(page: Page, topicCount = DISTINCT_TONES): Promise<number[]> {
  const runs = await readRuns(page, topicCount)
  const topics = runs
    .filter(({ readings }) => readings >= HEARD_READINGS)
    .map(({ topic }) => topic)
    .filter((topic) => topic !== null)
  return topics.filter((topic, index) => topic !== topics[index - 1])
}

/** What was read in a row, and how often; topic null where all is silent. */
async function readRuns(
  page: Page,
  topicCount: number,
): Promise<{ topic: number | null; readings: number }[]> {
  const runs: { topic: number | null; readings: number }[] = []
  for (const hz of await page.evaluate(() => globalThis.heardHz)) {
    const topic = hz === null ? null : nearestTopic(hz, topicCount)
    const last = runs.at(-1)
    if (last?.topic === topic) last.readings++
    else runs.push({ topic, readings: 1 })
  }
  return runs
}

function nearestTopic(hz: number, topicCount: number): number {
  const topics = Array.from({ length: topicCount + 1 }, (_, index) => index - 1)
  const distance = (topic: number) => Math.abs(toneHz(topic) - hz)
  return topics.reduce((nearest, topic) => (distance(topic) < distance(nearest) ? topic : nearest))
}
