import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8')

/** Everything that this matches in the widget's source of one kind. */
const inSource = (files: string, one: RegExp) =>
  globSync(files, { cwd: ROOT }).flatMap((file) => [...read(file).matchAll(one)])

const [, theming = ''] = /^## Theming\n(.*?)^## /ms.exec(read('docs/embed.md')) ?? []
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

test('the reference lists every custom property, with its defaults, light and dark', () => {
  const documented = [...theming.matchAll(/^\| `(--[\w-]+)` .*\|(.+)\|$/gm)].map(
    ([, name, defaults = '']) => [name, quoted(defaults)],
  )
  const used = inSource('widget/**/*.css', /var\((--cuepoint-[\w-]+), (?:light-dark\()?([^()]+)\)/g)
  expect(Object.fromEntries(documented)).toEqual(
    Object.fromEntries(used.map(([, name, defaults = '']) => [name, defaults.split(', ')])),
  )
  expect(used.length).toBeGreaterThan(0)
})

test('the reference lists every part', () => {
  const [, documented = ''] = /^Parts: (.+)\.$/m.exec(theming) ?? []
  const used = inSource('widget/**/*.tsx', /\bpart="([\w-]+)"/g).map(([, name = '']) => name)
  expect(new Set(quoted(documented))).toEqual(new Set(used))
})
