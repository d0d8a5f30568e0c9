import { readFile } from 'node:fs/promises'
import type { FaultLog } from './fault.ts'

/**
 * How big a file of the content may be: some hundred times a long episode's, and little enough for
 * parsers whose time grows with the square of what they read.
 */
const LIMIT_BYTES = 1_000_000

/**
 * Reads a file of the content as UTF-8, without a byte order mark, and with `\n` at the end of its
 * lines.
 *
 * @returns undefined where it cannot be read, is too big, or is no UTF-8, which has been told then
 */
export async function readText(path: string, log: FaultLog): Promise<string | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const received = formatSystemError(error)
    const remedy = 'let this user read it, or take it out of the directory'
    log.error({ line: 1, expected: 'a file that can be read', received, remedy })
    return undefined
  }
  if (bytes.length > LIMIT_BYTES) {
    const received = formatBytes(bytes.length)
    const remedy = 'keep what is not to be read as topics, a transcript say, in a file elsewhere'
    log.error({ line: 1, expected: `at most ${formatBytes(LIMIT_BYTES)}`, received, remedy })
    return undefined
  }
  const text = decode(bytes)
  if (text !== undefined) return text.replace(/\r\n?/g, '\n')

  const { line, received } = findBrokenLine(bytes)
  log.error({ line, expected: 'text in UTF-8', received, remedy: 'save the file as UTF-8' })
  return undefined
}

/** Writes a size, `1,000,000 bytes`. */
export const formatBytes = (count: number): string => `${count.toLocaleString('en')} bytes`

/** No character of several bytes has a line feed in it, so that a line can be judged by itself. */
function findBrokenLine(bytes: Buffer) {
  let line = 1
  let start = 0
  let end = bytes.indexOf('\n')
  while (end !== -1 && decode(bytes.subarray(start, end)) !== undefined) {
    line += 1
    start = end + 1
    end = bytes.indexOf('\n', start)
  }
  return { line, received: bytes.toString('utf8', start, end === -1 ? undefined : end) }
}

/** What the system says of a file that cannot be read: `ENOENT: no such file or directory`. */
export function formatSystemError(error: unknown): string {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split(', ')
  return reason
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
