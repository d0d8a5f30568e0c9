/**
 * `npm run bench`: Cuepoint's search beside other engines, over the show at hand and over what it may
 * grow to, and then what was to be reached beside what was. It ends with status 0 either way.
 */
import { cpus } from 'node:os'
import { BAR_SIZES, formatBars } from '../tests/bench/bars.ts'
import { benchSize } from '../tests/bench/bench-size.ts'
import { ENGINES, FROZEN, MINISEARCH } from '../tests/bench/engines/engines.ts'
import { formatEngines } from '../tests/bench/format-engines.ts'
import type { ShowMeasures } from '../tests/bench/measures.ts'
import { formatWorkers } from '../tests/bench/worker/format-workers.ts'
import { CONTENT_OPTIONS, takeOptions } from './options.ts'

const { values } = takeOptions({
  options: {
    content: CONTENT_OPTIONS.content,
    ours: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
  usage: `npm run bench -- [--content DIR] [--ours] [--quick]

  --content DIR  the show that is grown (default: content)
  --ours         only Cuepoint and MiniSearch, none of the other engines
  --quick        smaller shows, shorter, in under two minutes`,
})

const OURS = [MINISEARCH, FROZEN]
const engines = values.ours ? OURS : Object.keys(ENGINES)
const [SMALL, MIDDLE, LARGE] = BAR_SIZES
const QUICK = { limitSeconds: 30, rounds: 5, querySeconds: 4, starts: 3, loadSeconds: 1.5 }
const FULL = { engines, limitSeconds: 120, rounds: 11, querySeconds: 20, starts: 5, loadSeconds: 8 }
const sizes = values.quick
  ? [
      { ...QUICK, topics: SMALL, engines, querySeconds: 1 },
      { ...QUICK, topics: MIDDLE, engines: OURS },
    ]
  : [
      { ...FULL, topics: SMALL },
      { ...FULL, topics: MIDDLE },
      // MiniSearch takes two minutes and more for seven rounds.
      { ...FULL, topics: LARGE, limitSeconds: 200, rounds: 7, querySeconds: 150 },
    ]

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => ending.abort())
}

const startMs = performance.now()
const secondsSoFar = () => `${((performance.now() - startMs) / 1000).toFixed(0)} s`
const shows = new Map<number, ShowMeasures>()

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}

The time of a load or a query is the median of several: the least would leave out the garbage that an
engine makes. "asked" says of how many queries, and how often each. A build is timed once, and a Worker's
start is the least of several. A long time is the processor's, and so is an engine's limit. Brotli has
quality 11, but 9 for files of other engines above 2 MB.
`)
try {
  for (const size of sizes) {
    const count = size.topics.toLocaleString('en')
    const show = await benchSize({
      ...size,
      contentDirectory: values.content,
      signal: ending.signal,
      onStage: (stage) =>
        process.stderr.write(`  ${secondsSoFar()}: ${count} topics, ${stage} …\n`),
    })
    shows.set(size.topics, show)
    console.log(formatShow(show))
  }
  console.log(`What was to be reached\n\n${formatBars(shows)}\n\nin ${secondsSoFar()}`)
} catch (error) {
  if (!ending.signal.aborted) throw error
  console.error(`npm run bench: stopped after ${secondsSoFar()}`)
  process.exitCode = 130
}

function formatShow(show: ShowMeasures): string {
  const { topics, episodes, search } = show
  const counts = `${topics.toLocaleString('en')} topics, ${episodes.toLocaleString('en')} episodes`
  const built = `${(search.searchedBytes / 1e6).toFixed(1)} MB to search, built in ${(search.buildMs / 1000).toFixed(1)} s`
  return `${counts}\n\n${formatEngines(show)}\n\nThe whole API in workerd (${built}):\n\n${formatWorkers(show)}\n`
}
