import { readFileSync } from 'node:fs'
import type { SizeLimitConfig } from 'size-limit'
import type { EpisodeDetail, EpisodeList } from './catalogue/episode.ts'

/** What the index of a show takes, compressed: so much for its words, and so much for each topic. */
const INDEX_BYTES = { base: 8000, perTopic: 100 }

const { episodes }: EpisodeList = JSON.parse(readFileSync('dist/site/episodes.json', 'utf8'))
const topicCount = episodes.map(({ number }) => countTopics(number)).reduce((a, b) => a + b, 0)

/** The budgets of what `npm run build` and `npm run deploy -- --dry-run` have just written. */
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
    name: 'Worker with its index, on the free plan of Cloudflare Workers',
    path: ['dist/bundle/*', '!dist/bundle/*.map', '!dist/bundle/README.md'],
    gzip: true,
    limit: '3 MB',
  },
  {
    name: `search index of ${topicCount} topics, in brotli`,
    path: 'dist/worker/search-index*',
    limit: `${INDEX_BYTES.base + INDEX_BYTES.perTopic * topicCount} B`,
  },
] satisfies SizeLimitConfig

function countTopics(number: number): number {
  const file = `dist/site/episodes/${number}.json`
  const { topics }: EpisodeDetail = JSON.parse(readFileSync(file, 'utf8'))
  return topics.length
}
