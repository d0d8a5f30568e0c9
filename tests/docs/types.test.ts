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

test('a page’s own TypeScript knows the element, its attributes and its events, and nothing else', () => {
  writeFileSync(
    path.join(site, 'page.tsx'),
    `
    export const page = <cuepoint-player episode={77} theme="dark" />
    // @ts-expect-error
    export const other = <cuepoint-player theme="sepia" />
    const player = document.querySelector('cuepoint-player')
    player?.seek(975)
    // @ts-expect-error
    player?.stop()
    document.addEventListener('cuepoint:search', ({ detail }) => detail.query + detail.total)
    document.addEventListener('cuepoint:topicchange', ({ detail }) => detail.topic + detail.episode)
    // @ts-expect-error
    document.addEventListener('cuepoint:search', ({ detail }) => detail.hits)
    `,
  )
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', site], { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
})
