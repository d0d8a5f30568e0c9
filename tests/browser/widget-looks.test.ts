import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { test as browserTest } from './browser-test.ts'
import { overflowOf, partsOf, PICTURES, type EmbedOptions } from './widget-page.ts'

/** Opens a page with an episode, and waits until its topics are there. */
const test = browserTest.extend('open', ({ openWidget }) => async (options: EmbedOptions) => {
  const page = await openWidget({
    attributes: 'episode="77"',
    addressEnd: '#t=975',
    browserOptions: { viewport: { width: 480, height: 800 } },
    ...options,
  })
  await partsOf(page).currentTopic.waitFor()
  return page
})

const takePicture = (page: Page, name: string) =>
  page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true })

describe('an episode', () => {
  test('fits with text of twice the size', async ({ open }) => {
    const page = await open({})
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const fontSize = (element: Element) => getComputedStyle(element).fontSize
    await expect.poll(() => partsOf(page).topics.first().evaluate(fontSize)).toBe('32px')
    // Not Playwright’s screenshot, which sets the page's fonts back.
    const { data } = await session.send('Page.captureScreenshot')
    await mkdir(PICTURES, { recursive: true })
    await writeFile(`${PICTURES}text-200.png`, data, 'base64')
    expect(await overflowOf(page)).toBe(0)
  })

  test('on a page that is read from the right keeps its time from left to right', async ({
    open,
  }) => {
    const page = await open({ rootAttributes: 'lang="en" dir="rtl"' })
    await takePicture(page, 'right-to-left')
    const play = await partsOf(page).play.boundingBox()
    expect(play?.x).toBeGreaterThan(300)
    const bar = await partsOf(page).seekBar.boundingBox()
    if (bar === null) throw new Error('expected the seek bar to be seen')
    await page.mouse.click(bar.x + bar.width * 0.1, bar.y + bar.height / 2)
    expect(Number(await partsOf(page).seekBar.inputValue())).toBeLessThan(1000)
    expect(await overflowOf(page)).toBe(0)
  })

  test('in forced colours shows what is current, what has the focus and what is a button', async ({
    open,
  }) => {
    const page = await open({ browserOptions: { forcedColors: 'active' } })
    await partsOf(page).seekBar.focus()
    await takePicture(page, 'forced-colours')
    const outline = (element: Element) => getComputedStyle(element).outlineStyle
    expect(await partsOf(page).currentTopic.evaluate(outline)).toBe('solid')
    expect(await partsOf(page).seekBar.evaluate(outline)).not.toBe('none')
    const border = (element: Element) => getComputedStyle(element).borderStyle
    expect(await partsOf(page).play.evaluate(border)).toBe('solid')
  })

  test('moves nothing for who wants less motion', async ({ open }) => {
    const page = await open({ browserOptions: { reducedMotion: 'reduce' } })
    const animated = await page.evaluate(() => document.getAnimations().length)
    const root = page.locator('cuepoint-player .play')
    await root.evaluate((play) => play.classList.add('loading'))
    expect(await root.locator('svg').evaluate((icon) => getComputedStyle(icon).animationName)).toBe(
      'none',
    )
    expect(animated).toBe(0)
  })
})

test('all that is tapped is 24 pixels high', async ({ open }) => {
  const page = await open({ browserOptions: { viewport: { width: 1280, height: 800 } } })
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('textbox', { name: 'Link' }).waitFor()
  const low = await page
    .locator('.player :is(a, button, select)')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().height < 24)
        .map(({ outerHTML }) => outerHTML),
    )
  expect(low).toEqual([])
})

test('the focus of a topic shows whole inside the list', async ({ open }) => {
  const { topics } = partsOf(await open({}))
  await topics.first().focus()
  expect(await topics.first().evaluate((topic) => getComputedStyle(topic).outlineOffset)).toBe(
    '-2px',
  )
})

test.for([320, 375])(
  'on a page %i pixels wide the controls stand in two rows, each in the middle',
  async (width, { open }) => {
    const page = await open({ browserOptions: { viewport: { width, height: 800 } } })
    const rows = await page.locator('.controls').evaluate((controls) => {
      const boxes = Array.from(controls.children, (control) => control.getBoundingClientRect())
      const shown = boxes.filter((box) => box.height > 0)
      const middles = [...new Set(shown.map(({ top, height }) => Math.round(top + height / 2)))]
      return middles.map((middle) => {
        const row = shown.filter(({ top, bottom }) => top < middle && middle < bottom)
        return {
          count: row.length,
          middle: Math.round(((row.at(0)?.left ?? 0) + (row.at(-1)?.right ?? 0)) / 2),
        }
      })
    })
    expect(rows).toEqual(
      [
        { count: 6, middle: width / 2 },
        { count: 3, middle: width / 2 },
      ].map(({ count, middle }) => ({ count, middle: Math.round(middle) })),
    )
  },
)

test.for(['light', 'dark'] as const)(
  'the empty timeline can be told from a %s ground',
  async (colorScheme, { open }) => {
    const page = await open({ browserOptions: { colorScheme } })
    const contrast = await partsOf(page).seekBar.evaluate((bar) => {
      const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
        const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) =>
          part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const colorsOf = (text: string) =>
        (text.match(/rgb\(.*?\)/g) ?? []).map((color) =>
          (color.match(/\d+/g) ?? []).map((part) => Number(part) / 255),
        )
      const widget = bar.closest('.widget')
      if (widget === null) throw new Error('expected the seek bar to be in the widget')
      const track = colorsOf(getComputedStyle(bar).backgroundImage).at(-1)
      const [surface] = colorsOf(getComputedStyle(widget).backgroundColor)
      if (!track || !surface) throw new Error('expected colors of the timeline and its ground')
      const [dark = 0, light = 0] = [luminance(track), luminance(surface)].toSorted((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    })
    // WCAG 2.2, 1.4.11.
    expect(contrast).toBeGreaterThan(3)
  },
)

test('a surface that lets the page through leaves the tip and the mini player to be read', async ({
  open,
}) => {
  const page = await open({
    head: '<style>cuepoint-player { --cuepoint-surface: transparent }</style>',
    body: '<div style="height: 3000px"></div>',
  })
  await partsOf(page).seekBar.focus()
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluate(
        (element, property) => getComputedStyle(element).getPropertyValue(property),
        property,
      )
  expect(await style('.tip', 'color')).toBe('rgb(255, 255, 255)')
  await partsOf(page).play.click()
  await partsOf(page).pause.waitFor()
  await page.mouse.wheel(0, 2500)
  expect(await style('.mini', 'background-color')).toBe('rgb(255, 255, 255)')
})

describe.each(['system-ui', 'monospace'])('in the font %s', (font) => {
  const head = `<style>cuepoint-player { --cuepoint-font: ${font} }</style>`
  const leftOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .evaluateAll((elements) => [
        ...new Set(elements.map((element) => Math.round(element.getBoundingClientRect().left))),
      ])

  test('topics and their links stand in one column, after an hour too', async ({ open }) => {
    const page = await open({ attributes: 'episode="42"', addressEnd: '#t=4753', head })
    expect(await leftOf(page, '.topic > :last-child, [part=link]')).toHaveLength(1)
  })

  test('hits stand in one column, after an hour too', async ({ openWidget }) => {
    const page = await openWidget({ head })
    await partsOf(page).search.fill('stripe')
    await partsOf(page).hits.filter({ hasText: '1:05:16' }).waitFor()
    expect(await leftOf(page, '.hit .title')).toHaveLength(1)
  })
})

test.for([320, 768, 1280])(
  'the mini player fits a page %i pixels wide, and axe-core finds nothing',
  async (width, { open }) => {
    const page = await open({
      head: '<style>body { background: light-dark(#fff, #101014); color-scheme: light dark }</style>',
      body: '<div style="height: 3000px"></div>',
      browserOptions: { viewport: { width, height: 800 } },
    })
    await partsOf(page).play.click()
    await partsOf(page).pause.waitFor()
    await page.mouse.wheel(0, 2500)
    const mini = page.getByRole('region', { name: 'Mini player' })
    await mini.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${PICTURES}mini-player-${width}-${colorScheme}.png` })
      expect(await brokenRules(page)).toEqual([])
    }
    const { x = -1, y = 0, width: wide = 0, height = 0 } = (await mini.boundingBox()) ?? {}
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + wide).toBeLessThanOrEqual(width)
    expect(y + height).toBeLessThanOrEqual(800)
  },
)
