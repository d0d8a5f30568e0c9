/** A half-open range of bytes: from `start`, up to and without `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** One range in bytes, RFC 9110, 14.1.2: `bytes=0-499`, `bytes=500-`, or `bytes=-500` for the last 500. */
const ONE_RANGE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i

/**
 * Reads what part of a file a `Range` header asks for.
 *
 * @returns the range, cut off at the file's end; `unsatisfiable` where the file has no such bytes
 *   (the answer is 416); undefined where the whole file is the answer, since the header is malformed
 *   or asks for several ranges, which a server may refuse to part (RFC 9110, 14.2)
 */
export function parseByteRange(
  header: string,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = ONE_RANGE.exec(header)
  if (match === null) return undefined
  const [, first, last, suffix] = match
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), sizeBytes)
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes : Number(last) + 1
  if (end <= start && last !== '') return undefined
  return start < sizeBytes ? { start, end: Math.min(end, sizeBytes) } : 'unsatisfiable'
}
