/**
 * Loads one engine's index and asks it queries, in a process of its own so that no other's garbage
 * counts: the engine's name, the directory with `index` and `queries.json`, and the seconds that the
 * loads may take, and the queries. What it measured is printed as JSON. Needs `--expose-gc`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { startStopwatch } from './cpu-time.ts'
import { findEngine } from './engines/engines.ts'
import type { Find } from './engines/engine.ts'
import type { QueryMeasures } from './measures.ts'

const LOADS = 5
const ROUNDS = 12

const [name = '', directory = '', seconds = ''] = process.argv.slice(2)
const budgetMs = Number(seconds) * 1000
const engine = findEngine(name)
const queries = readQueries(join(directory, 'queries.json'))

const bytesBefore = await bytesInUse()
const find = await engine.load(readFileSync(join(directory, 'index')))
for (const query of queries.slice(0, 10)) find(query)
const heapBytes = (await bytesInUse()) - bytesBefore

const measures: QueryMeasures = {
  heapBytes,
  loadMs: await measureLoad(),
  ...measureQueries(find),
}
process.stdout.write(JSON.stringify(measures))

/** What is held on the heap and in array buffers, after all garbage is gone. */
async function bytesInUse(): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The least of several loads: what else the machine does only ever adds to it. */
async function measureLoad(): Promise<number> {
  const isTimeUp = startTimer()
  const times: number[] = []
  do {
    const file = readFileSync(join(directory, 'index'))
    const stopwatch = startStopwatch()
    await engine.load(file)
    times.push(stopwatch())
  } while (times.length < LOADS && !isTimeUp())
  return Math.min(...times)
}

/** Asks all queries in rounds; a query's time is the least of them. */
function measureQueries(find: Find) {
  const isTimeUp = startTimer()
  const times = queries.map((): number[] => [])
  for (let round = 0; round < ROUNDS && !isTimeUp(); round += 1) {
    for (const [i, query] of queries.entries()) {
      if (isTimeUp()) break
      const stopwatch = startStopwatch()
      find(query)
      times[i]?.push(stopwatch())
    }
  }
  const least = times
    .filter((all) => all.length > 0)
    .map((all) => Math.min(...all))
    .sort((a, b) => a - b)
  const at = (share: number) => least[Math.ceil(share * least.length) - 1] ?? 0
  return {
    asked: least.length,
    queryMeanMs: least.reduce((sum, ms) => sum + ms, 0) / least.length,
    queryP50Ms: at(0.5),
    queryP99Ms: at(0.99),
  }
}

function startTimer(): () => boolean {
  const startMs = performance.now()
  return () => performance.now() - startMs > budgetMs
}

function readQueries(path: string): readonly string[] {
  // What write-show.ts wrote.
  return JSON.parse(readFileSync(path, 'utf8')) as string[]
}
