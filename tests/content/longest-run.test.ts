import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestRun } from '../../scripts/content/longest-run.ts'

it('leaves out the one value that stands in the wrong place', () => {
  expect(longestRun([1, 2, 55, 3, 4])).toEqual([0, 1, 3, 4])
  expect(longestRun([10, 20, 5, 30])).toEqual([0, 1, 3])
  expect(longestRun([9, 1, 2, 3])).toEqual([1, 2, 3])
})

it('takes the run that ends lower where two are equally long', () => {
  expect(longestRun([10, 55, 12])).toEqual([0, 2])
})

it('keeps equal values, and passes over unknown ones', () => {
  expect(longestRun([1, undefined, 1, 2])).toEqual([0, 2, 3])
  expect(longestRun([])).toEqual([])
  expect(longestRun([undefined])).toEqual([])
})

it('is as long as the longest of all runs, and never falls', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 })
  fc.assert(
    fc.property(values, (some) => {
      const run = longestRun(some).map((index) => some[index] ?? -1)
      expect(run).toEqual(run.toSorted((a, b) => a - b))
      expect(run.length).toBe(longestOfAll(some))
    }),
  )
})

/** Tries every choice of values. */
function longestOfAll([first, ...rest]: readonly number[], floor = -1): number {
  if (first === undefined) return 0
  const without = longestOfAll(rest, floor)
  return first < floor ? without : Math.max(without, 1 + longestOfAll(rest, first))
}
