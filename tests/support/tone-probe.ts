import type { Page } from 'playwright-core'
import { toneHz } from '../../scripts/audio/tone.ts'

/** What the probe leaves in the page for {@link heardTopics} to read: pitches, in order. */
declare global {
  var heardHz: number[]
}

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
        if (isSound && loudest === last) {
          globalThis.heardHz.push((loudest * context.sampleRate) / analyser.fftSize)
        }
        last = loudest
      }, 20)
      return play.call(this)
    }
  })
}

/**
 * Which topics' tones were heard since the last call or the page's opening, in order, each once in a
 * row; -1 is what comes before the first topic.
 */
export async function heardTopics(page: Page): Promise<number[]> {
  const heard = await page.evaluate(() => globalThis.heardHz.splice(0))
  const topics = heard.map((hz) => nearestTopic(hz))
  return topics.filter((topic, index) => topic !== topics[index - 1])
}

function nearestTopic(hz: number): number {
  const topics = Array.from({ length: 65 }, (_, index) => index - 1)
  const distance = (topic: number) => Math.abs(toneHz(topic) - hz)
  return topics.reduce((nearest, topic) => (distance(topic) < distance(nearest) ? topic : nearest))
}
