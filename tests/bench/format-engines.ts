import { ENGINES, MINISEARCH } from './engines/engines.ts'
import { formatNumber, formatTable } from './format-table.ts'
import type { Measures, ShowMeasures } from './measures.ts'

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

/** A row for each engine; the last figures are how many times better it is than MiniSearch. */
export function formatEngines({ topics, engines }: ShowMeasures): string {
  const base = engines.get(MINISEARCH)
  const rows = [...engines].map(([name, measures]) => [
    name,
    ...(typeof measures === 'string'
      ? [measures, ...HEAD.slice(3).map(() => '')]
      : formatMeasures(measures, topics, base)),
    ENGINES[name]?.forgivesTypos ?? '',
  ])
  return formatTable(HEAD, rows)
}

function formatMeasures(measures: Measures, topics: number, base: Measures | string | undefined) {
  const times = (part: (of: Measures) => number) =>
    typeof base === 'object' ? formatNumber(part(base) / part(measures)) : ''
  return [
    formatNumber(measures.buildMs),
    formatNumber(measures.fileBytes / 1e6),
    formatNumber(measures.brotliBytes / topics),
    formatNumber(measures.loadMs),
    formatNumber(measures.heapBytes / 1e6),
    formatNumber(measures.queryMeanMs),
    formatNumber(measures.queryP50Ms),
    formatNumber(measures.queryP99Ms),
    times(({ loadMs }) => loadMs),
    times(({ heapBytes }) => heapBytes),
    times(({ queryMeanMs }) => queryMeanMs),
  ]
}
