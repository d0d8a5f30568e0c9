import { openApartSearch } from '../search/apart-search.ts'
import { loadIndexFile, type SearchIndex } from '../search/index-file.ts'
import { createSearch } from '../search/search.ts'
import type { AppParts, Assets, Engine } from './app.ts'

/** Opens an index that is part of the Worker's code: it is read once, as the Worker starts. */
export function openBundledEngine(file: ArrayBuffer): AppParts['open'] {
  const index = loadIndexFile(new Uint8Array(file))
  const engine = describeEngine(index, createSearch(index))
  return () => engine
}

/**
 * Opens an index that is too large for that, from the static files of the deployment: the first
 * request reads what is searched, and it is kept; each query reads what its hits show.
 *
 * @param folder of the search's files, relative to the site, with a slash at the end
 */
export function openAssetEngine(folder: string): AppParts['open'] {
  let opened: Promise<Engine> | undefined
  return (assets) => {
    opened ??= openEngine(folder, assets).catch((error: unknown) => {
      // The next request tries again.
      opened = undefined
      throw error
    })
    return opened
  }
}

async function openEngine(folder: string, assets: Assets): Promise<Engine> {
  const { index, ...search } = await openApartSearch(async (name) => {
    // Only the path of a request to the assets counts.
    const response = await assets.fetch(new Request(`https://assets.invalid/${folder}${name}`))
    if (!response.ok) {
      throw new Error(`expected the file /${folder}${name}, received HTTP ${response.status}`)
    }
    return new Uint8Array(await response.arrayBuffer())
  })
  return describeEngine(index, search)
}

/** Leaves the facts of all episodes where they are until a request asks for them. */
const describeEngine = (
  index: Pick<SearchIndex, 'counts' | 'episodes'>,
  search: Pick<Engine, 'search' | 'suggest'>,
): Engine => ({
  ...search,
  counts: index.counts,
  get episodes() {
    return index.episodes
  },
})
