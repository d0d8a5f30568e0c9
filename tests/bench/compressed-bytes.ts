import { brotliCompressSync, constants } from 'node:zlib'

/** Above this the highest quality, 11, would take most of the bench's time: a minute for 20 MB. */
const MOST_AT_BEST = 2_000_000

/**
 * A file's size as brotli at quality 11 leaves it; where it is large and only stands beside, at
 * quality 9, which leaves about a tenth more.
 */
export function compressedBytes(bytes: Uint8Array, isMeasured: boolean): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants
  return brotliCompressSync(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: isMeasured || bytes.length <= MOST_AT_BEST ? 11 : 9,
      [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS,
    },
  }).length
}
