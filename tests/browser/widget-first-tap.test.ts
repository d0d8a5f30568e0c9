import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './browser-test.ts'
import { partsOf, positionOf, watchAudio } from './widget-page.ts'

declare global {
  /** Of each `play()`, whether a click called it. */
  var playsInClick: boolean[]
  /** The `readyState` at which each position was set; iOS ignores those that come at 0. */
  var seekStates: number[]
}

/** Notes of each `play()` whether it was called while a click was on its way through the page. */
async function watchGestures(page: Page): Promise<void> {
  await watchAudio(page)
  await page.addInitScript(() => {
    let clicking = false
    globalThis.playsInClick = []
    addEventListener('click', () => (clicking = true), true)
    addEventListener('click', () => (clicking = false))
    // oxlint-disable-next-line typescript/unbound-method -- called below with each element as `this`
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      globalThis.playsInClick.push(clicking)
      return play.call(this)
    }
  })
}

test.for<[string, (page: Page) => Promise<void>]>([
  ['the play button', (page) => partsOf(page).play.click()],
  ['a topic', (page) => partsOf(page).topics.first().click()],
  [
    'a hit',
    async (page) => {
      await partsOf(page).search.fill('sidekiq enterprise')
      await partsOf(page).hits.filter({ hasText: '16:15' }).click()
    },
  ],
])(
  'the first tap on %s plays within the gesture, as iOS wants it',
  async ([, tap], { openWidget }) => {
    const page = await openWidget({
      attributes: 'episode="77"',
      prepare: watchGestures,
    })
    await partsOf(page).topics.first().waitFor()
    await tap(page)
    await partsOf(page).pause.waitFor()
    expect(await page.evaluate(() => globalThis.playsInClick)).toEqual([true])
  },
)

test('a topic’s link seeks once the audio’s metadata is there, and not before', async ({
  openWidget,
}) => {
  const page = await openWidget({
    attributes: 'episode="77"',
    prepare: async (page) => {
      await watchAudio(page)
      await page.addInitScript(() => {
        globalThis.seekStates = []
        const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime')
        Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
          ...own,
          set(this: HTMLMediaElement, seconds: number) {
            globalThis.seekStates.push(this.readyState)
            own?.set?.call(this, seconds)
          },
        })
      })
    },
  })
  await partsOf(page).topics.filter({ hasText: 'Sidekiq Enterprise' }).click()
  await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(975)
  const states = await page.evaluate(() => globalThis.seekStates)
  expect(states).not.toEqual([])
  expect(states).not.toContain(0)
})
