import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './browser-test.ts'
import { partsOf } from './widget-page.ts'

test('a hit tells its time, its topic with what matched, its episode and its guest', async ({
  openWidget,
}) => {
  const page = await openWidget()
  const { search, hits } = partsOf(page)
  await search.fill('sidekiq enterprise')
  const hit = hits.and(
    page.getByRole('option', {
      name:
        '16:15 Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags ' +
        'Episode 77 · Podia Has Everything You Need to Sell Online Courses · Jason Charnes',
      exact: true,
    }),
  )
  await hit.waitFor()
  expect(await hit.locator('mark').allInnerTexts()).toEqual(['Sidekiq', 'Enterprise'])
})

test('a guest’s name finds the episode as a whole, which plays from its start', async ({
  openWidget,
}) => {
  const page = await openWidget()
  const { search, hits, pause, seekBar } = partsOf(page)
  await search.fill('Jason Charnes')
  await hits.filter({ hasText: 'Whole episode' }).click()
  await pause.waitFor()
  expect(Number(await seekBar.inputValue())).toBeLessThan(5)
})

test('a new answer begins with its first hit, wherever the last one was scrolled to', async ({
  openWidget,
}) => {
  const page = await openWidget()
  await page.setViewportSize({ width: 375, height: 200 })
  const { search, hits } = partsOf(page)
  const scrolled = () => page.getByRole('listbox').evaluate((list) => list.scrollTop)
  await search.fill('rails')
  await hits.first().waitFor()
  await page.keyboard.press('ArrowUp')
  await expect.poll(scrolled).toBeGreaterThan(20)
  await search.fill('stripe')
  await hits.filter({ hasText: 'Stripe' }).first().waitFor()
  await expect.poll(scrolled).toBe(0)
})

test('a corrected query says so, and the literal one is a click away', async ({ openWidget }) => {
  const page = await openWidget()
  const { search, hits } = partsOf(page)
  await search.fill('sidekik')
  await hits.first().waitFor()
  // Said to a screen reader, too.
  const status = page.getByRole('status').filter({ hasText: 'Showing results for “sidekiq”.' })
  await status.filter({ hasText: 'found' }).waitFor()
  await page.getByRole('button', { name: 'Search for “sidekik” instead' }).click()
  await page.getByText('Nothing found for “sidekik”.').waitFor()
  expect(await hits.count()).toBe(0)
})

test('in German the widget speaks German, whole', async ({ openWidget }) => {
  const page = await openWidget({
    rootAttributes: 'lang="de-AT"',
    attributes: 'episode="77"',
  })
  await page.getByRole('combobox', { name: 'Den Podcast nach Themen durchsuchen' }).fill('rails')
  await page.getByText(/^\d+ Stellen? gefunden/).waitFor()
  await page.getByRole('button', { name: 'Tastenkürzel' }).click()
  await page.getByText('Abspielen oder Pause').waitFor()
  const spoken = page.getByRole('slider', { name: 'Stelle in der Folge' })
  expect(await spoken.getAttribute('aria-valuetext')).toBe('0 Sekunden')
})

test.for([
  ['fr', 'en'],
  ['de', 'de'],
] as const)(
  'in the language %s its words are in %s, and the show’s in that of the page',
  async ([pageLanguage, ownLanguage], { openWidget }) => {
    const page = await openWidget({
      rootAttributes: `lang="${pageLanguage}"`,
      attributes: 'episode="77"',
      body: '<div style="height: 3000px"></div>',
    })
    const languageOf = (part: Locator) =>
      part.first().evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
    const { hits } = partsOf(page)
    const search = page.getByRole('combobox').first()
    await search.fill('sidekiq enterprise')
    await hits.first().waitFor()
    const widget = page.locator('cuepoint-player')
    await widget.locator('[part=play]').click()
    await widget.locator('[aria-expanded]').and(widget.locator('.icon')).first().click()
    const ofWidget = [
      search,
      widget.locator('[part=play]'),
      widget.getByRole('status'),
      hits.getByText(/77/),
    ]
    const ofShow = [
      hits.locator('.title'),
      hits.getByText(/^Podia Has Everything/),
      widget.locator('[part=episode]'),
      widget.locator('[part=topic]'),
      widget.getByText('Running in Production', { exact: true }),
      widget.getByRole('option').filter({ hasText: 'Knapsack' }),
    ]
    for (const part of ofWidget) expect(await languageOf(part)).toBe(ownLanguage)
    for (const part of ofShow) expect(await languageOf(part)).toBe(pageLanguage)

    await page.evaluate(() => scrollTo(0, 3000))
    const miniPlayer = page.locator('html > div .mini')
    await miniPlayer.waitFor()
    expect(await languageOf(miniPlayer.getByRole('button'))).toBe(ownLanguage)
    expect(await languageOf(miniPlayer.locator('.title'))).toBe(pageLanguage)
  },
)

test('where the German words do not come, it speaks English', async ({ openWidget }) => {
  const page = await openWidget({
    rootAttributes: 'lang="de"',
    prepare: (page) => page.route(/cuepoint[-.]german/, (route) => route.abort()),
  })
  await partsOf(page).search.waitFor()
  expect(await partsOf(page).search.getAttribute('placeholder')).toBe(
    'Search topics, guests, tools …',
  )
})
