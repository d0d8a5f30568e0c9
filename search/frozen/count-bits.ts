/** How many bits are set, counted in all bytes at once (Warren, Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  let counts = bits - ((bits >>> 1) & 0x55555555)
  counts = (counts & 0x33333333) + ((counts >>> 2) & 0x33333333)
  counts = (counts + (counts >>> 4)) & 0x0f0f0f0f
  return Math.imul(counts, 0x01010101) >>> 24
}
