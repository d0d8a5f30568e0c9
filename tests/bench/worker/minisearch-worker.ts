/** The Worker as it would be with MiniSearch: its index a Text module of JSON, all else the same. */
import json from 'built/minisearch'
import index from 'built/search-index'
import { loadIndexFile } from '../../../search/index-file.ts'
import { createSearch } from '../../../search/search.ts'
import { createApp } from '../../../worker/app.ts'
import { lookUpInMiniSearch } from './minisearch-index.ts'

if (typeof index === 'string') throw new Error('expected the index in the bundle')
const loaded = lookUpInMiniSearch(loadIndexFile(new Uint8Array(index)), json)
const { counts, episodes } = loaded
const engine = { counts, episodes, ...createSearch(loaded) }

export default createApp({ buildId: 'bench', open: () => engine })
