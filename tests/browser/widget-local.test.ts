import { describe, expect, inject } from 'vitest'
import { englishSearch } from '../../widget/words/english.ts'
import { startPodcast } from '../support/podcast.ts'
import { startStaticCuepoint } from '../support/static-cuepoint.ts'
import { test as browserTest } from './browser-test.ts'
import { hitTexts, partsOf, positionOf, suggest, type EmbedOptions } from './widget-page.ts'

const test = browserTest
  .extend('podcast', { scope: 'file' }, async ({}, { onCleanup }) => {
    const podcast = await startPodcast({ widget: inject('widget') }, startStaticCuepoint)
    onCleanup(podcast.close)
    return podcast
  })
  .extend('open', ({ openWidget }) => async (options: EmbedOptions = {}) => {
    const attributes = `search="local" ${options.attributes ?? ''}`
    const page = await openWidget({ ...options, attributes })
    await partsOf(page).search.waitFor()
    return page
  })

const pathsOfApi = (requests: readonly URL[]) =>
  requests.map(({ pathname }) => pathname).filter((path) => path.startsWith('/api/'))

const SIDEKIQ = /Recently upgrading to Sidekiq Enterprise/
const SLUG = 'podia-has-everything-you-need-to-sell-online-courses'

describe('without a Worker, on a server that does nothing but hand out files', () => {
  test('a hit plays from its second', async ({ requests, open }) => {
    const page = await open()
    const { search, hits, pause } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: SIDEKIQ }).click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
    expect(await positionOf(page)).toBeLessThan(985)
    expect(pathsOfApi(requests)).toEqual([])
  })

  test('an episode by its slug opens at the second that the address names', async ({
    requests,
    open,
  }) => {
    const page = await open({
      attributes: `episode="${SLUG}"`,
      addressEnd: '#t=975',
    })
    const { player, seekBar } = partsOf(page)
    await player.getByText('Episode 77').waitFor()
    await expect.poll(() => seekBar.inputValue()).toBe('975')
    expect(pathsOfApi(requests)).toEqual([])
  })

  test('an episode that is not there is told', async ({ open }) => {
    const page = await open({ attributes: 'episode="nobody"' })
    await page.getByText('There is no such episode.').waitFor()
    expect(await partsOf(page).topics.count()).toBe(0)
  })

  test.for([
    ['tag="golang"', /Episode 42/],
    ['guest="jason charnes"', /Episode 77/],
  ] as const)('%s keeps to its episodes', async ([attributes, episode], { open }) => {
    const page = await open({ attributes })
    await partsOf(page).search.fill('docker')
    const texts = await hitTexts(page)
    expect(texts.filter((text) => !episode.test(text))).toEqual([])
  })

  test('a query that goes unfinished is finished', async ({ requests, open }) => {
    const page = await open()
    expect(await suggest(page, 'jason')).toEqual([
      { text: 'Jason Charnes', description: 'guest of one episode' },
      { text: 'Jason', description: 'in 2 places' },
    ])
    expect(pathsOfApi(requests)).toEqual([])
  })

  test('JSX, which sets what an element has by its name, sets the attribute', async ({ open }) => {
    const page = await open()
    const attribute = await page.evaluate(() => {
      const element = document.createElement('cuepoint-player')
      element.search = 'local'
      return [element.getAttribute('search'), typeof element.search]
    })
    expect(attribute).toEqual(['local', 'function'])
  })

  test('the search says so where its files cannot be had, and goes on after another try', async ({
    open,
  }) => {
    const page = await open({
      prepare: (page) => page.route('**/search.json', (route) => route.abort(), { times: 1 }),
    })
    await partsOf(page).search.fill('sidekiq')
    await page.getByText('The server could not be reached. Are you online?').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    expect((await hitTexts(page)).join('\n')).toMatch(SIDEKIQ)
  })
})

describe('on such a server, without search="local"', () => {
  test('an episode by its slug opens, once the API was asked in vain', async ({
    openWidget,
    requests,
  }) => {
    const page = await openWidget({ attributes: `episode="${SLUG}"` })
    await partsOf(page).player.getByText('Episode 77').waitFor()
    expect(pathsOfApi(requests)).toEqual([`/api/episodes/${SLUG}`])
  })

  test('a search without its files never speaks of an episode', async ({ openWidget }) => {
    const page = await openWidget({
      prepare: (page) => page.route('**/search.json', (route) => route.fulfill({ status: 404 })),
    })
    await partsOf(page).search.fill('sidekiq')
    await page.getByText(englishSearch.nonsense).waitFor()
  })
})
