import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { createAudioHandler } from '../../scripts/audio/serve-audio.ts'
import { buildStandInAudio } from '../../scripts/audio/stand-in-audio.ts'
import { toneHz } from '../../scripts/audio/tone.ts'
import { startHostSite } from '../support/host-site.ts'
import { probeTones, soundingTopic } from '../support/tone-probe.ts'
import { test as browserTest } from './browser-test.ts'

/** As many topics as there are tones: in two minutes here, in an hour below. */
const TONE_STARTS = Array.from({ length: 64 }, (_, topic) => 2 + topic * 2)
const DURATION_SECONDS = 130
const HOUR_STARTS = TONE_STARTS.map((startSeconds) => startSeconds * 35)

const PAGE = `<!doctype html><audio src="/hour.mp3"></audio>
  <button onclick="document.querySelector('audio').play()">Play</button>`

/** One page for all tests, at a site that has both files. */
const test = browserTest.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const files = new Map([
    [
      '/two-minutes.mp3',
      buildStandInAudio({ durationSeconds: DURATION_SECONDS, toneStarts: TONE_STARTS }),
    ],
    ['/hour.mp3', buildStandInAudio({ durationSeconds: 4550, toneStarts: HOUR_STARTS })],
  ])
  const host = await startHostSite()
  onCleanup(host.close)
  host.setPage('/', { html: PAGE })
  host.setAudio(createAudioHandler((path) => files.get(path)))
  const page = await browser.newPage()
  await probeTones(page)
  await page.goto(host.origin)
  return page
})

/** How much of a stretch's sound is in the tone, from 0 to 1, and how loud it is at its loudest. */
function measureTone(page: Page, startSeconds: number, endSeconds: number, hz: number) {
  return page.evaluate(
    async ([startSeconds, endSeconds, hz]) => {
      const mp3 = await (await fetch('/two-minutes.mp3')).arrayBuffer()
      const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(mp3)
      const samples = sound.getChannelData(0).subarray(startSeconds * 16_000, endSeconds * 16_000)
      let [power, cosine, sine, peak] = [0, 0, 0, 0]
      samples.forEach((sample, index) => {
        const angle = (2 * Math.PI * hz * index) / 16_000
        power += sample ** 2
        cosine += sample * Math.cos(angle)
        sine += sample * Math.sin(angle)
        peak = Math.max(peak, Math.abs(sample))
      })
      const share = (2 * (cosine ** 2 + sine ** 2)) / samples.length / power
      return { share, peak, durationSeconds: sound.duration }
    },
    [startSeconds, endSeconds, hz] as const,
  )
}

test('it lasts as long as the episode, to a frame of 36 ms', async ({ page }) => {
  const { durationSeconds } = await measureTone(page, 0, 1, toneHz(-1))
  expect(durationSeconds).toBeGreaterThanOrEqual(DURATION_SECONDS)
  expect(durationSeconds).toBeLessThan(DURATION_SECONDS + 0.036)
})

test.for([-1, 0, 5, 31, 63])(
  'topic %i is nothing but its tone, from its start',
  async (topic, { page }) => {
    const startSeconds = TONE_STARTS[topic] ?? 0.1
    const { share, peak } = await measureTone(page, startSeconds, startSeconds + 1.8, toneHz(topic))
    expect(share).toBeGreaterThan(0.999)
    expect(peak).toBeGreaterThan(0.09)
    expect(peak).toBeLessThan(0.101)
  },
)

test('no tone ends or begins with a click', async ({ page }) => {
  const { peak } = await measureTone(page, 0, DURATION_SECONDS, toneHz(0))
  expect(peak).toBeLessThan(0.16)
})

test.for([40, 3, 63, 0])('who seeks to topic %i of an hour hears it', async (topic, { page }) => {
  await page.getByRole('button', { name: 'Play' }).click()
  await page.locator('audio').evaluate((audio: HTMLAudioElement, startSeconds) => {
    audio.currentTime = startSeconds
  }, HOUR_STARTS[topic] ?? 0)
  await expect.poll(() => soundingTopic(page)).toBe(topic)
})
