import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import type { CuepointPlayerElement } from '../../widget/cuepoint-player.d.ts'
import { createFaultyNetwork, type Fault, type FaultyNetwork } from '../support/faulty-network.ts'
import { listen, type LocalServer } from '../support/listen.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import { startStaticCuepoint } from '../support/static-cuepoint.ts'
import { openWidget, partsOf, readAudio, watchAudio, type EmbedOptions } from './widget-page.ts'

const SIDEKIQ = /Recently upgrading to Sidekiq Enterprise/
const SLUG = 'podia-has-everything-you-need-to-sell-online-courses'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser?.close())

/** Opens a page; the paths of all that it asks Cuepoint for are in the array, also later. */
async function open(podcast: Podcast, origin: string, options: EmbedOptions = {}) {
  const asked: string[] = []
  const page = await openWidget(browser, podcast, {
    cuepointOrigin: origin,
    ...options,
    prepare: async (page) => {
      await watchAudio(page)
      page.on('request', (request) => {
        if (request.url().startsWith(origin)) asked.push(new URL(request.url()).pathname)
      })
      await options.prepare?.(page)
    },
  })
  await partsOf(page).search.waitFor()
  return { page, asked }
}

const isOfApi = (path: string) => path.startsWith('/api/')
const isLocal = (path: string) => /^\/(search|cuepoint-local)/.test(path)

const hitTexts = async (page: Page) => {
  await partsOf(page).hits.first().waitFor()
  return partsOf(page).hits.allInnerTexts()
}

const suggest = (page: Page, query: string) =>
  page
    .locator('cuepoint-player')
    .evaluate((element: CuepointPlayerElement, query) => element.suggest(query), query)

describe('with its API', () => {
  let podcast: Podcast
  let network: FaultyNetwork
  let server: LocalServer

  beforeAll(async () => {
    podcast = await startPodcast()
    network = createFaultyNetwork(podcast.cuepoint.origin)
    server = await listen(network.handler)
  })
  afterEach(() => network.setFault('none'))
  afterAll(async () => {
    await server?.close()
    await podcast?.close()
  })

  test('nothing is loaded that would search without it', async () => {
    const { page, asked } = await open(podcast, server.origin)
    await partsOf(page).search.fill('sidekiq')
    await hitTexts(page)
    expect(await suggest(page, 'sidek')).toEqual([
      { text: 'Sidekiq', description: expect.any(String) },
    ])
    expect(asked.filter(isLocal)).toEqual([])
    await page.context().close()
  })

  const faults: Fault[] = ['down', 'broken', 'nonsense', 'cut', 'silent']
  test.each(faults)(
    'that is %s, the page searches by itself, with the same hits',
    async (fault) => {
      const well = await open(podcast, server.origin)
      await partsOf(well.page).search.fill('sidekiq')
      const fromApi = await hitTexts(well.page)
      await well.page.context().close()

      const { page, asked } = await open(podcast, server.origin)
      network.setFault(fault, '/api/')
      await partsOf(page).search.fill('sidekiq')
      expect(await hitTexts(page)).toEqual(fromApi)
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
      expect(asked.filter(isLocal)).toEqual([
        expect.stringMatching(/^\/cuepoint-local-[\w-]{8}\.js$/),
        '/search.json',
        expect.stringMatching(/^\/search\/\w+\/searched\.bin$/),
        expect.stringMatching(/^\/search\/\w+\/shown-0\.bin$/),
      ])
      await page.context().close()
    },
  )

  test('that is over its quota is left alone for half a minute, and asked again then', async () => {
    const { page, asked } = await open(podcast, server.origin, {
      prepare: async (page) => {
        await page.clock.install()
        await page.route('**/api/**', (route) => route.fulfill({ status: 429 }), { times: 1 })
      },
    })
    const { search, hits } = partsOf(page)
    const searchFor = async (text: string, hit: RegExp) => {
      await search.fill(text)
      await page.clock.runFor(200)
      await hits.filter({ hasText: hit }).first().waitFor()
    }
    await searchFor('sidekiq', SIDEKIQ)
    await searchFor('black friday', /Surviving Black Friday/)
    expect(asked.filter(isOfApi)).toEqual(['/api/search'])
    await page.clock.fastForward(30_000)
    await searchFor('sidekiq enterprise', SIDEKIQ)
    await searchFor('black friday', /Surviving Black Friday/)
    expect(asked.filter(isOfApi)).toEqual(['/api/search', '/api/search', '/api/search'])
    await page.context().close()
  })
})

describe('without a Worker, on a server that does nothing but hand out files', () => {
  let podcast: Podcast

  beforeAll(async () => {
    podcast = await startPodcast(startStaticCuepoint)
  })
  afterAll(() => podcast?.close())

  const openLocal = (options: EmbedOptions & { attributes?: string } = {}) =>
    open(podcast, podcast.cuepoint.origin, {
      ...options,
      attributes: `search="local" ${options.attributes ?? ''}`,
    })

  test('a hit plays from its second', async () => {
    const { page, asked } = await openLocal()
    const { search, hits, pause } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: SIDEKIQ }).click()
    await pause.waitFor()
    await expect.poll(async () => (await readAudio(page)).currentTime).toBeGreaterThan(975)
    expect((await readAudio(page)).currentTime).toBeLessThan(985)
    expect(asked.filter(isOfApi)).toEqual([])
    await page.context().close()
  })

  test('an episode by its slug opens at the second that the address names', async () => {
    const { page, asked } = await openLocal({
      attributes: `episode="${SLUG}"`,
      addressEnd: '#t=975',
    })
    const { player, seekBar } = partsOf(page)
    await player.getByText('Episode 77').waitFor()
    await expect.poll(() => seekBar.inputValue()).toBe('975')
    expect(asked.filter(isOfApi)).toEqual([])
    await page.context().close()
  })

  test('an episode that is not there is told', async () => {
    const { page } = await openLocal({ attributes: 'episode="nobody"' })
    await page.getByText('There is no such episode.').waitFor()
    expect(await partsOf(page).topics.count()).toBe(0)
    await page.context().close()
  })

  test.each([
    ['tag="golang"', /Episode 42/],
    ['guest="jason charnes"', /Episode 77/],
  ])('%s keeps to its episodes', async (attributes, episode) => {
    const { page } = await openLocal({ attributes })
    await partsOf(page).search.fill('docker')
    const texts = await hitTexts(page)
    expect(texts.filter((text) => !episode.test(text))).toEqual([])
    await page.context().close()
  })

  test('a query that goes unfinished is finished', async () => {
    const { page, asked } = await openLocal()
    expect(await suggest(page, 'jason')).toEqual([
      { text: 'Jason Charnes', description: 'guest of one episode' },
      { text: 'Jason', description: 'in 2 topics' },
    ])
    expect(asked.filter(isOfApi)).toEqual([])
    await page.context().close()
  })

  test('JSX, which sets what an element has by its name, sets the attribute', async () => {
    const { page } = await openLocal()
    const attribute = await page.evaluate(() => {
      const element = document.createElement('cuepoint-player')
      element.search = 'local'
      return [element.getAttribute('search'), typeof element.search]
    })
    expect(attribute).toEqual(['local', 'function'])
    await page.context().close()
  })

  test('the search says so where its files cannot be had, and goes on after another try', async () => {
    const { page } = await openLocal({
      prepare: (page) => page.route('**/search.json', (route) => route.abort(), { times: 1 }),
    })
    await partsOf(page).search.fill('sidekiq')
    await page.getByText('The search could not be reached. Are you online?').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    expect((await hitTexts(page)).join('\n')).toMatch(SIDEKIQ)
    await page.context().close()
  })
})
