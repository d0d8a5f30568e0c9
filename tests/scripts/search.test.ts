import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Types `npm run search -- …` in the project, and tells what came of it. */
const type = (...args: readonly string[]) =>
  new Promise<{ status: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['scripts/search.ts', ...args], { cwd: ROOT }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

let room: string
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'cuepoint-search-'))
})
afterAll(() => rm(room, { recursive: true }))

describe('npm run search', () => {
  test('prints hits for a person', async () => {
    const { status, out, err } = await type('feature', 'flags', '--limit', '1')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n').slice(-4)).toEqual([
      '',
      '16:15    Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
      '         #77 Podia Has Everything You Need to Sell Online Courses · Jason Charnes',
      '',
    ])
  })

  test('answers a file of queries with a line of JSON each, blank lines aside', async () => {
    const file = join(room, 'queries.txt')
    await writeFile(file, 'sidekiq\r\n\nlets encrypt\n')
    const { status, out, err } = await type('--queries', file, '--limit', '2')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const answers = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(answers).toMatchObject([
      { query: 'sidekiq', hits: [{ episode: { number: 77 } }, { episode: { number: 77 } }] },
      {
        query: 'lets encrypt',
        hits: [{ topic: { title: expect.stringContaining('Encrypt') } }, {}],
      },
    ])
  })

  test('tells a query that the API would refuse, with its line', async () => {
    const file = join(room, 'long.txt')
    await writeFile(file, `sidekiq\n${'x'.repeat(201)}\n`)
    const { status, out, err } = await type('--queries', file)
    expect({ status, lines: out.trim().split('\n').length, err }).toEqual({
      status: 2,
      lines: 1,
      err: `${file}:2: expected a query of 1 to 200 characters, received 201 - search for fewer words\n`,
    })
  })

  test.each([
    [[], 0, 'write it, as in npm run search -- "feature flags"'],
    [['x'.repeat(100), 'y'.repeat(100)], 201, 'search for fewer words'],
  ])('tells words that the API would refuse: %j', async (words, received, remedy) => {
    expect(await type(...words)).toEqual({
      status: 2,
      out: '',
      err: `expected a query of 1 to 200 characters, received ${received} - ${remedy}\n`,
    })
  })

  test.each(['abc', '0', '51', '1.5', ''])('tells the limit %j', async (limit) => {
    expect(await type('sidekiq', '--limit', limit)).toEqual({
      status: 2,
      out: '',
      err: `--limit: expected a whole number from 1 to 50, received "${limit}" - write --limit 20, or leave it out\n`,
    })
  })

  test('tells a file that is not there', async () => {
    const file = join(room, 'none.txt')
    expect(await type('--queries', file)).toEqual({
      status: 2,
      out: '',
      err: `expected a file with a query a line, received "ENOENT: no such file or directory" - give its path: --queries FILE\n`,
    })
  })

  test('tells content that is broken, and searches nothing', async () => {
    const { status, out, err } = await type('x', '--content', join(room, 'none'))
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('expected a directory that can be read')
  })
})
