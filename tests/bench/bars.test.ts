import { expect, test } from 'vitest'
import { formatBars } from './bars.ts'
import type { Measures, ShowMeasures, WorkerMeasures } from './measures.ts'

const engine = (measures: Partial<Measures>): Measures => ({
  buildMs: 1,
  fileBytes: 1,
  brotliBytes: 1,
  loadMs: 1,
  firstAnswersMs: 1,
  heapBytes: 1,
  asked: 1,
  rounds: 1,
  queryMeanMs: 1,
  queryP50Ms: 1,
  queryP99Ms: 1,
  ...measures,
})

const worker = (measures: Partial<WorkerMeasures>): WorkerMeasures => ({
  startCpuMs: 1,
  requestCpuMs: 1,
  requestsPerSecond: 1,
  isolateBytes: 1e6,
  startResidentBytes: 1e6,
  residentBytes: 1e6,
  errors: 0,
  ...measures,
})

const SHOW: ShowMeasures = {
  topics: 3000,
  episodes: 100,
  engines: new Map([
    [
      'MiniSearch 7.2',
      engine({ loadMs: 50, firstAnswersMs: 51, queryMeanMs: 0.5, heapBytes: 8e6 }),
    ],
    [
      'MiniSearch, frozen',
      engine({
        loadMs: 4,
        firstAnswersMs: 6,
        queryMeanMs: 0.125,
        queryP99Ms: 0.4,
        heapBytes: 0.64e6,
        brotliBytes: 60_000,
      }),
    ],
  ]),
  search: { place: 'bundled', buildMs: 1, searchedBytes: 1, searchedBrotliBytes: 75_000 },
  workers: new Map([
    ['an empty Worker', worker({ startCpuMs: 10 })],
    ['MiniSearch, JSON in a Text module', worker({ requestsPerSecond: 1000 })],
    ['MiniSearch, frozen, in a Data module', worker({ requestsPerSecond: 2000 })],
    [
      'Cuepoint, in a Data module',
      worker({ requestsPerSecond: 1800, startCpuMs: 25, residentBytes: 200e6 }),
    ],
  ]),
}

test('what was measured stands beside what was to be reached', () => {
  const cells = formatBars(new Map([[3_000, SHOW]]))
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  expect(cells[0]).toStrictEqual(['', 'bar', '3,000', '30,000', '300,000', ''])
  expect(cells[2]?.slice(2, 5)).toStrictEqual([
    '12.5 x (from 10: reached)',
    'not measured (from 30)',
    'not measured (from 50)',
  ])
  expect(cells.slice(2).map(([, bar, small]) => `${bar}: ${small}`)).toStrictEqual([
    'load, MiniSearch / frozen: 12.5 x (from 10: reached)',
    'the same with its first answers: 8.50 x',
    'query mean, MiniSearch / frozen: 4.00 x (from 5: missed)',
    'query p99, frozen: 0.400 ms (below 0.5: reached)',
    'heap after load, MiniSearch / frozen: 12.5 x (from 10: reached)',
    'heap after load, frozen: 0.640 MB',
    'file, brotli a topic, frozen: 20.0 bytes (below 24: reached)',
    'the same of Cuepoint’s own index: 25.0 bytes (below 24: missed)',
    'workerd: requests a second, MiniSearch, frozen / MiniSearch: 2.00 x (from 1.8: reached)',
    'the same, Cuepoint’s own search / MiniSearch: 1.80 x (from 1.8: reached)',
    'workerd: CPU from process start to the first answer: 25.0 ms (below 25: missed)',
    'the same, Cuepoint / an empty Worker: 2.50 x',
    'workerd: CPU of a later request: 1.00 ms (below 10: reached)',
    'workerd: memory of the isolate: 1.00 MB (below 128: reached)',
    'workerd: resident memory of the process after its first answer: 1.00 MB',
    'workerd: resident memory of the process under load: 200 MB',
    'workerd: requests under load, its heap held to 128 MB: 0 failed (below 1: reached)',
  ])
})

test('an engine that did not finish reaches nothing', () => {
  const engines = new Map([...SHOW.engines, ['MiniSearch, frozen', 'not within 90 s'] as const])
  const [, , load] = formatBars(new Map([[3_000, { ...SHOW, engines }]])).split('\n')
  expect(load).toMatch(/^\| load, MiniSearch \/ frozen +\| +not measured \(from 10\) \|/)
})
