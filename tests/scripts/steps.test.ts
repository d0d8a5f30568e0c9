import { expect, test } from 'vitest'
import { chooseSteps } from '../../scripts/test/steps.ts'

const names = (only?: string) => chooseSteps(only).map(({ name }) => name)

test('without a choice, every step runs, and what reads the build comes after it', () => {
  expect(names()).toEqual([
    'types',
    'lint',
    'format',
    'unused',
    'unit',
    'build',
    'deploy',
    'workerd',
    'browser',
    'sizes',
  ])
})

test('the steps that are asked for run in their usual order', () => {
  expect(names('unit, types')).toEqual(['types', 'unit'])
})

test('a step that does not exist is told, with those that do', () => {
  expect(() => names('unit,typos')).toThrow(
    new Error(
      '--only: expected names of steps, received "typos" - choose from types, lint, format, unused, unit, build, deploy, workerd, browser, sizes',
    ),
  )
})
