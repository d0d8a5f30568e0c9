import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * The accessibility rules that a page breaks, by axe-core with all its rules for WCAG 2.2 up to AA, and
 * its best practices, shadow roots included.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  await page.evaluate(await readFile(axe, 'utf8'))
  // What surrounds the widget is the test's own page, which is none of its matter.
  const { violations } = await page.evaluate<AxeResults>(
    // The size of targets is WCAG 2.2's, and the only rule up to AA that axe-core leaves out unless it is asked.
    `axe.run(
      { include: [["cuepoint-player"], ["html > div"]].filter(([at]) => document.querySelector(at)) },
      { rules: { 'target-size': { enabled: true } } },
    )`,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
