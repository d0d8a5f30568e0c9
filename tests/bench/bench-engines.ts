import { ENGINES } from './engines/engines.ts'
import { formatNumber, formatTable } from './format-table.ts'
import { measureEngine } from './measure-engine.ts'
import type { Measures } from './measures.ts'

/** The engine that all others are measured against. */
const MEASURE = 'MiniSearch 7.2'

const HEAD = [
  'engine',
  'build ms',
  'file MB',
  'brotli B/topic',
  'load ms',
  'heap MB',
  'mean ms',
  'p50 ms',
  'p99 ms',
  'load x',
  'heap x',
  'queries x',
  'typos',
] as const

/** Measures engines one after the other over a show of one size, and prints a row for each. */
export async function benchEngines(
  contentDirectory: string,
  topics: number,
  querySeconds: number,
  names: readonly string[],
): Promise<string> {
  const measured = new Map<string, Measures>()
  for (const engine of names) {
    if (topics > (ENGINES[engine]?.mostTopics ?? Infinity)) continue
    process.stderr.write(`  ${engine} over ${topics.toLocaleString('en')} topics …\n`)
    measured.set(engine, await measureEngine({ engine, contentDirectory, topics, querySeconds }))
  }
  const base = measured.get(MEASURE)
  const rows = names.map((name) => formatRow(name, measured.get(name), base))
  const count = [...measured.values()][0]?.topics ?? topics
  return `${count.toLocaleString('en')} topics\n\n${formatTable(HEAD, rows)}`
}

function formatRow(name: string, measures: Measures | undefined, base: Measures | undefined) {
  const typos = ENGINES[name]?.forgivesTypos ?? ''
  if (measures === undefined) return [name, ...HEAD.slice(2).map(() => 'not tried'), typos]
  const times = (part: (of: Measures) => number) =>
    base === undefined ? '' : formatNumber(part(base) / part(measures))
  return [
    name,
    formatNumber(measures.buildMs),
    formatNumber(measures.fileBytes / 1e6),
    formatNumber(measures.brotliBytes / measures.topics),
    formatNumber(measures.loadMs),
    formatNumber(measures.heapBytes / 1e6),
    formatNumber(measures.queryMeanMs),
    formatNumber(measures.queryP50Ms),
    formatNumber(measures.queryP99Ms),
    times(({ loadMs }) => loadMs),
    times(({ heapBytes }) => heapBytes),
    times(({ queryMeanMs }) => queryMeanMs),
    typos,
  ]
}
