import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGlance } from '../../search/glance.ts'
import { stem } from '../../search/stem.ts'
import { splitWords } from '../../search/words.ts'

const root = fc.string({
  unit: fc.constantFrom(...'abcdefghilmnorstuyABC'),
  minLength: 1,
  maxLength: 6,
})
const ending = fc.constantFrom(
  ...' s es ed ing ies y ly er eed ement ise isation ization ational iveness fulness ability'.split(
    ' ',
  ),
)

test('every word is seen whose stem is looked for, though stemming changes its letters', () => {
  fc.assert(
    fc.property(root, ending, (root, ending) => {
      const text = `- ${root}${ending}!`
      for (const { forms, start } of splitWords(text)) {
        for (const form of forms) expect(createGlance([stem(form)]).seek(text, 0)).toBe(start)
      }
    }),
    { numRuns: 5000 },
  )
})

test('words are passed over that begin otherwise, by their third letter too', () => {
  const { seek } = createGlance(['deploy'])
  expect(seek('a developer deletes: deployed', 0)).toBe(21)
  expect(seek('a developer deletes', 0)).toBe(-1)
})
