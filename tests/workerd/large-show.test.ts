import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchAnswer } from '../../search/answer.ts'
import { growShow, type GrownShow } from '../bench/bench-size.ts'
import type { BenchDocument } from '../bench/engines/engine.ts'
import { loadWorker, searchPath } from '../bench/worker/load-worker.ts'
import { startWorker, type RunningWorker } from '../bench/worker/start-worker.ts'
import { CUEPOINT_WORKERS } from '../bench/worker/worker-variants.ts'

/** Half of what Cloudflare allows an isolate: the other half is for garbage. */
const ISOLATE_BYTES = 64e6

/** How long the Worker is under load. */
const LOAD_SECONDS = 5

const ending = new AbortController()
let directory: string
let show: GrownShow
let documents: readonly BenchDocument[]
let worker: RunningWorker

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-large-'))
  show = await growShow('content', 300_000, directory, ending.signal)
  // What growShow wrote.
  documents = JSON.parse(
    await readFile(path.join(directory, 'documents.json'), 'utf8'),
  ) as BenchDocument[]
  const ordinal = show.workers.indexOf(CUEPOINT_WORKERS.asset)
  worker = await startWorker({
    directory: path.join(directory, 'workers', String(ordinal)),
    path: searchPath('docker'),
    inspected: true,
    signal: ending.signal,
  })
}, 600_000)

afterAll(async () => {
  ending.abort()
  await worker.stop()
  await rm(directory, { recursive: true })
})

test('the build puts the search of 300,000 topics into static files', () => {
  expect(show.search.place).toBe('asset')
  expect(show.topics).toBeGreaterThanOrEqual(300_000)
  expect(show.episodes).toBeGreaterThan(10_000)
})

test('the first request reads the index, in less than the second of processor time that a start may take', () => {
  expect(worker.startCpuMs).toBeLessThan(1000)
})

test('words that stand together in a topic find that topic first', async () => {
  for (const document of [1_000, 150_000, 299_000].map((i) => documents[i])) {
    const words = document?.topic.split(' ').slice(0, 8).join(' ') ?? ''
    const response = await fetch(worker.origin + searchPath(words))
    const { hits } = (await response.json()) as SearchAnswer
    expect(hits[0]?.topic?.title).toBe(document?.topic)
  }
})

test('under load no request fails, and the isolate keeps to half of its memory', async () => {
  const load = await loadWorker(worker, show.queries.map(searchPath), LOAD_SECONDS)
  expect(load.errors).toBe(0)
  expect(load.requests).toBeGreaterThan(LOAD_SECONDS)
  expect(await worker.isolateBytes()).toBeLessThan(ISOLATE_BYTES)
})
