import { describe, expect } from 'vitest'
import type { CuepointPlayerElement } from '../../widget/cuepoint-player.d.ts'
import type { Fault } from '../support/faulty-network.ts'
import { test as browserTest } from './browser-test.ts'
import { hitTexts, partsOf, suggest, type EmbedOptions } from './widget-page.ts'

/** Opens a page, and waits until it can be searched. */
const test = browserTest.extend(
  'open',
  ({ openWidget, network }) =>
    async (prepare?: EmbedOptions['prepare']) => {
      const page = await openWidget({ cuepointOrigin: network.origin, ...(prepare && { prepare }) })
      await partsOf(page).search.waitFor()
      return page
    },
)

/** The paths of what only a search in the page needs, in the order in which they were asked for. */
const pathsOfLocal = (requests: readonly URL[]) =>
  requests.map(({ pathname }) => pathname).filter((path) => /^\/(search|cuepoint-local)/.test(path))

describe('with its API', () => {
  test('nothing is loaded that would search without it', async ({ requests, open }) => {
    const page = await open()
    await partsOf(page).search.fill('sidekiq')
    await hitTexts(page)
    expect(await suggest(page, 'sidek')).toEqual([
      { text: 'Sidekiq', description: expect.any(String) },
    ])
    expect(pathsOfLocal(requests)).toEqual([])
  })

  test('a query that it refuses is told as it says, and not searched without it', async ({
    requests,
    open,
  }) => {
    const page = await open()
    await page
      .locator('cuepoint-player')
      .evaluate((element: CuepointPlayerElement) => element.search('x'.repeat(201)))
    await page.getByText('expected q to be 1 to 200 characters, received 201').waitFor()
    expect(pathsOfLocal(requests)).toEqual([])
  })

  test('nothing is asked for where there is nothing to finish', async ({ requests, open }) => {
    const page = await open()
    expect(await suggest(page, ' ')).toEqual([])
    expect(requests.filter(({ pathname }) => pathname.startsWith('/api/'))).toEqual([])
  })

  const faults: Fault[] = ['down', 'broken', 'nonsense', 'cut', 'silent']
  test.for(faults)(
    'that is %s, the page searches by itself, with the same hits',
    async (fault, { network, requests, open }) => {
      const well = await open()
      await partsOf(well).search.fill('sidekiq')
      const fromApi = await hitTexts(well)

      const page = await open()
      network.setFault(fault, '/api/')
      await partsOf(page).search.fill('sidekiq')
      expect(await hitTexts(page)).toEqual(fromApi)
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
      expect(pathsOfLocal(requests)).toEqual([
        expect.stringMatching(/^\/cuepoint-local-[\w-]{8}\.js$/),
        '/search.json',
        expect.stringMatching(/^\/search\/\w+\/searched\.bin$/),
        expect.stringMatching(/^\/search\/\w+\/shown-0\.bin$/),
      ])
    },
  )

  test('that is over its quota is left alone for half a minute, and asked again then', async ({
    requests,
    open,
  }) => {
    const page = await open(async (page) => {
      await page.clock.install()
      await page.route('**/api/**', (route) => route.fulfill({ status: 429 }), { times: 1 })
    })
    const queriesToApi = () =>
      requests.filter(({ pathname }) => pathname === '/api/search').map(({ search }) => search)
    const { search, hits } = partsOf(page)
    const searchFor = async (text: string, hit: RegExp) => {
      await search.fill(text)
      await page.clock.runFor(200)
      await hits.filter({ hasText: hit }).first().waitFor()
    }
    await searchFor('sidekiq', /Sidekiq Enterprise/)
    await searchFor('black friday', /Surviving Black Friday/)
    expect(queriesToApi()).toEqual(['?q=sidekiq'])
    await page.clock.fastForward(30_000)
    await searchFor('sidekiq enterprise', /Sidekiq Enterprise/)
    await searchFor('black friday', /Surviving Black Friday/)
    expect(queriesToApi()).toEqual(['?q=sidekiq', '?q=sidekiq+enterprise', '?q=black+friday'])
  })
})
