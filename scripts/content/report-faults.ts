import { styleText } from 'node:util'
import { formatFault } from './fault.ts'
import type { Fault } from './fault.ts'

/** Tells whether faults stop what is being done: an error does, and under `--strict` a warning too. */
export const stopsBuild = (faults: readonly Fault[], strict: boolean): boolean =>
  faults.some(({ severity }) => strict || severity === 'error')

/**
 * Counts faults, `2 errors, 3 warnings in 4 files`; undefined where there are none.
 *
 * @param strict counts warnings as errors
 */
export function formatSummary(faults: readonly Fault[], strict: boolean): string | undefined {
  const files = new Set(faults.map(({ file }) => file)).size
  const errors = faults.filter(({ severity }) => strict || severity === 'error').length
  const counts = [plural(errors, 'error'), plural(faults.length - errors, 'warning')]
  const told = counts.filter((count) => !count.startsWith('0 '))
  return told.length === 0 ? undefined : `${told.join(', ')} in ${plural(files, 'file')}`
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/**
 * Prints faults to stderr, a line each, and a line that counts them. The warnings come first and the
 * errors last, where a person looks first; on a terminal the errors are red and the warnings yellow.
 *
 * @returns whether what is being done may go on
 */
export function reportFaults(faults: readonly Fault[], strict: boolean): boolean {
  const isError = ({ severity }: Fault) => strict || severity === 'error'
  const print = (fault: Fault, colour: 'red' | 'yellow') => {
    const line = formatFault(fault)
    const place = `${fault.file}:${fault.line}:`
    console.error(styleText(colour, place, { stream: process.stderr }) + line.slice(place.length))
  }
  for (const fault of faults) if (!isError(fault)) print(fault, 'yellow')
  for (const fault of faults) if (isError(fault)) print(fault, 'red')
  const summary = formatSummary(faults, strict)
  if (summary !== undefined) console.error(summary)
  return !stopsBuild(faults, strict)
}
