import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { kit } from '../../widget/chunks/kit.ts'
import { test } from './browser-test.ts'
import { partsOf } from './widget-page.ts'

/** What a newer deployment does to a script that is still in a cache: its chunks are gone. */
const removeVersionedPlayer = (page: Page) =>
  page.route('**/cuepoint-player-*.js', (route) => route.fulfill({ status: 404 }))

test('a script from before a deployment takes the player of the newer one', async ({
  openWidget,
}) => {
  const page = await openWidget({
    attributes: 'episode="77"',
    prepare: removeVersionedPlayer,
  })
  const { topics, play } = partsOf(page)
  await topics.first().waitFor()
  expect(await play.isVisible()).toBe(true)
})

test('a script that is pinned by its hash takes no other player than its own', async ({
  podcast,
  openWidget,
}) => {
  const { origin } = podcast.cuepoint
  const script = await (await fetch(`${origin}/cuepoint.js`)).text()
  const hash = createHash('sha256').update(script).digest('base64')
  const page = await openWidget({
    attributes: 'episode="77"',
    cuepointOrigin: 'https://nowhere.example',
    head: `<script async crossorigin integrity="sha256-${hash}" src="${origin}/cuepoint.js"></script>`,
    prepare: async (page) => {
      await removeVersionedPlayer(page)
      await page.route('https://nowhere.example/**', (route) => route.abort())
    },
  })
  await page.getByText('The player could not be loaded.').waitFor()
  expect(await partsOf(page).topics.count()).toBe(0)
})

test('a player that needs more than a script from before a deployment has does not deliver', async ({
  podcast,
  openWidget,
}) => {
  const page = await openWidget()
  const delivers = (kitSize: number) =>
    page.evaluate(
      ([src, kitSize]) =>
        new Promise((resolve) => {
          const script = Object.assign(document.createElement('script'), {
            cuepoint: {
              kit: Array.from({ length: kitSize }, () => Object),
              deliver: () => resolve(true),
            },
            src,
            onload: () => resolve(false),
          })
          document.head.append(script)
        }),
      [`${podcast.cuepoint.origin}/cuepoint.player.js`, kitSize] as const,
    )
  expect(await delivers(kit.length)).toBe(true)
  expect(await delivers(kit.length - 1)).toBe(false)
})
