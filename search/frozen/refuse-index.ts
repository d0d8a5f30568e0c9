/**
 * Refuses an index file.
 *
 * @throws Error of one line: what was expected, what was received, and the remedy
 */
export function refuseIndex(expected: string, received: string | number): never {
  throw new Error(
    `search index: expected ${expected}, received ${received} - build the index again with npm run build`,
  )
}
