import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NoResult, runScript } from './run-script.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-bench-'))
})
afterAll(() => rm(directory, { recursive: true }))

const growShow = (topics: number, limitSeconds: number, signal = new AbortController().signal) =>
  runScript('measure-show.ts', ['content', String(topics), directory], { limitSeconds, signal })

test('a script that takes longer than it may is ended, and says so in the place of its figures', async () => {
  await expect(growShow(300_000, 0.2)).rejects.toThrow(new NoResult('not within 0.2 s'))
})

test('a script that makes more JSON than a string can hold says so in the place of its figures', async () => {
  const limits = { limitSeconds: 60, signal: new AbortController().signal }
  await expect(runScript('../fixtures/print-long-string.ts', [], limits)).rejects.toThrow(
    new NoResult('not within a string of 512 MB'),
  )
})

test('a script ends with whoever started it', async () => {
  const ending = new AbortController()
  const growing = growShow(300_000, 60, ending.signal)
  ending.abort()
  await expect(growing).rejects.toThrow('The operation was aborted')
})

test('a script that fails tells its reason', async () => {
  const failing = runScript('measure-build.ts', ['Lucene', directory], {
    limitSeconds: 60,
    signal: new AbortController().signal,
  })
  await expect(failing).rejects.toThrow('no such file or directory')
})

test('a show is grown, built and written with all that is measured of it', async () => {
  expect(await growShow(100, 60)).toStrictEqual({
    topics: 118,
    episodes: 5,
    queries: expect.any(Array),
    workers: [
      'an empty Worker',
      'Cuepoint, in a Data module',
      'MiniSearch, frozen, in a Data module',
      'MiniSearch, JSON in a Text module',
    ],
    search: {
      place: 'bundled',
      buildMs: expect.any(Number),
      searchedBytes: expect.any(Number),
    },
  })
})
