import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFaults, type Fault } from '../../scripts/content/fault.ts'
import { parseSynonyms, readSynonyms } from '../../scripts/content/read-synonyms.ts'
import { describeFaults } from './parse.ts'

function parse(...lines: readonly string[]) {
  const faults: Fault[] = []
  const synonyms = parseSynonyms(lines.join('\n'), logFaults('synonyms.yml', faults))
  return { synonyms, faults: describeFaults(faults) }
}

test('a line is words that mean the same, and behind an arrow what they find as well', () => {
  expect(
    parse(
      '# a comment',
      'k8s: kubernetes, kube',
      'phone apps: -> ios, android',
      "crash reports: error tracking -> sentry, let's encrypt",
      'listed: [one, two]',
      'node :',
      '  - js',
    ),
  ).toEqual({
    synonyms: [
      { same: ['k8s', 'kubernetes', 'kube'], also: [] },
      { same: ['phone apps'], also: ['ios', 'android'] },
      { same: ['crash reports', 'error tracking'], also: ['sentry', "let's encrypt"] },
      { same: ['listed', 'one', 'two'], also: [] },
      { same: ['node', 'js'], also: [] },
    ],
    faults: [],
  })
})

test('an empty file is no synonyms, and no fault', () => {
  expect(parse('')).toEqual({ synonyms: [], faults: [] })
})

test.each([
  [
    ['k8s:'],
    'error synonyms.yml:1: expected what the word stands for, received "k8s:" - write them behind it, as in k8s: kubernetes, or take the line out',
  ],
  [
    ['a: b', 'k8s: kubernetes,, kube'],
    'error synonyms.yml:2: expected a word or a phrase, received "" - write one between the commas, or take a comma out',
  ],
  [
    ['k8s: ->'],
    'error synonyms.yml:1: expected a word or a phrase, received "" - write one between the commas, or take a comma out',
  ],
  [
    ['k8s: a -> b -> c'],
    'error synonyms.yml:1: expected at most one ->, received "a -> b -> c" - write what is found one way only after a single ->',
  ],
  [
    ['one two three four five six seven: eight'],
    'error synonyms.yml:1: expected at most 6 words, received "one two three four five six seven" - shorten it: a longer phrase is not looked for in a query',
  ],
  [
    ['k8s:', '  kube: kubernetes'],
    'error synonyms.yml:1: expected words with commas between, received "k8s" - write them behind the word, as in k8s: kubernetes, kube',
  ],
  [
    ['k8s: kubernetes', 'k8s: kube'],
    'error synonyms.yml:2: expected valid YAML, received "k8s: kube" - the key stands here a second time: take one of the two out',
  ],
  ...['c#:', '"a b":', "'it''s': # later", 'k8s: ~', 'node :'].map((line) => [
    ['a: b', line],
    `error synonyms.yml:2: expected what the word stands for, received "${line}" - write them behind it, as in k8s: kubernetes, or take the line out`,
  ]),
])('%j is at fault', (lines, fault) => {
  expect(parse(...lines).faults).toEqual([fault])
})

test('a phrase that stands twice in a line is told, and the line is kept', () => {
  expect(parse('k8s: Kubernetes, kubernetes')).toEqual({
    synonyms: [{ same: ['k8s', 'Kubernetes', 'kubernetes'], also: [] }],
    faults: [
      'warning synonyms.yml:1: expected each phrase once a line, received "kubernetes" - take it out where it stands a second time',
    ],
  })
})

test('a show has its own list, or else the general one, which is without a fault', async () => {
  const room = await mkdtemp(join(tmpdir(), 'cuepoint-synonyms-'))
  const faults: Fault[] = []
  const general = await readSynonyms(room, faults)
  expect(general.length).toBeGreaterThan(300)
  // Whoever puts a show of their own in place of all of content/ takes the general list away.
  expect(await readSynonyms(room, faults, join(room, 'taken-away.yml'))).toEqual([])
  await writeFile(join(room, 'synonyms.yml'), 'tortoise: turtle\n')
  expect(await readSynonyms(room, faults)).toEqual([{ same: ['tortoise', 'turtle'], also: [] }])
  expect(faults).toEqual([])
  await rm(room, { recursive: true })
})

test('a list whose name ends in .yaml is told, and not read', async () => {
  const room = await mkdtemp(join(tmpdir(), 'cuepoint-synonyms-'))
  const faults: Fault[] = []
  await writeFile(join(room, 'synonyms.yaml'), 'tortoise: turtle\n')
  expect((await readSynonyms(room, faults)).length).toBeGreaterThan(300)
  expect(describeFaults(faults)).toEqual([
    `warning ${room}/synonyms.yaml:1: expected the name synonyms.yml, received "synonyms.yaml" - rename it`,
  ])
  await writeFile(join(room, 'synonyms.yml'), 'tortoise: turtle\n')
  expect(await readSynonyms(room, faults)).toHaveLength(1)
  expect(faults).toHaveLength(1)
  await rm(room, { recursive: true })
})
