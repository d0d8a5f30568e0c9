import { openApartSearch, type ApartSearch } from './apart-search.ts'

/** What `search.json` says: where the files of the current search are, relative to the site. */
export interface SearchManifest {
  /** A folder whose name is a hash of what is in it, with a slash at the end. */
  readonly files: string
}

/**
 * Opens a show's search in the page itself, from the static files that the build published: for a site
 * without a Worker, and for when the API does not answer.
 *
 * @param siteUrl where the files are, with a slash at the end
 * @throws Error of one line where a file cannot be had, or is not what it should be
 */
export async function openLocalSearch(siteUrl: string): Promise<ApartSearch> {
  // Asked for anew: what a cache has may name files that a newer deployment has taken away.
  const response = await fetchFile(`${siteUrl}search.json`, 'no-cache')
  const manifest: unknown = await response.json().catch(String)
  if (!isManifest(manifest)) {
    throw new Error(
      `expected the folder of a search in ${siteUrl}search.json, received ${JSON.stringify(manifest)} - build the site again`,
    )
  }
  const read = new Set<string>()
  const open = () =>
    openApartSearch(async (name) => {
      // What is asked for again came damaged, mostly: then past the cache, which would have it for a year.
      const response = await fetchFile(
        `${siteUrl}${manifest.files}${name}`,
        read.has(name) ? 'reload' : 'default',
      )
      read.add(name)
      return new Uint8Array(await response.arrayBuffer())
    })
  return open().catch((error: unknown) => {
    if (read.size === 0) throw error
    return open()
  })
}

async function fetchFile(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(url, { credentials: 'omit', cache })
  if (response.ok) return response
  throw new Error(
    `expected a file at ${url}, received HTTP ${response.status} - deploy the site again`,
  )
}

const isManifest = (value: unknown): value is SearchManifest =>
  typeof value === 'object' &&
  value !== null &&
  'files' in value &&
  typeof value.files === 'string' &&
  /^search\/[0-9a-f]+\/$/.test(value.files)
