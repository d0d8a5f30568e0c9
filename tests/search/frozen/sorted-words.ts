import fc from 'fast-check'

const letters = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c') },
  { weight: 1, arbitrary: fc.constantFrom('é', 'ß', '語', '\u{1f399}', '\u{d800}', '\u{ffff}') },
)

/** A word of few letters, so that words share beginnings and are near to each other. */
export const similarWord = fc.string({ unit: letters, minLength: 1, maxLength: 9 })

/** One or more different words, ascending by UTF-16 code units. */
export const sortedWords = fc
  .uniqueArray(similarWord, { minLength: 1, maxLength: 90 })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)))
