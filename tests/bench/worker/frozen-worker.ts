/** The same Worker as `minisearch-worker.ts`, with the frozen index in a Data module. */
import index from 'built/frozen'
import shown from 'built/shown'
import type { ShownEpisode } from '../../../search/shown.ts'
import { createApp } from '../../../worker/app.ts'
import { searchFrozenTopics } from './search-frozen-topics.ts'
import { createTopicEngine } from './topic-engine.ts'

// What worker-variants.ts made.
const episodes = JSON.parse(shown) as ShownEpisode[]
const engine = createTopicEngine(searchFrozenTopics(new Uint8Array(index)), episodes)

export default createApp({ buildId: 'bench', open: () => engine })
