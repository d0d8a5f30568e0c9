import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test as browserTest } from './browser-test.ts'
import { partsOf, positionOf, readAudio } from './widget-page.ts'

const { resolve } = createRequire(import.meta.url)

/**
 * How Astro's `<ClientRouter />` goes to another page: it fetches it, and puts its body in the place
 * of this one's within a view transition, and only then its address.
 */
const VIEW_TRANSITIONS = `
  const show = async (url, thenGo = () => {}) => {
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html')
    document.startViewTransition(() => {
      document.body.replaceWith(document.adoptNode(page.body))
      thenGo()
    })
  }
  addEventListener('popstate', () => show(location.href))
  addEventListener('click', (event) => {
    const link = event.target.closest('nav a')
    if (!link) return
    event.preventDefault()
    show(link.href, () => history.pushState(null, '', link.href))
  })`

/** What goes from page to page without loading one: its script, and what it wants on the page. */
const NAVIGATORS: readonly (readonly [string, () => Promise<string>, string])[] = [
  ['Turbo', () => readFile(resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8'), ''],
  [
    'htmx',
    () => readFile(resolve('htmx.org/dist/htmx.min.js'), 'utf8'),
    'hx-boost:inherited="true"',
  ],
  ['view transitions', () => Promise.resolve(VIEW_TRANSITIONS), ''],
]

describe.each(NAVIGATORS)('a navigation by %s', (_, readScript, rootAttributes) => {
  const links =
    '<nav><a href="/with">A page with the widget</a> <a href="/without">One without</a> <a href="/42#t=100">A moment of 42</a></nav>'

  /** Plays on a first page from which links lead to one with the widget and to one without. */
  const test = browserTest.extend('playOnFirstPage', ({ podcast, openWidget }) => async () => {
    const { host, cuepoint } = podcast
    const head = `<title>Next</title><script async src="${cuepoint.origin}/cuepoint.js"></script>
      <script src="/navigator.js"></script>`
    const html = (body: string) =>
      `<!doctype html><html lang="en" ${rootAttributes}><head>${head}</head><body>${links}${body}</body></html>`
    const headers = { 'Content-Type': 'text/javascript' }
    host.setPage('/navigator.js', { html: await readScript(), headers })
    host.setPage('/with', { html: html('<h1>With</h1><cuepoint-player></cuepoint-player>') })
    host.setPage('/42', { html: html('<cuepoint-player episode="42"></cuepoint-player>') })
    host.setPage('/without', { html: html('<h1>Without</h1>') })
    const page = await openWidget({
      attributes: 'episode="77"',
      rootAttributes: `lang="en" ${rootAttributes}`,
      head: '<script src="/navigator.js"></script>',
      body: links,
    })
    await partsOf(page).topics.filter({ hasText: 'Sidekiq Enterprise' }).click()
    await page.waitForFunction(() => (globalThis.madeAudio[0]?.currentTime ?? 0) > 975)
    return page
  })

  /** That the one sound there is goes on, as it does where the page was not loaded anew. */
  async function expectSoundToGoOn(page: Page): Promise<void> {
    const before = await readAudio(page)
    expect({ ...before, currentTime: undefined }).toMatchObject({
      src: expect.stringMatching(/\/stand-in\/77\.mp3$/),
      paused: false,
    })
    expect(before.currentTime).toBeGreaterThan(975)
    await expect.poll(() => positionOf(page)).toBeGreaterThan(before.currentTime)
    expect(await page.evaluate(() => globalThis.madeAudio.length)).toBe(1)
  }

  const players = (page: Page) => page.getByRole('region', { name: /^(mini )?player$/i })

  test('neither stops the sound nor leaves a second player', async ({ playOnFirstPage }) => {
    const page = await playOnFirstPage()
    await page.getByRole('link', { name: 'A page with the widget' }).click()
    await page.getByRole('heading', { name: 'With' }).waitFor()
    await partsOf(page).pause.waitFor()
    await expect.poll(() => partsOf(page).currentTopic.innerText()).toMatch(/Sidekiq Enterprise/)
    await expectSoundToGoOn(page)
    await expect.poll(() => players(page).count()).toBe(1)
  })

  test('to another episode begins where the address of its page says', async ({
    playOnFirstPage,
  }) => {
    const page = await playOnFirstPage()
    await page.getByRole('link', { name: 'A moment of 42' }).click()
    await partsOf(page).player.getByText('Episode 42').waitFor()
    await expect.poll(() => partsOf(page).seekBar.inputValue()).toBe('100')
  })

  test('to a page without the widget leaves the mini player, which Back gives up again', async ({
    playOnFirstPage,
  }) => {
    const page = await playOnFirstPage()
    await page.getByRole('link', { name: 'One without' }).click()
    await page.getByRole('heading', { name: 'Without' }).waitFor()
    const mini = players(page)
    await mini.getByRole('button', { name: 'Pause' }).waitFor()
    await expectSoundToGoOn(page)
    await page.goBack()
    await partsOf(page).pause.waitFor()
    await expectSoundToGoOn(page)
    await expect.poll(() => players(page).count()).toBe(1)
  })
})

describe('on one page', () => {
  const test = browserTest.extend('play', ({ openWidget }) => async (body = '') => {
    const page = await openWidget({ attributes: 'episode="77"', body })
    await partsOf(page).play.click()
    await partsOf(page).pause.waitFor()
    return page
  })

  test('of several widgets that come the first takes over', async ({ play }) => {
    const page = await play()
    await page.evaluate(() => {
      document.body.innerHTML = '<cuepoint-player></cuepoint-player>'.repeat(2)
    })
    await partsOf(page).pause.waitFor()
    await expect.poll(() => partsOf(page).search.count()).toBe(2)
    expect(await partsOf(page).player.count()).toBe(1)
  })

  test('the mini player pauses, and can be closed', async ({ play }) => {
    const page = await play()
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
    const mini = page.getByRole('region', { name: 'Mini player' })
    await mini.getByRole('button', { name: 'Pause' }).click()
    await expect.poll(async () => (await readAudio(page)).paused).toBe(true)
    await mini.getByRole('button', { name: 'Close' }).click()
    await mini.waitFor({ state: 'detached' })
  })

  test('an element that is moved keeps its player', async ({ play }) => {
    const page = await play('<main></main>')
    await page.evaluate(() =>
      document.querySelector('main')?.append(...document.querySelectorAll('cuepoint-player')),
    )
    await partsOf(page).pause.waitFor()
    expect(await page.getByRole('region', { name: 'Player', exact: true }).count()).toBe(1)
  })
})
