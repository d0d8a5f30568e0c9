import { styleText } from 'node:util'
import { formatFault } from './fault.ts'
import type { Fault } from './fault.ts'

/**
 * Counts faults, `2 errors, 3 warnings in 4 files`; undefined where there are none.
 *
 * @param strict counts warnings as errors
 */
export function formatSummary(faults: readonly Fault[], strict: boolean): string | undefined {
  const files = new Set(faults.map(({ file }) => file)).size
  const errors = faults.filter(({ severity }) => strict || severity === 'error').length
  const counts = [formatCount(errors, 'error'), formatCount(faults.length - errors, 'warning')]
  const told = counts.filter((count) => !count.startsWith('0 '))
  return told.length === 0 ? undefined : `${told.join(', ')} in ${formatCount(files, 'file')}`
}

/** Counts in words, `1 error`, `2 errors`. */
export const formatCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/**
 * Prints faults to stderr, a line each, and a line that counts them. The warnings come first and the
 * errors last, where a person looks first; on a terminal the errors are red and the warnings yellow.
 *
 * @param strict takes every warning for an error
 * @returns whether what is being done may go on, as nothing is an error
 */
export function reportFaults(faults: readonly Fault[], strict: boolean): boolean {
  const errors = faults.filter(({ severity }) => strict || severity === 'error')
  const warnings = faults.filter(({ severity }) => !strict && severity === 'warning')
  for (const fault of warnings) printFault(fault, 'yellow')
  for (const fault of errors) printFault(fault, 'red')
  const summary = formatSummary(faults, strict)
  if (summary !== undefined) console.error(summary)
  return errors.length === 0
}

function printFault(fault: Fault, colour: 'red' | 'yellow') {
  const place = `${fault.file}:${fault.line}:`
  const rest = formatFault(fault).slice(place.length)
  console.error(styleText(colour, place, { stream: process.stderr }) + rest)
}
