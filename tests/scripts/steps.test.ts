import { expect, test } from 'vitest'
import { chooseSteps, STEP_NAMES } from '../../scripts/test/steps.ts'

function chosenNames(only?: string): readonly string[] {
  const steps = chooseSteps(only)
  if (typeof steps === 'string') throw new Error(steps)
  return steps.map(({ name }) => name)
}

test('without a choice every step runs, and what reads the build comes after it', () => {
  expect(chosenNames()).toEqual([
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
  expect(STEP_NAMES).toEqual(chosenNames())
})

test('the steps that are asked for run in their usual order', () => {
  expect(chosenNames('unit, types')).toEqual(['types', 'unit'])
})

test('a step that does not exist is told, with those that do', () => {
  expect(chooseSteps('unit,typos')).toBe(
    '--only: expected names of steps, received "typos" - choose from types, lint, format, unused, unit, build, deploy, workerd, browser, sizes',
  )
})
