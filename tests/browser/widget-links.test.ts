import { describe, expect } from 'vitest'
import { test } from './browser-test.ts'
import { onElement, partsOf, positionOf, readAudio, watchAudio } from './widget-page.ts'

const EPISODE_PAGE =
  'https://runninginproduction.com/podcast/77-podia-has-everything-you-need-to-sell-online-courses'

declare global {
  /** What the page has asked the system to share. */
  var shared: (ShareData | undefined)[]
}

describe('a link', () => {
  test('of a topic and of a hit leads to its second on the episode’s own page', async ({
    openEpisode,
  }) => {
    const page = await openEpisode()
    const { topics, search, hits } = partsOf(page)
    const topic = topics.filter({ hasText: 'Sidekiq Enterprise' })
    expect(await topic.getAttribute('href')).toBe(`${EPISODE_PAGE}#t=975`)
    await search.fill('sidekiq enterprise')
    const hit = hits.filter({ hasText: '16:15' })
    expect(await hit.getAttribute('href')).toBe(`${EPISODE_PAGE}#t=975`)
  })

  test('is a link to a middle click: another page opens, and nothing plays here', async ({
    openEpisode,
  }) => {
    const page = await openEpisode()
    const { topics, play } = partsOf(page)
    const opened = page.context().waitForEvent('page')
    await topics.filter({ hasText: 'Sidekiq Enterprise' }).click({ button: 'middle' })
    await opened
    expect((await readAudio(page)).src).toBe('')
    expect(await play.isVisible()).toBe(true)
  })
})

describe('the links of a topic', () => {
  const LINKS = [
    ['@joncalhoun', 'https://twitter.com/joncalhoun'],
    ['https://www.calhoun.io/', 'https://www.calhoun.io/'],
  ] as const

  test('stand below it, each named by its text and large enough for a finger', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ attributes: 'episode="42"', addressEnd: '#t=4753' })
    const list = page.getByRole('list', { name: 'Topics' })
    for (const [name, href] of LINKS) {
      const link = list.getByRole('link', { name, exact: true })
      expect(await link.getAttribute('href')).toBe(href)
      expect(await link.getAttribute('target')).toBe('_blank')
      expect(await link.getAttribute('part')).toBe('link')
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    }
    expect(await list.getByRole('link').count()).toBe(
      (await partsOf(page).topics.count()) + LINKS.length,
    )
    expect(await page.locator('cuepoint-player a a').count()).toBe(0)
  })

  test('follow it in the order of the keys, and open beside the page that may sound', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({
      attributes: 'episode="42"',
      addressEnd: '#t=4753',
      prepare: async (page) => {
        await page
          .context()
          .route('https://twitter.com/**', (route) => route.fulfill({ body: 'Jon' }))
      },
    })
    await partsOf(page).topics.last().focus()
    await page.keyboard.press('Tab')
    const link = page.getByRole('link', { name: '@joncalhoun', exact: true })
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true)
    const opened = page.waitForEvent('popup')
    await page.keyboard.press('Enter')
    await (await opened).waitForURL('https://twitter.com/joncalhoun')
  })
})

describe('the page’s own address', () => {
  test.for([
    '#t=975',
    '#t=16:15',
    '#t=0h16m15s',
    '?t=975',
    '?x=%23t%3D975',
    '?t=10#t=975',
    '%23t%3D975',
    '%23t%3D975?from=mail',
    '#16:15',
  ])('%s is where the episode begins', async (addressEnd, { openEpisode }) => {
    const page = await openEpisode({
      addressEnd,
      prepare: async (page) => {
        await watchAudio(page)
        // A site that understands such an address as that of the page.
        await page.route('**/page%23*', (route) =>
          route.continue({ url: route.request().url().replace(/%23.*/, '') }),
        )
      },
    })
    const { seekBar, play, pause, currentTopic } = partsOf(page)
    await expect.poll(() => currentTopic.innerText()).toMatch(/Sidekiq Enterprise/)
    expect(await seekBar.inputValue()).toBe('975')
    await play.click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
    expect(await positionOf(page)).toBeLessThan(985)
  })

  test('with an end stops there, once', async ({ openEpisode }) => {
    const page = await openEpisode({ addressEnd: '#t=100,101' })
    const { topics, play } = partsOf(page)
    await topics.first().waitFor()
    await play.click()
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(101)
    await play.waitFor()
    expect(await positionOf(page)).toBeLessThan(102)
    await play.click()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(102)
  })

  test('plays at once where a link on the page changes it', async ({ openEpisode }) => {
    const page = await openEpisode({ body: '<a href="#t=745">The workflow gem</a>' })
    const { topics, pause } = partsOf(page)
    await topics.first().waitFor()
    await page.getByRole('link', { name: 'The workflow gem', exact: true }).click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(745)
  })

  test('is only gone back to, and not played, by Back', async ({ openEpisode }) => {
    const page = await openEpisode({
      addressEnd: '#t=975',
      body: '<a href="#comments">Comments</a><h2 id="comments">Comments</h2>',
    })
    const { topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    await seekBar.fill('2000')
    await page.getByRole('link', { name: 'Comments', exact: true }).click()
    await page.goBack()
    expect(page.url()).toMatch(/#t=975$/)
    expect(await seekBar.inputValue()).toBe('2000')
    await page.getByRole('link', { name: 'Comments', exact: true }).click()
    expect(await seekBar.inputValue()).toBe('2000')
  })

  test('that names no place in the episode, as that of a cache does, is passed over', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ addressEnd: '?t=1733000000' })
    const { topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    expect(await seekBar.inputValue()).toBe('0')
  })

  test('is of the episode that the attribute named first', async ({ openEpisode }) => {
    const page = await openEpisode({
      addressEnd: '#t=975',
      body: '<a href="#t=745">The workflow gem</a>',
    })
    const { seekBar, currentTopic, player, play, pause, topics } = partsOf(page)
    await expect.poll(() => currentTopic.innerText()).toMatch(/Sidekiq Enterprise/)
    await onElement(page, (element) => {
      element.episode = '42'
    })
    await player.getByText('Episode 42').waitFor()
    expect(await seekBar.inputValue()).toBe('0')
    await page.getByRole('link', { name: 'The workflow gem', exact: true }).click()
    await play.click()
    await pause.waitFor()
    expect(await positionOf(page)).toBeLessThan(100)
    await onElement(page, (element) => {
      element.episode = '77'
    })
    await topics.filter({ hasText: 'Sidekiq Enterprise' }).waitFor()
    expect(await seekBar.inputValue()).toBe('745')
  })

  test('is of the episode of another page, where a router keeps the element', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ body: '<a href="#t=745">Later</a>' })
    const { seekBar, player, play, pause } = partsOf(page)
    await play.waitFor()
    await onElement(page, (element) => {
      history.pushState(null, '', '/42#t=60')
      element.episode = '42'
    })
    await player.getByText('Episode 42').waitFor()
    expect(await seekBar.inputValue()).toBe('60')
    await page.getByRole('link', { name: 'Later' }).click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(745)
  })

  test('leads back from an episode that a listener picked', async ({ podcast, openEpisode }) => {
    const page = await openEpisode({ body: '<a href="#t=745">The workflow gem</a>' })
    const { search, hits, player, pause } = partsOf(page)
    await search.fill('sqlite')
    await hits.filter({ hasText: '36:56' }).click()
    await player.getByText('Episode 42').waitFor()
    await pause.waitFor()
    await page.getByRole('link', { name: 'The workflow gem', exact: true }).click()
    await player.getByText('Episode 77').waitFor()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(745)
    expect(await readAudio(page)).toMatchObject({
      src: `${podcast.host.origin}/stand-in/77.mp3`,
      paused: false,
    })
  })

  test('is not gone back to by a link that names no second', async ({ openEpisode }) => {
    const page = await openEpisode({
      addressEnd: '?t=975',
      body: '<a href="#comments">Comments</a>',
    })
    const { topics, seekBar, play, pause } = partsOf(page)
    await topics.first().waitFor()
    await seekBar.fill('2400')
    await play.click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(2400)
    const position = await positionOf(page)
    await page.getByRole('link', { name: 'Comments' }).click()
    await page.waitForURL(/#comments$/)
    await expect.poll(() => positionOf(page)).toBeGreaterThan(position + 1)
  })
})

describe('sharing', () => {
  test('copies the link to this moment, or to a topic', async ({ openEpisode }) => {
    const page = await openEpisode({
      addressEnd: '#t=1000',
      browserOptions: { permissions: ['clipboard-read', 'clipboard-write'] },
    })
    const { player, topics } = partsOf(page)
    await topics.first().waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    const copied = async () => {
      await player.getByRole('button', { name: 'Copy' }).click()
      await player.getByText('Copied').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied()).toBe(`${EPISODE_PAGE}#t=1000`)
    await player.getByRole('combobox', { name: 'Start at' }).selectOption({ value: '975' })
    expect(await copied()).toBe(`${EPISODE_PAGE}#t=975`)
  })

  test('is of the moment at which the panel was opened, while the sound goes on', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ addressEnd: '#t=1000' })
    const { player, topics, play, pause } = partsOf(page)
    await topics.first().waitFor()
    await play.click()
    await pause.waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    const link = player.getByRole('textbox', { name: 'Link' })
    const start = player.getByRole('combobox', { name: 'Start at' })
    const [url, second] = [await link.inputValue(), await start.inputValue()]
    expect(url).toBe(`${EPISODE_PAGE}#t=${second}`)
    await expect.poll(() => positionOf(page)).toBeGreaterThan(Number(second) + 2)
    expect([await link.inputValue(), await start.inputValue()]).toEqual([url, second])
    await start.selectOption({ value: '975' })
    expect(await link.inputValue()).toBe(`${EPISODE_PAGE}#t=975`)
    await start.selectOption({ value: second })
    expect(await link.inputValue()).toBe(url)
  })

  test('is of the episode that is open, from where it is then', async ({ openEpisode }) => {
    const page = await openEpisode({ addressEnd: '#t=1000' })
    const { player, topics } = partsOf(page)
    await topics.first().waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    const link = player.getByRole('textbox', { name: 'Link' })
    expect(await link.inputValue()).toBe(`${EPISODE_PAGE}#t=1000`)
    await partsOf(page).search.fill('sqlite')
    await partsOf(page).hits.filter({ hasText: '36:56' }).click()
    await player.getByText('Episode 42').waitFor()
    await expect.poll(() => link.inputValue()).toMatch(/\/42-[\w-]+#t=2216$/)
  })

  test('hands the link to the system’s own sharing, where there is one', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({
      addressEnd: '#t=975',
      prepare: (page) =>
        page.addInitScript(() => {
          globalThis.shared = []
          navigator.share = (what) => Promise.resolve(void globalThis.shared.push(what))
        }),
    })
    const { player, topics } = partsOf(page)
    await topics.first().waitFor()
    await player.getByRole('button', { name: 'Share', exact: true }).click()
    await player.getByRole('button', { name: 'Share …' }).click()
    expect(await page.evaluate(() => globalThis.shared)).toEqual([
      {
        title: 'Podia Has Everything You Need to Sell Online Courses',
        url: `${EPISODE_PAGE}#t=975`,
      },
    ])
  })

  test.for([
    [
      'there is no clipboard',
      {},
      () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      },
    ],
    ['the page forbids it', { 'Permissions-Policy': 'clipboard-write=()' }, () => {}],
  ] as const)(
    'marks the link for the listener’s own copy command where %s',
    async ([, headers, breakPage], { openEpisode }) => {
      const page = await openEpisode({ headers, prepare: (page) => page.addInitScript(breakPage) })
      const { player, topics } = partsOf(page)
      await topics.first().waitFor()
      await player.getByRole('button', { name: 'Share', exact: true }).click()
      const link = player.getByRole('textbox', { name: 'Link' })
      await link.evaluate((field: HTMLInputElement) => field.setSelectionRange(0, 0))
      await player.getByRole('button', { name: 'Copy' }).click()
      await player.getByText('Copy the marked link').waitFor()
      const marked = await link.evaluate((field: HTMLInputElement) =>
        field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      )
      expect(marked).toBe(`${EPISODE_PAGE}#t=0`)
    },
  )
})
