import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { cloneProject, type ProjectClone } from '../support/clone-project.ts'
import { outgrowFiles } from '../support/outgrow-files.ts'

let clone: ProjectClone
beforeAll(async () => {
  clone = await cloneProject()
})
afterAll(() => clone.remove())

const inside = (name: string) => path.join(clone.directory, name)

function build(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd: clone.directory,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run build', { timeout: 60_000 }, () => {
  test('ends with a short table of what was built', () => {
    const { status, stdout, stderr } = build()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      new RegExp(
        [
          '^  episodes  2',
          '  topics    49',
          '  terms     \\d+',
          '  index     [\\d,]+ bytes in the Worker',
          '  widget    [\\d,]+ bytes',
          '  site      [\\d,]+ bytes in \\d+ files',
          '  build     [0-9a-f]{12}',
          '  pinned    <script async crossorigin integrity="sha256-[\\w+/]{43}=" src="https://HOST/cuepoint-[\\w-]{8}\\.js"></script>',
          '  time      \\d+\\.\\d s\\n$',
        ].join('\\n'),
      ),
    )
  })

  test('ends with status 1 where the content has an error, and leaves the last good build', async () => {
    const lastGood = await readFile(inside('dist/worker/build-id.txt'), 'utf8')
    const untitled = '2021-05-03-78-untitled.md'
    await writeFile(inside(`content/${untitled}`), '---\nguest: Jane\n---\n')
    expect(build()).toEqual({
      status: 1,
      stdout: '',
      stderr: `content/${untitled}:1: expected a title in the front matter, received "nothing" - write title: and what the episode is called\n1 error in 1 file\n`,
    })
    expect(await readFile(inside('dist/worker/build-id.txt'), 'utf8')).toBe(lastGood)
    await rm(inside(`content/${untitled}`))
  })

  test('tells a file that is larger than Cloudflare takes, and leaves the last good build', async () => {
    const lastGood = await readFile(inside('dist/site/episodes.json'), 'utf8')
    onTestFinished(await outgrowFiles(inside('content')))
    const { status, stdout, stderr } = build()
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^content:1: expected a show whose files have at most 26,214,400 bytes each, received "episodes\.json with 28,\d{3},\d{3} bytes" - split it into several shows: docs\/scale\.md\n1 error in 1 file\n$/,
    )
    expect(await readFile(inside('dist/site/episodes.json'), 'utf8')).toBe(lastGood)
  })

  test('tells where nothing can be written', async () => {
    await rm(inside('dist'), { recursive: true })
    await writeFile(inside('dist'), 'a file')
    expect(build()).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'dist:1: expected a directory that can be written, received "ENOTDIR: not a directory" - let this user write to it, make room, and let no other build run\n1 error in 1 file\n',
    })
  })
})
