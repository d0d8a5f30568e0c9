/** The Worker: answers from the index that the build wrote, out of its own code or out of its files. */
import buildId from 'built/build-id'
import built from 'built/search-index'
import { createApp } from './app.ts'
import { openAssetEngine, openBundledEngine } from './engine.ts'

export default createApp({
  buildId: buildId.trim(),
  open: typeof built === 'string' ? openAssetEngine(built) : openBundledEngine(built),
})
