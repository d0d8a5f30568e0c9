import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PEERS } from '../bench/peers/peers.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('the README measures the widget against the very versions that are installed', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    read('package.json'),
  )
  const head = /^\| +\|(.*Shikwasa.*)\|$/m.exec(read('README.md'))?.[1] ?? ''
  expect(head.split('|').map((cell) => cell.trim())).toEqual(
    PEERS.map(({ name, packageName }) =>
      packageName === undefined ? name : `${name} ${devDependencies[packageName]}`,
    ),
  )
})
