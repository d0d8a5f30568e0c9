import type { Page } from 'playwright-core'
import { isHeardAt } from './visit.ts'

/** A query, and a topic that it finds in another episode than the one that the page is about. */
const SOUGHT = { query: 'caddy', topic: /Caddy sits in front/, startSeconds: 43 * 60 + 1 }

/**
 * Searches for a topic of another episode, and plays it.
 *
 * @returns whether it is heard from where it begins; false where the player has no search
 */
export async function searchAndPlay(page: Page): Promise<boolean> {
  const field = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox'))
    .or(page.getByRole('combobox', { name: /search/i }))
  if ((await field.count()) === 0) return false
  await field.first().fill(SOUGHT.query)
  await page.getByRole('option', { name: SOUGHT.topic }).click()
  return isHeardAt(page, SOUGHT.startSeconds)
}
