import { ENGINES, MINISEARCH } from './engines/engines.ts'
import { formatNumber, formatTable } from './format-table.ts'
import type { Measures, ShowMeasures } from './measures.ts'

const HEAD = [
  'engine',
  'build ms',
  'file MB',
  'brotli B/topic',
  'load ms',
  'with 5 answers ms',
  'heap MB',
  'asked',
  'mean ms',
  'p50 ms',
  'p99 ms',
  'load x',
  'heap x',
  'queries x',
  'typos',
] as const

/** Of fewer queries the slowest in a hundred is none of them. */
const FEWEST_FOR_P99 = 100

/** A row for each engine; the last figures are how many times better it is than MiniSearch. */
export function formatEngines({ topics, engines }: ShowMeasures): string {
  const base = engines.get(MINISEARCH)
  const rows = [...engines].map(([name, measures]) => [
    name,
    ...(typeof measures === 'string'
      ? [measures, ...HEAD.slice(3).map(() => '')]
      : formatMeasures(measures, topics, base, ENGINES[name]?.isNative)),
    ENGINES[name]?.forgivesTypos ?? '',
  ])
  return formatTable(HEAD, rows)
}

function formatMeasures(
  measures: Measures,
  topics: number,
  base: Measures | string | undefined,
  isNative = false,
) {
  const { asked, rounds } = measures
  const times = (part: (of: Measures) => number) =>
    typeof base === 'object' ? formatNumber(part(base) / part(measures)) : ''
  return [
    formatNumber(measures.buildMs),
    formatNumber(measures.fileBytes / 1e6),
    formatNumber(measures.brotliBytes / topics),
    formatNumber(measures.loadMs),
    formatNumber(measures.firstAnswersMs),
    isNative ? 'native' : formatNumber(measures.heapBytes / 1e6),
    rounds > 1 ? `${asked} x ${rounds}` : String(asked),
    formatNumber(measures.queryMeanMs),
    formatNumber(measures.queryP50Ms),
    asked < FEWEST_FOR_P99 ? '' : formatNumber(measures.queryP99Ms),
    times(({ loadMs }) => loadMs),
    isNative ? '' : times(({ heapBytes }) => heapBytes),
    times(({ queryMeanMs }) => queryMeanMs),
  ]
}
