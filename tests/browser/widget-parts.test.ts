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

test('whoever searches and plays fetches the script and the player, and no other part', async ({
  openWidget,
  requests,
}) => {
  const page = await openWidget()
  const { search, hits, pause, currentTopic } = partsOf(page)
  for (const topic of ['sidekiq enterprise', 'gumroad']) {
    await search.fill(topic)
    await hits.filter({ hasText: topic }).first().click()
    await pause.waitFor()
    await expect.poll(async () => (await currentTopic.innerText()).toLowerCase()).toContain(topic)
  }
  const scripts = requests.map(({ pathname }) => pathname).filter((path) => path.endsWith('.js'))
  expect(scripts).toEqual(['/cuepoint.js', expect.stringMatching(/^\/cuepoint-player-/)])
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
