import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

test('every package stands in a table of DESIGN.md with its reason, and no other does', () => {
  const { dependencies, devDependencies }: Packages = JSON.parse(read('package.json'))
  const [, chapter = ''] = read('DESIGN.md').split('## Dependencies')
  const names = chapter
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => line.split('|')[1]?.match(/(?<=`)[^`, ]+(?=`)/g) ?? [])
  expect(names.sort()).toStrictEqual(
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
  )
})
