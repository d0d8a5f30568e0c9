import { expect, inject } from 'vitest'
import { startStaticCuepoint } from '../support/static-cuepoint.ts'
import { test as browserTest } from './browser-test.ts'

const test = browserTest.extend('startFiles', ({}, { onCleanup }) => async (folder: string) => {
  const cuepoint = await startStaticCuepoint({ widget: inject('widget') }, folder)
  onCleanup(cuepoint.close)
  return cuepoint.origin + folder
})

test.for(['', '/me/podcast'])(
  'on files alone in "%s" the lines to paste name that folder and search in the page',
  async (folder, { startFiles, openPage }) => {
    const site = await startFiles(folder)
    const page = await openPage()
    await page.goto(`${site}/`)
    const lines = page.locator('#whole-show')
    await expect
      .poll(() => lines.textContent())
      .toBe(
        `<script async src="${site}/cuepoint.js"></script>\n<cuepoint-player search="local"></cuepoint-player>`,
      )
    expect(await page.locator('#one-episode-code').textContent()).toContain(
      '<cuepoint-player episode="77" search="local"></cuepoint-player>',
    )
    expect(await page.getByText('The API behind it').isVisible()).toBe(false)

    const search = page.getByRole('region', { name: 'Search the archive' })
    await search.getByRole('combobox').pressSequentially('sidekiq enterprise')
    await search.getByRole('option', { name: /Recently upgrading to Sidekiq Enterprise/ }).waitFor()
  },
)

test.for(['', '/me/podcast'])(
  'a wrong address of a site in "%s" leads back to the show from any depth, and looks like it',
  async (folder, { startFiles, openPage }) => {
    const site = await startFiles(folder)
    const page = await openPage()
    for (const nowhere of ['/nowhere', '/nowhere/', '/search/far/away?from=here']) {
      await page.goto(site + nowhere)
      const back = page.getByRole('link', { name: 'Search the show instead' })
      await expect.poll(() => back.getAttribute('href')).toBe(`${site}/`)
      expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
      await back.click()
      await page.waitForURL(`${site}/`)
    }
  },
)

test('with the Worker the lines name its address alone, and the API is named', async ({
  podcast,
  openPage,
}) => {
  const { origin } = podcast.cuepoint
  const page = await openPage()
  await page.goto(origin)
  await page.getByRole('link', { name: 'api/health' }).waitFor()
  expect(await page.locator('#whole-show').textContent()).toBe(
    `<script async src="${origin}/cuepoint.js"></script>\n<cuepoint-player></cuepoint-player>`,
  )
})
