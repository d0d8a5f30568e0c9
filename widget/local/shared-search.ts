import type { ApartSearch } from '../../search/apart-search.ts'
import { openLocalSearch } from '../../search/local-search.ts'

/** The search of each site, for all widgets of the page. */
const opened = new Map<string, Promise<ApartSearch>>()

/**
 * Asks the search of a site, which is opened when it is first needed. Where a newer deployment has
 * taken its files away, the newer one is opened, and asked.
 *
 * @param siteUrl where the files are, with a slash at the end
 * @throws where the files cannot be had
 */
export async function withSearch<Value>(
  siteUrl: string,
  ask: (search: ApartSearch) => Promise<Value>,
): Promise<Value> {
  const known = opened.get(siteUrl)
  const opening = known ?? openLocalSearch(siteUrl)
  opened.set(siteUrl, opening)
  try {
    return await ask(await opening)
  } catch (error) {
    // Another query may have opened a newer one meanwhile.
    if (opened.get(siteUrl) === opening) opened.delete(siteUrl)
    if (known === undefined) throw error
    return withSearch(siteUrl, ask)
  }
}
