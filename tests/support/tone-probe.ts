import type { Page } from 'playwright-core'
import { toneHz } from '../../scripts/audio/tone.ts'

declare global {
  /** What the probe leaves in the page: the pitch every 20 ms, null where there is no clear one. */
  var heardHz: (number | null)[]
}

/** How many times in a row a pitch is read before it counts as what sounds now: for 0.3 s. */
const STEADY_READINGS = 15

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
      let last = -1
      setInterval(() => {
        analyser.getFloatFrequencyData(levels)
        const loudest = levels.indexOf(Math.max(...levels))
        const isSound = (levels[loudest] ?? 0) > -60
        // Twice the same: a tone, and no passing from one to the next.
        const hz = (loudest * context.sampleRate) / analyser.fftSize
        globalThis.heardHz.push(isSound && loudest === last ? hz : null)
        last = loudest
      }, 20)
      return play.call(this)
    }
  })
}

/** The topic whose tone sounds now, from 0; -1 before the first one, null where nothing steady does. */
export async function soundingTopic(page: Page): Promise<number | null> {
  const readings = await page.evaluate((count) => globalThis.heardHz.slice(-count), STEADY_READINGS)
  const topics = new Set(readings.map((hz) => (hz === null ? null : nearestTopic(hz))))
  const [topic = null] = topics
  return topics.size === 1 && readings.length === STEADY_READINGS ? topic : null
}

/** The topics whose tones were heard since the page was opened, in order, for however short a while. */
export async function heardTopics(page: Page): Promise<number[]> {
  const readings = await page.evaluate(() => globalThis.heardHz)
  const topics = readings.filter((hz) => hz !== null).map(nearestTopic)
  return topics.filter((topic, index) => topic !== topics[index - 1])
}

function nearestTopic(hz: number): number {
  const topics = Array.from({ length: 65 }, (_, index) => index - 1)
  const distance = (topic: number) => Math.abs(toneHz(topic) - hz)
  return topics.reduce((nearest, topic) => (distance(topic) < distance(nearest) ? topic : nearest))
}
