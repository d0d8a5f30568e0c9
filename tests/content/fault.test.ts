import { expect, it } from 'vitest'
import { formatFault } from '../../scripts/content/fault.ts'
import type { Fault } from '../../scripts/content/fault.ts'
import { formatSummary } from '../../scripts/content/report-faults.ts'

const FAULT: Fault = {
  severity: 'error',
  file: 'content/podcast.yml',
  line: 3,
  expected: 'title',
  received: 'nothing',
  remedy: 'write the name of the show',
}

it('writes a fault as one line: place, expectation, what was received, and the remedy', () => {
  expect(formatFault(FAULT)).toBe(
    'content/podcast.yml:3: expected title, received "nothing" - write the name of the show',
  )
})

it('keeps what was received on one line, printable, and short', () => {
  const received = (text: string) =>
    /received "(.*)" - /.exec(formatFault({ ...FAULT, received: text }))?.[1]
  expect(received(' over\n  two lines ')).toBe('over two lines')
  expect(received('\u{1B}[2J\u{202E}gnp')).toBe('\u{FFFD}[2J\u{FFFD}gnp')
  expect(received('👩‍🚀'.repeat(2))).toBe('👩‍🚀👩‍🚀')
  expect(received('guest:\u{A0}A')).toBe('guest:<U+00A0>A')
  expect(received('\u{FEFF}##\u{202F}Links\u{200B}')).toBe('<U+FEFF>##<U+202F>Links<U+200B>')
  expect(received('\u{A0}-\u{A0}ça\u{A0}: là')).toBe('<U+00A0>-<U+00A0>ça : là')
  expect(received('é'.repeat(80))).toBe('é'.repeat(80))
  expect(received('é'.repeat(81))).toBe(`${'é'.repeat(79)}…`)
})

it('counts faults in one line, and calls every one an error where strict', () => {
  const warning: Fault = { ...FAULT, severity: 'warning', file: 'content/a.md' }
  expect(formatSummary([], false)).toBeUndefined()
  expect(formatSummary([warning], false)).toBe('1 warning in 1 file')
  expect(formatSummary([warning], true)).toBe('1 error in 1 file')
  expect(formatSummary([FAULT, warning, FAULT], false)).toBe('2 errors, 1 warning in 2 files')
})
