/** 2^32 over the golden ratio: to multiply by it spreads a change over the bits above. */
const MULTIPLIER = 0x9e3779b9

/**
 * Sums bytes up in 32 bits, so that damage shows: the hash of Firefox and of the Rust compiler (FxHash)
 * over words of four bytes, the lowest first, and then the bytes that are left. Each step can be undone,
 * so to change one word always changes the sum. Against malice it is nothing.
 *
 * Chosen over sums of single bytes as Adler-32 makes them: an index is summed up once, before engines
 * have made the loop fast, and this has a quarter of the steps.
 *
 * @returns 0 to 2^32 - 1
 */
export function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes
  const view = new DataView(buffer, byteOffset, length)
  let sum = length
  let at = 0
  for (; at + 4 <= length; at += 4) sum = step(sum, view.getInt32(at, true))
  for (; at < length; at += 1) sum = step(sum, view.getUint8(at))
  return sum >>> 0
}

const step = (sum: number, word: number) =>
  Math.imul(((sum << 5) | (sum >>> 27)) ^ word, MULTIPLIER)
