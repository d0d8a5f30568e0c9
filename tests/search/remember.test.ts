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
