import type { FaultLog } from './fault.ts'

/** Some hundred times what a paragraph has, and little enough for a parser that tries each with each. */
const LIMIT_OPENINGS = 1000

/** What parts paragraphs, wherever it stands: a blank line, a bullet, a heading. */
const PARTING_LINE = /^(?:\s*$| {0,3}(?:[-+*]|#{1,6})\s)/

/**
 * Tells a paragraph with thousands of `[` or `<`: the Markdown parser's time grows with the square of
 * them, to minutes.
 *
 * @param fileLines for each line of `text`, its line of the file
 * @returns whether there is one
 */
export function tellTangled(text: string, fileLines: readonly number[], log: FaultLog): boolean {
  let first = 0
  let openings = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (PARTING_LINE.test(line)) {
      first = line.trim() === '' ? index + 1 : index
      openings = 0
    }
    openings += line.match(/[[<]/g)?.length ?? 0
    if (openings <= LIMIT_OPENINGS) continue
    log.error({
      line: fileLines[first] ?? 1,
      expected: `at most ${LIMIT_OPENINGS.toLocaleString('en')} "[" and "<" in a paragraph`,
      received: line,
      remedy: 'part it by blank lines, or keep what is no text elsewhere',
    })
    return true
  }
  return false
}
