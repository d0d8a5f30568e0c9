import { expect, test } from 'vitest'
import { readDocumentedPolicy } from '../support/documented.ts'

test('the README gives the very policy that the reference gives and the browser tests prove', () => {
  expect(readDocumentedPolicy('README.md')).toBe(readDocumentedPolicy('docs/embed.md'))
})
