/**
 * Loads one engine's index and asks it queries, in a process of its own so that no other's garbage
 * counts: the engine's name, the directory with `index` and `queries.json`, in how many rounds the
 * queries are asked, and the seconds that these may take. What it measured is printed as JSON. Needs
 * `--expose-gc`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { KINDS } from './bench-queries.ts'
import { startStopwatch } from './cpu-time.ts'
import { findEngine } from './engines/engines.ts'
import type { Find } from './engines/engine.ts'
import { median } from './median.ts'
import type { QueryMeasures } from './measures.ts'

/** Loads are measured for a second, but so many at least, and at most. */
const LOADS = [3, 20] as const
const LOADS_MS = 1000

const [name = '', directory = '', rounds = '', seconds = ''] = process.argv.slice(2)
const engine = findEngine(name)
const queries = readQueries(join(directory, 'queries.json'))

const bytesBefore = await bytesInUse()
const find = await engine.load(readFileSync(join(directory, 'index')))
for (const query of queries.slice(0, 10)) find(query)
const heapBytes = (await bytesInUse()) - bytesBefore

const measures: QueryMeasures = {
  heapBytes,
  ...(await measureLoads()),
  ...measureQueries(find, Number(rounds), Number(seconds) * 1000),
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

async function measureLoads() {
  const file = readFileSync(join(directory, 'index'))
  const isTimeUp = startTimer(LOADS_MS)
  const [atLeast, atMost] = LOADS
  const [loads, firstAnswers]: [number[], number[]] = [[], []]
  for (let i = 0; i < atLeast || (i < atMost && !isTimeUp()); i += 1) {
    const stopwatch = startStopwatch()
    const find = await engine.load(file)
    loads.push(stopwatch())
    for (const query of queries.slice(0, KINDS.length)) find(query)
    firstAnswers.push(stopwatch())
  }
  return { loadMs: median(loads), firstAnswersMs: median(firstAnswers) }
}

/**
 * Asks all queries in rounds. A query's time is the median of them: the least would leave out the
 * garbage that an engine makes, which is collected now and then.
 */
function measureQueries(find: Find, rounds: number, budgetMs: number) {
  const isTimeUp = startTimer(budgetMs)
  const times = queries.map((): number[] => [])
  for (let round = 0; round < rounds && !isTimeUp(); round += 1) {
    for (const [i, query] of queries.entries()) {
      if (isTimeUp()) break
      const stopwatch = startStopwatch()
      find(query)
      times[i]?.push(stopwatch())
    }
  }
  const asked = times.filter((all) => all.length > 0)
  const medians = asked.map(median).sort((a, b) => a - b)
  const at = (share: number) => medians[Math.ceil(share * medians.length) - 1] ?? 0
  return {
    asked: asked.length,
    rounds: Math.min(...asked.map((all) => all.length)),
    queryMeanMs: medians.reduce((sum, ms) => sum + ms, 0) / medians.length,
    queryP50Ms: at(0.5),
    queryP99Ms: at(0.99),
  }
}

function startTimer(budgetMs: number): () => boolean {
  const startMs = performance.now()
  return () => performance.now() - startMs > budgetMs
}

function readQueries(path: string): readonly string[] {
  // What measure-show.ts wrote.
  return JSON.parse(readFileSync(path, 'utf8')) as string[]
}
