/**
 * `npm run bench`: Cuepoint's search beside other engines, over the show at hand and over what it may
 * grow to. Ratios are against MiniSearch in the same run; the machine's other work shows in the times.
 */
import { cpus } from 'node:os'
import { benchEngines } from '../tests/bench/bench-engines.ts'
import { ENGINES } from '../tests/bench/engines/engines.ts'
import { benchWorker } from '../tests/bench/worker/bench-worker.ts'
import { readContent } from './content/read-content.ts'
import { CONTENT_OPTIONS, takeOptions } from './options.ts'

const { values } = takeOptions({
  options: { content: CONTENT_OPTIONS.content, quick: { type: 'boolean', default: false } },
  usage: `npm run bench -- [--content DIR] [--quick]

  --content DIR  the show that is grown (default: content)
  --quick        smaller shows and fewer queries, in under two minutes`,
})

const names = Object.keys(ENGINES)
const shows = values.quick
  ? [
      { topics: 3_000, querySeconds: 2, loadSeconds: 4, engines: names },
      { topics: 30_000, querySeconds: 3, loadSeconds: 4, engines: names.slice(0, 3) },
    ]
  : [3_000, 30_000, 300_000].map((topics) => {
      return { topics, querySeconds: 30, loadSeconds: 10, engines: names }
    })
const content = await readContent(values.content)

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}\n`)
for (const { topics, querySeconds, loadSeconds, engines } of shows) {
  console.log(`${await benchEngines(values.content, topics, querySeconds, engines)}\n`)
  console.log(`The whole API in workerd:\n\n${await benchWorker(content, topics, loadSeconds)}\n`)
}
