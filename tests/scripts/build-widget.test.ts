import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWidget, type WidgetFile } from '../../scripts/build-widget.ts'
import { versionedName } from '../../widget/chunks/versioned-name.ts'

let files: readonly WidgetFile[]
let main: string

beforeAll(async () => {
  files = await buildWidget()
  main = files.find(({ fileName }) => fileName === 'cuepoint.js')?.code ?? ''
})

describe('the built widget', () => {
  test('has each script under a name that tells its bytes and under a plain one', () => {
    const names = files.map(({ fileName, integrity }) =>
      fileName.replace(versionedName('', integrity), '-HASH.js'),
    )
    expect(names.sort()).toEqual([
      'cuepoint-HASH.js',
      'cuepoint-extras-HASH.js',
      'cuepoint-german-HASH.js',
      'cuepoint-local-HASH.js',
      'cuepoint-player-HASH.js',
      'cuepoint.d.ts',
      'cuepoint.extras.js',
      'cuepoint.german.js',
      'cuepoint.js',
      'cuepoint.local.js',
      'cuepoint.player.js',
    ])
  })

  test('knows the hash of what it loads later, and with it the name', () => {
    const chunks = files.filter(({ fileName }) => /^cuepoint-[a-z]+-/.test(fileName))
    expect(chunks).toHaveLength(4)
    for (const { code, integrity } of chunks) {
      expect(integrity).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`)
      expect(main).toContain(integrity)
    }
  })

  test('is made for listeners where NODE_ENV says test: no element has its place in a source file', () => {
    expect(files.filter(({ code }) => code.includes('lineNumber'))).toEqual([])
  })

  test('is ASCII, whatever the encoding of a page', () => {
    const scripts = files.filter(({ fileName }) => fileName.endsWith('.js'))
    expect(scripts.filter(({ code }) => /[^\0-\x7F]/.test(code))).toEqual([])
  })

  test('makes no HTML of text, and keeps the names that a page knows', () => {
    expect(main).not.toContain('innerHTML')
    for (const name of [
      'currentTime',
      'duration',
      'paused',
      'play',
      'pause',
      'seek',
      'search',
      'suggest',
    ]) {
      expect(main).toMatch(new RegExp(`\\b${name}\\(`))
    }
  })

  test('is the same bytes from the same source', async () => {
    expect(await buildWidget()).toEqual(files)
  })
})
