import { describe, expect } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { test } from './browser-test.ts'
import { overflowOf, PICTURES } from './widget-page.ts'
import { STATES } from './widget-states.ts'

/** In pixels. The first is the one at which a state is reached, as in the README's picture. */
const WIDTHS = [768, 320, 1280] as const

/** Where axe-core looks: there the buttons are the closest to each other. */
const NARROWEST = 320

describe.each(Object.entries(STATES))('the state %s', (name, { options, reach }) => {
  test('fits every width, light and dark, and axe-core finds nothing', async ({ openWidget }) => {
    const page = await openWidget({
      ...options,
      head: '<style>body { margin: 16px; background: light-dark(#fff, #101014); color-scheme: light dark }</style>',
      browserOptions: { viewport: { width: WIDTHS[0], height: 800 } },
    })
    await reach(page)
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        const place = `${name}-${width}-${colorScheme}`
        await page.screenshot({ path: `${PICTURES}${place}.png`, fullPage: true })
        const overflow = await overflowOf(page)
        if (overflow > 0) faults.push(`${place} sticks out by ${overflow} pixels`)
        const rules = width === NARROWEST ? await brokenRules(page) : []
        faults.push(...rules.map((rule) => `${place} breaks ${rule}`))
      }
    }
    expect(faults).toEqual([])
  })
})
