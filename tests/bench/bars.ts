import { FROZEN, MINISEARCH } from './engines/engines.ts'
import { formatNumber, formatTable } from './format-table.ts'
import type { Measures, ShowMeasures, WorkerMeasures } from './measures.ts'
import {
  CUEPOINT_WORKERS,
  EMPTY_WORKER,
  FROZEN_WORKER,
  MINISEARCH_WORKER,
} from './worker/worker-variants.ts'

/** How many topics the shows have that bars are set for, about. */
export const BAR_SIZES = [3_000, 30_000, 300_000] as const

/** What is to be reached: a figure, and for each of {@link BAR_SIZES} how large or how small. */
interface Bar {
  readonly name: string
  readonly unit: string
  readonly reached: 'from' | 'below'
  /** By the ordinal of the size; undefined where nothing is to be reached. */
  readonly limits: readonly [number | undefined, number | undefined, number | undefined]
  /** Undefined where it was not measured. */
  readonly measure: (measures: ShowMeasures) => number | undefined
}

const BARS: readonly Bar[] = [
  {
    name: 'load, MiniSearch / frozen',
    unit: 'x',
    reached: 'from',
    limits: [10, 30, 50],
    measure: timesOf(({ loadMs }) => loadMs),
  },
  {
    name: 'the same with its first answers',
    unit: 'x',
    reached: 'from',
    limits: [undefined, undefined, undefined],
    measure: timesOf(({ firstAnswersMs }) => firstAnswersMs),
  },
  {
    name: 'query mean, MiniSearch / frozen',
    unit: 'x',
    reached: 'from',
    limits: [5, 20, 80],
    measure: timesOf(({ queryMeanMs }) => queryMeanMs),
  },
  {
    name: 'query p99, frozen',
    unit: 'ms',
    reached: 'below',
    limits: [0.5, 1, 4],
    measure: (show) => measuresOf(show, FROZEN)?.queryP99Ms,
  },
  {
    name: 'heap after load, MiniSearch / frozen',
    unit: 'x',
    reached: 'from',
    limits: [10, 10, 10],
    measure: timesOf(({ heapBytes }) => heapBytes),
  },
  {
    name: 'heap after load, frozen',
    unit: 'MB',
    reached: 'below',
    limits: [undefined, undefined, 64],
    measure: (show) => inMegabytes(measuresOf(show, FROZEN)?.heapBytes),
  },
  {
    name: 'file, brotli a topic, frozen',
    unit: 'bytes',
    reached: 'below',
    limits: [24, 18, 15],
    measure: (show) => perTopic(show, measuresOf(show, FROZEN)?.brotliBytes),
  },
  {
    name: 'the same of Cuepoint’s own index',
    unit: 'bytes',
    reached: 'below',
    limits: [24, 18, 15],
    measure: (show) => perTopic(show, show.search.searchedBrotliBytes),
  },
  {
    name: 'workerd: requests a second, MiniSearch, frozen / MiniSearch',
    unit: 'x',
    reached: 'from',
    limits: [1.8, 10, undefined],
    measure: (show) => requestsBesideMiniSearch(show, show.workers.get(FROZEN_WORKER)),
  },
  {
    name: 'the same, Cuepoint’s own search / MiniSearch',
    unit: 'x',
    reached: 'from',
    limits: [1.8, 10, undefined],
    measure: (show) => requestsBesideMiniSearch(show, cuepointOf(show)),
  },
  {
    name: 'workerd: CPU from process start to the first answer',
    unit: 'ms',
    reached: 'below',
    limits: [25, 60, 120],
    measure: (show) => cuepointOf(show)?.startCpuMs,
  },
  {
    name: 'the same, Cuepoint / an empty Worker',
    unit: 'x',
    reached: 'below',
    limits: [undefined, undefined, undefined],
    measure: (show) => {
      const [empty, ours] = [show.workers.get(EMPTY_WORKER), cuepointOf(show)]
      return empty && ours && ours.startCpuMs / empty.startCpuMs
    },
  },
  {
    name: 'workerd: CPU of a later request',
    unit: 'ms',
    reached: 'below',
    limits: [10, 10, 10],
    measure: (show) => cuepointOf(show)?.requestCpuMs,
  },
  {
    name: 'workerd: memory of the isolate',
    unit: 'MB',
    reached: 'below',
    limits: [128, 128, 128],
    measure: (show) => inMegabytes(cuepointOf(show)?.isolateBytes),
  },
  {
    name: 'workerd: resident memory of the process after its first answer',
    unit: 'MB',
    reached: 'below',
    limits: [undefined, undefined, undefined],
    measure: (show) => inMegabytes(cuepointOf(show)?.startResidentBytes),
  },
  {
    name: 'workerd: resident memory of the process under load',
    unit: 'MB',
    reached: 'below',
    limits: [undefined, undefined, undefined],
    measure: (show) => inMegabytes(cuepointOf(show)?.residentBytes),
  },
  {
    name: 'workerd: requests under load, its heap held to 128 MB',
    unit: 'failed',
    reached: 'below',
    limits: [1, 1, 1],
    measure: (show) => cuepointOf(show)?.errors,
  },
]

/** Sets what was measured beside what is to be reached, a column for each of {@link BAR_SIZES}. */
export function formatBars(shows: ReadonlyMap<number, ShowMeasures>): string {
  const head = ['bar', ...BAR_SIZES.map((size) => size.toLocaleString('en'))]
  const rows = BARS.map((bar) => [
    bar.name,
    ...BAR_SIZES.map((size, i) => formatBar(bar, bar.limits[i], shows.get(size))),
  ])
  return formatTable(head, rows)
}

function formatBar(bar: Bar, limit: number | undefined, show: ShowMeasures | undefined): string {
  const { unit, reached, measure } = bar
  const value = show && measure(show)
  if (limit === undefined) return value === undefined ? '' : `${formatNumber(value)} ${unit}`
  const aim = `${reached} ${limit}`
  if (value === undefined) return `not measured (${aim})`
  const isReached = reached === 'from' ? value >= limit : value < limit
  return `${formatNumber(value)} ${unit} (${aim}: ${isReached ? 'reached' : 'missed'})`
}

function timesOf(part: (of: Measures) => number) {
  return (show: ShowMeasures) => {
    const base = measuresOf(show, MINISEARCH)
    const frozen = measuresOf(show, FROZEN)
    return base && frozen && part(base) / part(frozen)
  }
}

function measuresOf({ engines }: ShowMeasures, name: string): Measures | undefined {
  const measures = engines.get(name)
  return typeof measures === 'object' ? measures : undefined
}

function requestsBesideMiniSearch({ workers }: ShowMeasures, ours: WorkerMeasures | undefined) {
  const base = workers.get(MINISEARCH_WORKER)
  return base && ours && ours.requestsPerSecond / base.requestsPerSecond
}

const cuepointOf = ({ workers, search }: ShowMeasures) =>
  workers.get(CUEPOINT_WORKERS[search.place])

const inMegabytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1e6)

const perTopic = ({ topics }: ShowMeasures, bytes: number | undefined) =>
  bytes === undefined ? undefined : bytes / topics
