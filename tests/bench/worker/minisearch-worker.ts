/** The Worker as a site that knows MiniSearch would write it: its index a Text module of JSON. */
import json from 'built/minisearch'
import shown from 'built/shown'
import type { ShownEpisode } from '../../../search/shown.ts'
import { createApp } from '../../../worker/app.ts'
import { searchMiniSearch } from './search-minisearch.ts'
import { createTopicEngine } from './topic-engine.ts'

// What worker-variants.ts made.
const engine = createTopicEngine(searchMiniSearch(json), JSON.parse(shown) as ShownEpisode[])

export default createApp({ buildId: 'bench', open: () => engine })
