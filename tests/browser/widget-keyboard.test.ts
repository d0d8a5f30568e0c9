import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser-test.ts'
import {
  changeEpisode,
  isFocused,
  onElement,
  partsOf,
  positionOf,
  readAudio,
} from './widget-page.ts'

/** The option that the search field's `aria-activedescendant` names. */
const activeOption = (page: Page) =>
  partsOf(page).search.evaluate((field) => {
    const id = field.getAttribute('aria-activedescendant')
    const root = field.getRootNode()
    return root instanceof ShadowRoot && id !== null
      ? (root.getElementById(id)?.querySelector('.time')?.textContent ?? null)
      : null
  })

const focusRole = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role'))

describe('the search field is a combobox', () => {
  test('arrows, Home and End walk through the hits while the focus stays in the text', async ({
    openWidget,
  }) => {
    const page = await openWidget()
    const { search, hits } = partsOf(page)
    await search.fill('rails')
    await hits.nth(2).waitFor()
    const times = await hits.locator('.time').allInnerTexts()
    const press = async (key: string) => {
      await page.keyboard.press(key)
      expect(await focusRole(page)).toBe('combobox')
      return activeOption(page)
    }
    expect(await activeOption(page)).toBeNull()
    expect(await press('ArrowDown')).toBe(times[0])
    expect(await press('ArrowDown')).toBe(times[1])
    expect(await press('End')).toBe(times.at(-1))
    expect(await press('ArrowDown')).toBeNull()
    expect(await press('ArrowUp')).toBe(times.at(-1))
    expect(await press('Home')).toBe(times[0])
  })

  test('says whether it has a list, and which hit is selected', async ({ openWidget }) => {
    const page = await openWidget()
    const { search, hits } = partsOf(page)
    expect(await search.getAttribute('aria-expanded')).toBe('false')
    await search.fill('rails')
    await hits.first().waitFor()
    expect(await search.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await hits.first().getAttribute('aria-selected')).toBe('true')
    expect(await hits.nth(1).getAttribute('aria-selected')).toBe('false')
  })

  test('Enter plays the hit, and the focus stays for the next one', async ({ openWidget }) => {
    const page = await openWidget()
    const { search, hits, pause } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: '16:15' }).waitFor()
    while ((await activeOption(page)) !== '16:15') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(975)
    expect(await focusRole(page)).toBe('combobox')
  })

  test('Escape clears it', async ({ openWidget }) => {
    const page = await openWidget()
    const { search, hits } = partsOf(page)
    await search.fill('rails')
    await hits.first().waitFor()
    await page.keyboard.press('Escape')
    await hits.first().waitFor({ state: 'detached' })
    expect(await search.inputValue()).toBe('')
    expect(await focusRole(page)).toBe('combobox')
  })

  test('a press on Clear leaves it ready for the next word', async ({ openWidget }) => {
    const page = await openWidget()
    const { search } = partsOf(page)
    await search.fill('rails')
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await page.keyboard.type('redis')
    expect(await search.inputValue()).toBe('redis')
  })

  test('a press on "Search for ... instead" leaves the arrow keys with the hits', async ({
    openWidget,
  }) => {
    const page = await openWidget()
    const { search } = partsOf(page)
    await search.fill('sidekik')
    const instead = page.getByRole('button', { name: /^Search for .* instead$/ })
    await instead.focus()
    await page.keyboard.press('Enter')
    await instead.waitFor({ state: 'detached' })
    expect(await isFocused(search)).toBe(true)
  })

  test('what is typed is no shortcut of the page, other keys may be', async ({ openWidget }) => {
    const page = await openWidget({
      body: `<script>
        globalThis.seen = []
        for (const type of ['keydown', 'keypress', 'keyup'])
          addEventListener(type, ({ key }) => seen.push(type + ' ' + key))
      </script>`,
    })
    const { search } = partsOf(page)
    await search.focus()
    const keys = ['/', '?', 's', ' ', 'Alt+l', 'Control+k', 'ArrowLeft', 'Enter', 'Escape']
    for (const key of keys) await page.keyboard.press(key)
    const seen = await page.evaluate<string[]>('seen')
    expect(seen).toEqual([
      'keydown Alt',
      'keyup Alt',
      'keydown Control',
      'keydown k',
      'keyup k',
      'keyup Control',
      'keydown ArrowLeft',
      'keyup ArrowLeft',
      'keydown Enter',
      'keyup Enter',
      'keydown Escape',
      'keyup Escape',
    ])
  })

  test('the hits are announced as a count, politely', async ({ openWidget }) => {
    const page = await openWidget()
    const { search } = partsOf(page)
    const status = page.getByRole('status').first()
    expect(await status.innerText()).toBe('')
    await search.fill('sidekiq enterprise')
    await expect.poll(() => status.innerText()).toMatch(/^\d+ moments? found/)
    await search.fill('xyzzyplugh')
    await expect.poll(() => status.innerText()).toBe('Nothing found for “xyzzyplugh”.')
  })
})

describe('inside the player', () => {
  test('the slider speaks, and the current topic is marked', async ({ openWidget }) => {
    const page = await openWidget({ attributes: 'episode="77"', addressEnd: '#t=975' })
    const { seekBar, currentTopic } = partsOf(page)
    await currentTopic.waitFor()
    expect(await seekBar.getAttribute('aria-valuetext')).toBe(
      '16 minutes 15 seconds, Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
    )
    expect(await currentTopic.getAttribute('aria-current')).toBe('true')
    expect(await currentTopic.count()).toBe(1)
  })

  test('the keys of the list do what it says', async ({ openWidget }) => {
    const page = await openWidget({ attributes: 'episode="77"', addressEnd: '#t=1000' })
    const { topics, player, seekBar, play, pause, search } = partsOf(page)
    await topics.first().waitFor()
    const position = async () => Number(await seekBar.inputValue())
    await play.focus()
    await page.keyboard.press('j')
    expect(await position()).toBe(985)
    await page.keyboard.press('l')
    expect(await position()).toBe(1015)
    await page.keyboard.press('ArrowLeft')
    expect(await position()).toBe(1010)
    await page.keyboard.press('9')
    expect(await position()).toBe(3870)
    await page.keyboard.press('0')
    expect(await position()).toBe(0)
    await page.keyboard.press('k')
    await pause.waitFor()
    await page.keyboard.press('Space')
    await play.waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await readAudio(page)).volume).toBeCloseTo(0.9)
    await page.keyboard.press('?')
    await player.getByText('Play or pause').waitFor()
    await page.keyboard.press('Escape')
    await player.getByText('Play or pause').waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    expect(await focusRole(page)).toBe('combobox')
    expect(await search.inputValue()).toBe('')
  })

  test('Space pauses after a click on a topic, and leaves the page where it is', async ({
    openWidget,
  }) => {
    const page = await openWidget({
      attributes: 'episode="77"',
      body: '<div style="height: 3000px"></div>',
    })
    const { topics, play, pause } = partsOf(page)
    await topics.filter({ hasText: 'The workflow gem' }).click()
    await pause.waitFor()
    await page.keyboard.press('Space')
    await play.waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('K that is held down is one press', async ({ openWidget }) => {
    const page = await openWidget({ attributes: 'episode="77"' })
    const { topics, pause } = partsOf(page)
    await topics.filter({ hasText: 'The workflow gem' }).click()
    await pause.waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.down('k')
    expect((await readAudio(page)).paused).toBe(true)
    await page.keyboard.up('k')
    await page.keyboard.press('k')
    await expect.poll(async () => (await readAudio(page)).paused).toBe(false)
  })

  test('louder is heard although it was mute, quieter is not', async ({ openWidget }) => {
    const page = await openWidget({ attributes: 'episode="77"' })
    const { player } = partsOf(page)
    await player.getByRole('button', { name: 'Mute' }).click()
    const unmute = player.getByRole('button', { name: 'Unmute' })
    await unmute.waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await readAudio(page)).volume).toBeCloseTo(0.9)
    expect((await readAudio(page)).muted).toBe(true)
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await readAudio(page)).volume).toBeCloseTo(1)
    expect((await readAudio(page)).muted).toBe(false)
    await unmute.waitFor({ state: 'detached' })
  })

  test('a digit goes nowhere while nobody knows how long the episode is', async ({
    openWidget,
  }) => {
    const page = await openWidget({
      attributes: 'episode="77"',
      addressEnd: '#t=1000',
      prepare: (page) => changeEpisode(page, (episode) => ({ ...episode, durationSeconds: null })),
    })
    const { topics, play } = partsOf(page)
    await topics.first().waitFor()
    await play.focus()
    await page.keyboard.press('5')
    expect(await onElement(page, (element) => element.currentTime)).toBe(1000)
    await page.keyboard.press('l')
    expect(await onElement(page, (element) => element.currentTime)).toBe(1030)
  })

  test('the list of topics stays where it is while one walks through it', async ({
    openWidget,
  }) => {
    const page = await openWidget({ attributes: 'episode="77"' })
    const { topics, currentTopic } = partsOf(page)
    const scrolled = () => page.locator('[part=topics]').evaluate((list) => list.scrollTop)
    await topics.first().focus()
    await onElement(page, (element) => element.seek(4000))
    await currentTopic.filter({ hasText: '1:' }).waitFor()
    expect(await scrolled()).toBe(0)
    await partsOf(page).play.focus()
    await onElement(page, (element) => element.seek(3600))
    await expect.poll(scrolled).toBeGreaterThan(0)
  })

  test('the list of topics follows the sound after a click on one', async ({ openWidget }) => {
    const page = await openWidget({ attributes: 'episode="77"' })
    const { topics, pause } = partsOf(page)
    const scrolled = () => page.locator('[part=topics]').evaluate((list) => list.scrollTop)
    await topics.first().click()
    await pause.waitFor()
    expect(await isFocused(topics.first())).toBe(true)
    await onElement(page, (element) => element.seek(3600))
    await expect.poll(scrolled).toBeGreaterThan(0)
  })

  test('the keys do nothing while the focus is elsewhere on the page', async ({ openWidget }) => {
    const page = await openWidget({
      attributes: 'episode="77"',
      addressEnd: '#t=1000',
      body: '<button>Elsewhere</button>',
    })
    const { topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    await page.getByRole('button', { name: 'Elsewhere' }).focus()
    for (const key of ['k', 'j', '5', '/', '?']) await page.keyboard.press(key)
    expect(await seekBar.inputValue()).toBe('1000')
    expect((await readAudio(page)).src).toBe('')
    expect(await focusRole(page)).toBeUndefined()
  })
})
