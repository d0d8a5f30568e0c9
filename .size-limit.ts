import { readFileSync } from 'node:fs'
import type { SizeLimitConfig } from 'size-limit'
import type { EpisodeDetail, EpisodeList } from './catalogue/episode.ts'
import { bundleExports } from './scripts/test/bundle-exports.ts'

/** What the index of a show may take: so much for its words, and so much for each topic. */
const INDEX_BYTES = { base: 8000, perTopic: 120 }

/** What the Worker's own code and its libraries may take. */
const WORKER_CODE_BYTES = 32_000

const { episodes }: EpisodeList = JSON.parse(readFileSync('dist/site/episodes.json', 'utf8'))
const topicCount = episodes.map(({ number }) => countTopics(number)).reduce((a, b) => a + b, 0)

const indexBytes = INDEX_BYTES.base + INDEX_BYTES.perTopic * topicCount

await bundleExports('dist/sizes/frozen-search.js', {
  'search/words.ts': 'splitWords',
  'search/stem.ts': 'stem',
  'search/frozen/frozen-index.ts': 'loadFrozenIndex',
  'search/frozen/search-frozen.ts': 'createFrozenSearch',
  'search/highlight.ts': 'createHighlighter',
})
await bundleExports('dist/sizes/query-path.js', {
  'search/index-file.ts': 'loadIndexFile',
  'search/find.ts': 'createFind',
  'search/highlight.ts': 'createHighlighter',
})

/** The budgets, all in gzip, of what `npm run build` and `npm run deploy -- --dry-run` have just written. */
export default [
  {
    name: 'widget: the one script that a page embeds',
    path: 'dist/site/cuepoint.js',
    gzip: true,
    limit: '12.9 kB',
  },
  {
    name: 'widget: whatever a visitor who searches and plays ever loads',
    path: ['dist/site/cuepoint.js', 'dist/site/cuepoint-player-*.js'],
    gzip: true,
    limit: '17 kB',
  },
  {
    name: "frozen index, searched as MiniSearch's: its reader, words, stems, typos, scores, highlights",
    path: 'dist/sizes/frozen-search.js',
    gzip: true,
    limit: '6 kB',
  },
  {
    name: "query path of a show: the same with the show's own words, synonyms, names and ranking",
    path: 'dist/sizes/query-path.js',
    gzip: true,
    // The aim is 6 kB.
    limit: '10.5 kB',
  },
  {
    name: `search index of ${topicCount} topics`,
    path: 'dist/worker/search-index*',
    gzip: true,
    limit: `${indexBytes} B`,
  },
  {
    name: 'Worker, with that index in it',
    path: ['dist/bundle/*', '!dist/bundle/*.map', '!dist/bundle/README.md'],
    gzip: true,
    limit: `${WORKER_CODE_BYTES + indexBytes} B`,
  },
] satisfies SizeLimitConfig

function countTopics(number: number): number {
  const file = `dist/site/episodes/${number}.json`
  const { topics }: EpisodeDetail = JSON.parse(readFileSync(file, 'utf8'))
  return topics.length
}
