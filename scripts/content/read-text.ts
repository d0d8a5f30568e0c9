import { readFile } from 'node:fs/promises'
import type { FaultLog } from './fault.ts'

/**
 * Reads a file of the content as UTF-8, without a byte order mark, and with `\n` at the end of its
 * lines.
 *
 * @returns undefined where it cannot be read, or is no UTF-8, which has been told then
 */
export async function readText(path: string, log: FaultLog): Promise<string | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const received = formatSystemError(error)
    const remedy = 'let this user read it, or take it out of the directory'
    log.error({ line: 1, expected: 'a file that can be read', received, remedy })
    return undefined
  }
  const text = decode(bytes)
  if (text !== undefined) return text.replace(/\r\n?/g, '\n')

  const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/)
  const broken = lines.findIndex((line) => line.includes('\u{FFFD}'))
  const received = lines[broken] ?? ''
  const remedy = 'save the file as UTF-8'
  log.error({ line: broken + 1, expected: 'text in UTF-8', received, remedy })
  return undefined
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
