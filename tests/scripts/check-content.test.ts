import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PODCAST } from '../content/parse.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cuepoint-check-'))
  await writeFile(join(directory, 'podcast.yml'), PODCAST)
  const text = '---\ntitle: T\n---\n## Topics\n- 1;00 -- One\n- 2:00 -- Two\n'
  await writeFile(join(directory, '2021-02-01-1-a.md'), text)
})
afterAll(() => rm(directory, { recursive: true }))

const check = (...args: readonly string[]) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check-content.ts', ...args], (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr })
    })
  })

describe('npm run check:content', { timeout: 60_000 }, () => {
  const fault =
    '2021-02-01-1-a.md:5: expected a timestamp like 1:00, received "1;00" - did you mean 1:00?'

  it('tells warnings on stderr, and counts what there is', async () => {
    expect(await check('--content', directory)).toEqual({
      status: 0,
      stdout: '1 episode, 2 topics\n',
      stderr: `${directory}/${fault}\n1 warning in 1 file\n`,
    })
  })

  it('fails where a warning is an error', async () => {
    expect(await check('--content', directory, '--strict')).toEqual({
      status: 1,
      stdout: '',
      stderr: `${directory}/${fault}\n1 error in 1 file\n`,
    })
  })

  it('tells its options, and refuses others', async () => {
    expect(await check('--help')).toEqual({
      status: 0,
      stdout: `npm run check:content -- [--content DIR] [--strict]

  --content DIR  where podcast.yml and the episodes are (default: content)
  --strict       take every warning for an error
`,
      stderr: '',
    })
    expect(await check('--contents', 'x')).toEqual({
      status: 2,
      stdout: '',
      stderr: "Unknown option '--contents' - --help lists the options\n",
    })
  })
})
