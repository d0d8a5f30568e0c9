import { readFileSync } from 'node:fs'
import type { SizeLimitConfig } from 'size-limit'
import type { EpisodeDetail, EpisodeList } from './catalogue/episode.ts'
import { bundleExports } from './scripts/test/bundle-exports.ts'

/** What the index of a show may take: so much for its words and synonyms, and so much for each topic. */
const INDEX_BYTES = { base: 8000, perTopic: 70 }

/** What the index takes more where it is split into several files, each in gzip by itself. */
const SPLIT_BYTES = 500

/** What the Worker's own code and its libraries may take. */
const WORKER_CODE_BYTES = 26_000

const { episodes }: EpisodeList = JSON.parse(readFileSync('dist/site/episodes.json', 'utf8'))
const topicCount = episodes.map(({ number }) => countTopics(number)).reduce((a, b) => a + b, 0)

const indexBytes = INDEX_BYTES.base + INDEX_BYTES.perTopic * topicCount

/** What answers a query, stage by stage; each needs those before it. */
const QUERY_PATH = [
  ['index-file', 'loadIndexFile'],
  ['understand', 'understandQuery'],
  ['ranking', 'RANKING'],
  ['find', 'createFind'],
  ['highlight', 'createHighlighter'],
] as const

/** Bundles exports of search/, to weigh them. */
const bundleSearch = (name: string, ...exports: readonly (readonly [string, string])[]) => {
  const paths = exports.map(([file, exported]) => [`search/${file}.ts`, exported] as const)
  return bundleExports(`dist/sizes/${name}.js`, Object.fromEntries(paths))
}
await bundleSearch(
  'frozen-search',
  ['words', 'splitWords'],
  ['stem', 'stem'],
  ['frozen/frozen-index', 'loadFrozenIndex'],
  ['frozen/search-frozen', 'createFrozenSearch'],
  ['highlight', 'createHighlighter'],
)
await bundleSearch('loading', ...QUERY_PATH.slice(0, 1))
await bundleSearch('understanding', ...QUERY_PATH.slice(0, 2))
await bundleSearch('query-path', ...QUERY_PATH)

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
    name: 'widget: what a page loads besides, to search by itself',
    path: 'dist/site/cuepoint-local-*.js',
    gzip: true,
    // The aim is 8 kB.
    limit: '14.92 kB',
  },
  {
    name: `widget: the index of ${topicCount} topics for such a page, and what its hits show`,
    path: ['dist/site/search.json', 'dist/site/search/*/*.bin'],
    gzip: true,
    limit: `${indexBytes + SPLIT_BYTES} B`,
  },
  {
    name: 'frozen index, searched as MiniSearch does: loading, words, stems, typos, scores, highlights',
    path: 'dist/sizes/frozen-search.js',
    gzip: true,
    // The aim is 6 kB.
    limit: '7.46 kB',
  },
  {
    name: 'query path of a show: what a page loads to answer a query by itself',
    path: 'dist/sizes/query-path.js',
    gzip: true,
    // The aim is 6 kB.
    limit: '12.25 kB',
  },
  {
    name: 'of it: loading the index',
    path: 'dist/sizes/loading.js',
    gzip: true,
  },
  {
    name: 'of it: the same, and what a query means (words, stems, typos, synonyms)',
    path: 'dist/sizes/understanding.js',
    gzip: true,
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
