import { expect, test } from 'vitest'
import { remember } from '../../search/remember.ts'

test('what was made of a text is made once, until too many others came', () => {
  const asked: string[] = []
  const shout = remember(2, (text) => {
    asked.push(text)
    return text.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'c', 'a'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'C', 'A'])
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})

test('nothing is remembered of longer texts', () => {
  let count = 0
  const measure = remember(2, () => (count += 1), 3)
  expect(['abc', 'abcd', 'abcd', 'abc'].map(measure)).toEqual([1, 2, 3, 1])
  // Nor does one make room that it does not take.
  expect(['ab', 'abcd', 'abc', 'ab'].map(measure)).toEqual([4, 5, 1, 4])
})
