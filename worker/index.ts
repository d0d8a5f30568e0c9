/** The Worker: reads the index that the build wrote once, as it starts, and answers from it. */
import buildId from 'built/build-id'
import indexFile from 'built/search-index'
import { loadIndexFile } from '../search/index-file.ts'
import { createSearch } from '../search/search.ts'
import { createApp } from './app.ts'

const index = loadIndexFile(new Uint8Array(indexFile))

export default createApp({
  buildId: buildId.trim(),
  counts: index.counts,
  episodes: index.episodes,
  engine: createSearch(index),
})
