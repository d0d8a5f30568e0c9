import { openApartSearch } from '../search/apart-search.ts'
import { loadIndexFile } from '../search/index-file.ts'
import { createSearch } from '../search/search.ts'
import type { AppParts, Assets, Engine } from './app.ts'

/** Opens an index that is part of the Worker's code: it is read once, as the Worker starts. */
export function openBundledEngine(file: ArrayBuffer): AppParts['open'] {
  const index = loadIndexFile(new Uint8Array(file))
  const engine = { index, ...createSearch(index) }
  return () => engine
}

/**
 * Opens an index that is too large for that, from the static files of the deployment: the first
 * request reads what is searched, and it is kept; each query reads what its hits show.
 *
 * @param folder of the search's files, relative to the site, with a slash at the end
 */
export function openAssetEngine(folder: string): AppParts['open'] {
  let opening: Promise<Engine> | undefined
  return (assets, waitUntil) => {
    if (opening === undefined) {
      opening = openEngine(folder, assets).catch((error: unknown) => {
        // The next request tries again.
        opening = undefined
        throw error
      })
      // All others wait for it too, and workerd drops what it does for a listener who leaves.
      waitUntil(opening)
    }
    return opening
  }
}

const openEngine = (folder: string, assets: Assets): Promise<Engine> =>
  openApartSearch(async (name) => {
    // Only the path of a request to the assets counts.
    const response = await assets.fetch(new Request(`https://assets.invalid/${folder}${name}`))
    if (!response.ok) {
      throw new Error(
        `expected the file /${folder}${name}, received HTTP ${response.status} - deploy the site again`,
      )
    }
    return new Uint8Array(await response.arrayBuffer())
  })
