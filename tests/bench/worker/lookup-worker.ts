/** Cuepoint's own Worker, but that it looks its terms up in MiniSearch, loaded from a Text module of JSON. */
import json from 'built/lookup'
import index from 'built/search-index'
import { loadIndexFile } from '../../../search/index-file.ts'
import { createSearch } from '../../../search/search.ts'
import { createApp } from '../../../worker/app.ts'
import { lookUpInMiniSearch } from './lookup-index.ts'

if (typeof index === 'string') throw new Error('expected the index in the bundle')
const loaded = lookUpInMiniSearch(loadIndexFile(new Uint8Array(index)), json)
const { counts, episodes } = loaded
const engine = { counts, episodes, ...createSearch(loaded) }

export default createApp({ buildId: 'bench', open: () => engine })
