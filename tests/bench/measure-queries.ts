/**
 * Loads one engine's index and asks it queries, in a process of its own so that no other's garbage
 * counts: the engine's name, the directory with `index` and `queries.json`, and the seconds that the
 * queries may take. What it measured is printed as JSON. Needs `--expose-gc`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { findEngine } from './engines/engines.ts'
import type { Find } from './engines/engine.ts'
import type { QueryMeasures } from './measures.ts'

const LOADS = 5
const ROUNDS = 12

const [name = '', directory = '', seconds = ''] = process.argv.slice(2)
const engine = findEngine(name)
const queries = readQueries(join(directory, 'queries.json'))

const bytesBefore = await bytesInUse()
const find = await engine.load(readFileSync(join(directory, 'index')))
for (const query of queries.slice(0, 10)) find(query)
const heapBytes = (await bytesInUse()) - bytesBefore

const measures: QueryMeasures = {
  heapBytes,
  loadMs: await measureLoad(),
  ...measureQueries(find, Number(seconds) * 1000),
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

async function measureLoad(): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < LOADS; i += 1) {
    const file = readFileSync(join(directory, 'index'))
    const start = performance.now()
    await engine.load(file)
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Asks all queries in rounds, the first to warm up; a query's time is the median of the others. */
function measureQueries(find: Find, budgetMs: number) {
  const times = queries.map((): number[] => [])
  const startMs = performance.now()
  const isTimeUp = () => performance.now() - startMs > budgetMs
  for (let round = 0; round < ROUNDS && !isTimeUp(); round += 1) {
    for (const [i, query] of queries.entries()) {
      if (isTimeUp()) break
      const queryStartMs = performance.now()
      find(query)
      times[i]?.push(performance.now() - queryStartMs)
    }
  }
  const medians = times
    .filter((all) => all.length > 0)
    .map((all) => median(all.length > 1 ? all.slice(1) : all))
    .sort((a, b) => a - b)
  const at = (share: number) => medians[Math.floor(share * (medians.length - 1))] ?? 0
  return {
    asked: medians.length,
    queryMeanMs: medians.reduce((sum, ms) => sum + ms, 0) / medians.length,
    queryP50Ms: at(0.5),
    queryP99Ms: at(0.99),
  }
}

function readQueries(path: string): readonly string[] {
  // What measure-build.ts wrote just before.
  return JSON.parse(readFileSync(path, 'utf8')) as string[]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
