import { formatNumber, formatTable } from '../format-table.ts'
import type { ShowMeasures } from '../measures.ts'
import { MINISEARCH_WORKER } from './worker-variants.ts'

const HEAD = [
  'Worker',
  'CPU to 1st answer ms',
  'RSS then MB',
  'CPU ms/request',
  'requests/s',
  'isolate MB',
  'RSS under load MB',
  'errors',
  'x',
]

/** A row for each Worker; the last figure is how many more requests a second it answers than MiniSearch. */
export function formatWorkers({ workers }: ShowMeasures): string {
  const base = workers.get(MINISEARCH_WORKER)
  const rows = [...workers].map(([name, measures]) => [
    name,
    formatNumber(measures.startCpuMs),
    formatNumber(measures.startResidentBytes / 1e6),
    formatNumber(measures.requestCpuMs),
    formatNumber(measures.requestsPerSecond),
    formatNumber(measures.isolateBytes / 1e6),
    formatNumber(measures.residentBytes / 1e6),
    String(measures.errors),
    base === undefined ? '' : formatNumber(measures.requestsPerSecond / base.requestsPerSecond),
  ])
  return formatTable(HEAD, rows)
}
