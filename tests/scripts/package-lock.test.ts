import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What is read of `package-lock.json`, version 3: every package by its place in `node_modules`. */
interface PackageLock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

test('the binaries of every platform are locked, without which npm ci refuses to install', () => {
  const lock: PackageLock = JSON.parse(
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  )
  const locked = new Set(
    Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
  )
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((name) => !locked.has(name))).toEqual([])
})
