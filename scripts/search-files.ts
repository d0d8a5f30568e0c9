import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Catalogue } from '../catalogue/episode.ts'
import { SEARCHED_FILE, shownFile } from '../search/apart-search.ts'
import { buildIndexParts, joinIndexParts, type IndexOptions } from '../search/build-index-file.ts'
import type { SearchManifest } from '../search/local-search.ts'
import type { BuiltFiles } from './write-files.ts'

/**
 * What the index may take of the Worker's bundle, in gzip: Cloudflare's free plan allows 3 MB for
 * all of it, and the code takes 0.03.
 */
const BUNDLED_BYTES = 2_500_000

/** A show's search as files: in the site for pages and for large shows, in the Worker for others. */
export interface SearchFiles {
  /** The whole index as one file, wherever it is put. */
  readonly index: Uint8Array
  /** `bundled` in the Worker's code, or as an `asset` that it reads. */
  readonly place: 'bundled' | 'asset'
  readonly site: BuiltFiles
  readonly worker: BuiltFiles
}

/**
 * Makes the files of a show's search. What a page needs to search by itself is always there, under
 * names that never mean anything else; what the Worker needs is in its bundle, where it fits.
 */
export function buildSearchFiles(catalogue: Catalogue, options: IndexOptions): SearchFiles {
  const parts = buildIndexParts(catalogue, options)
  const { searched, shown } = parts
  const index = joinIndexParts(parts)
  const hash = createHash('sha256').update(index).digest('hex').slice(0, 12)
  const manifest: SearchManifest = { files: `search/${hash}/` }
  const site = new Map<string, string | Uint8Array>([
    ['search.json', JSON.stringify(manifest)],
    [`${manifest.files}${SEARCHED_FILE}`, searched],
    ...shown.map((bytes, block) => [`${manifest.files}${shownFile(block)}`, bytes] as const),
  ])
  const place = gzipSync(index).length > BUNDLED_BYTES ? 'asset' : 'bundled'
  // Wrangler makes bytes of a `.bin` that a module imports, but not of one that an alias leads to.
  const worker = new Map<string, string | Uint8Array>(
    place === 'asset'
      ? [['search-index.js', `export default ${JSON.stringify(manifest.files)}\n`]]
      : [
          ['search-index.js', "export { default } from './search-index.bin'\n"],
          ['search-index.bin', index],
        ],
  )
  return { index, place, site, worker }
}
