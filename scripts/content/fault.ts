/**
 * Something in the content that is not as it should be, told so that it can be mended without asking
 * anybody. An error stops a build; a warning does not: what it tells is published as it reads best, or is
 * left out where it stands in no place that is read.
 */
export interface Fault {
  readonly severity: 'error' | 'warning'
  /** The file's path, as a person at the command line would type it. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Completes "expected …". */
  readonly expected: string
  /** What stands there, as it was written. */
  readonly received: string
  readonly remedy: string
}

/** What of a fault its finder knows: everything but the file and the severity. */
export type Finding = Omit<Fault, 'severity' | 'file'>

/** Where a reader of one file puts the faults that it finds. */
export interface FaultLog {
  readonly error: (finding: Finding) => void
  readonly warning: (finding: Finding) => void
}

/** Makes the log of one file; what is put into it goes to the end of `faults`. */
export function logFaults(file: string, faults: Fault[]): FaultLog {
  return {
    error: (finding) => faults.push({ severity: 'error', file, ...finding }),
    warning: (finding) => faults.push({ severity: 'warning', file, ...finding }),
  }
}

/** How much of what was received a fault shows, in characters (code points). */
const RECEIVED_CHARACTERS = 80

/** Writes a fault as one line: `FILE:LINE: expected …, received "…" - remedy`. */
export function formatFault({ file, line, expected, received, remedy }: Fault): string {
  return `${file}:${line}: expected ${expected}, received "${formatReceived(received)}" - ${remedy}`
}

/** What has no width, and no-break spaces where Markdown and YAML want one that breaks. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]|(?<=^|[-#*+:])[\u00A0\u202F]/g

/** Keeps a file from breaking the line, from hiding it, and from giving the terminal orders. */
function formatReceived(text: string): string {
  const printable = text
    .replace(UNSEEN, formatCodePoint)
    .trim()
    .slice(0, RECEIVED_CHARACTERS * 4)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{FFFD}')
  const characters = Array.from(printable)
  if (characters.length <= RECEIVED_CHARACTERS) return printable
  return `${characters.slice(0, RECEIVED_CHARACTERS - 1).join('')}…`
}

/** Writes a character as its number in Unicode, `<U+00A0>`. */
const formatCodePoint = (character: string) =>
  `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
