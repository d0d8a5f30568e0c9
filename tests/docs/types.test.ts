import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocumentedJsx } from '../support/documented.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A site's own project, with the widget's published types in it and what the reference says of JSX. */
let site: string

beforeAll(() => {
  site = mkdtempSync(path.join(tmpdir(), 'cuepoint-'))
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
    types: [],
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(site, 'node_modules'))
  copyFileSync(path.join(ROOT, 'widget/cuepoint-player.d.ts'), path.join(site, 'cuepoint.d.ts'))
  writeFileSync(path.join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  // The reference names React, and Preact as the other choice.
  writeFileSync(path.join(site, 'jsx.d.ts'), readDocumentedJsx().replace("'react'", "'preact'"))
})

afterAll(() => {
  rmSync(site, { recursive: true })
})

/** What the compiler says of a page of the site. */
function compile(page: string) {
  writeFileSync(path.join(site, 'page.tsx'), page)
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', site], { encoding: 'utf8' })
  return { stdout, status }
}

const NO_FAULT = { stdout: '', status: 0 }

test('JSX takes the element with its own attributes, with those of any element, and with what it holds', () => {
  const page = `
    import { createRef } from 'preact'
    import type { CuepointPlayerElement } from './cuepoint.d.ts'

    export const held = (
      <cuepoint-player episode="77">
        <a href="/77.mp3">Listen to episode 77</a>
        <a slot="subscribe" href="/feed.xml">RSS</a>
      </cuepoint-player>
    )
    export const own = <cuepoint-player episode={77} theme="dark" search="local" />
    export const german = <cuepoint-player lang="de" class="wide" id="search" hidden />
    export const styled = <cuepoint-player className="wide" style={{ minHeight: '54px' }} />
    const player = createRef<CuepointPlayerElement>()
    export const started = <cuepoint-player ref={player} onClick={() => player.current?.play()} />
    // @ts-expect-error
    export const sepia = <cuepoint-player theme="sepia" />
    // @ts-expect-error
    export const misspelt = <cuepoint-player epsiode="77" />
    // @ts-expect-error
    export const numbered = <cuepoint-player lang={77} />
  `
  expect(compile(page)).toEqual(NO_FAULT)
})

test('a page’s own TypeScript knows the element’s methods and its events, and nothing else', () => {
  const page = `
    const player = document.querySelector('cuepoint-player')
    player?.seek(975)
    // @ts-expect-error
    player?.stop()
    document.addEventListener('cuepoint:search', ({ detail }) => detail.query + detail.total)
    document.addEventListener('cuepoint:topicchange', ({ detail }) => detail.topic + detail.episode)
    // @ts-expect-error
    document.addEventListener('cuepoint:search', ({ detail }) => detail.hits)
    export {}
  `
  expect(compile(page)).toEqual(NO_FAULT)
})
