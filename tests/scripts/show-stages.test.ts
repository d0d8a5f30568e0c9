import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { showStages } from '../../scripts/show-stages.ts'

function openTerminal(isTTY: boolean) {
  const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  // Only isTTY and write() are used of a terminal.
  return terminal as unknown as NodeJS.WriteStream & PassThrough
}

test('on a terminal, each stage stands in the place of the one before', () => {
  const terminal = openTerminal(true)
  const stages = showStages(terminal)
  stages.show('reading content: 32 of 108 episodes')
  stages.show('building the index')
  stages.clear()
  expect(String(terminal.read()).replaceAll(/\d+\.\d s/g, '0.0 s')).toBe(
    '\r\u{1B}[K0.0 s  reading content: 32 of 108 episodes' +
      '\r\u{1B}[K0.0 s  building the index' +
      '\r\u{1B}[K',
  )
})

test('in a log it is silent', () => {
  const log = openTerminal(false)
  const stages = showStages(log)
  stages.show('building the index')
  stages.clear()
  expect(log.read()).toBe(null)
})
