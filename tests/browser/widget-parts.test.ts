import { expect } from 'vitest'
import { test } from './browser-test.ts'
import { partsOf, positionOf, readAudio, watchAudio } from './widget-page.ts'

test('the player is fetched with the first letter, before the search is', async ({
  openWidget,
  requests,
}) => {
  const page = await openWidget()
  const { search, hits } = partsOf(page)
  await search.fill('sidekiq enterprise')
  await hits.first().waitFor()
  const fetched = requests.map(({ pathname }) => pathname.replace(/-[^-]+\.js$/, '-HASH.js'))
  expect(fetched).toEqual(['/page', '/cuepoint.js', '/cuepoint-player-HASH.js', '/api/search'])
})

test('sound does not wait for the player to arrive', async ({ openWidget }) => {
  let deliver = () => {}
  const page = await openWidget({
    prepare: async (page) => {
      await watchAudio(page)
      const isDue = new Promise<void>((resolve) => (deliver = resolve))
      await page.route('**/cuepoint-player-*.js', async (route) => {
        await isDue
        await route.continue()
      })
    },
  })
  const { search, hits, player, pause } = partsOf(page)
  await search.fill('sidekiq enterprise')
  await hits.first().click()
  await expect.poll(async () => (await readAudio(page)).paused).toBe(false)
  await expect.poll(() => positionOf(page)).toBeGreaterThan(60)
  expect(await player.count()).toBe(0)
  deliver()
  await pause.waitFor()
})
