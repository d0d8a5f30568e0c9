import type { Page } from 'playwright-core'
import { toneHz } from '../../scripts/audio/tone.ts'

declare global {
  /** What the probe leaves in the page: the loudest pitch every 20 ms, null where all is silent. */
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
 */
export async function probeTones(page: Page): Promise<void> {
  await page.addInitScript(() => {
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
      setInterval(() => {
        analyser.getFloatFrequencyData(levels)
        const loudest = levels.indexOf(Math.max(...levels))
        const isSound = (levels[loudest] ?? 0) > -60
        const hz = (loudest * context.sampleRate) / analyser.fftSize
        globalThis.heardHz.push(isSound ? hz : null)
      }, 20)
      return play.call(this)
    }
  })
}

/** The topic whose tone sounds now, from 0; -1 before the first one, null where nothing steady does. */
export async function soundingTopic(page: Page): Promise<number | null> {
  const last = (await readRuns(page)).at(-1)
  return last !== undefined && last.readings >= SOUNDING_READINGS ? last.topic : null
}

/** The topics whose tones were heard since the page was opened, in order, for however short a while. */
export async function heardTopics(page: Page): Promise<number[]> {
  const runs = await readRuns(page)
  const topics = runs
    .filter(({ readings }) => readings >= HEARD_READINGS)
    .map(({ topic }) => topic)
    .filter((topic) => topic !== null)
  return topics.filter((topic, index) => topic !== topics[index - 1])
}

/** What was read in a row, and how often; topic null where all is silent. */
async function readRuns(page: Page): Promise<{ topic: number | null; readings: number }[]> {
  const runs: { topic: number | null; readings: number }[] = []
  for (const hz of await page.evaluate(() => globalThis.heardHz)) {
    const topic = hz === null ? null : nearestTopic(hz)
    const last = runs.at(-1)
    if (last?.topic === topic) last.readings++
    else runs.push({ topic, readings: 1 })
  }
  return runs
}

function nearestTopic(hz: number): number {
  const topics = Array.from({ length: 65 }, (_, index) => index - 1)
  const distance = (topic: number) => Math.abs(toneHz(topic) - hz)
  return topics.reduce((nearest, topic) => (distance(topic) < distance(nearest) ? topic : nearest))
}
