import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksum } from '../../../search/frozen/checksum.ts'

/** zlib puts the Adler-32 of what it packs at the end, the highest byte first. */
const adler32 = (bytes: Uint8Array) =>
  deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4)

describe('checksum', () => {
  test.for([
    ['', 1],
    ['a', 0x00620062],
    ['Wikipedia', 0x11e60398],
  ] as const)('sums %j up as Adler-32 does', ([text, sum]) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(sum)
  })

  test('is what zlib makes of any bytes, wherever in a buffer they lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000, size: 'max' }), fc.nat(8), (bytes, start) => {
        expect(checksum(bytes.subarray(start))).toBe(adler32(bytes.subarray(start)))
      }),
    )
  })

  test('stays exact over the greatest sums', () => {
    const bytes = new Uint8Array(100_000).fill(255)
    expect(checksum(bytes)).toBe(adler32(bytes))
  })
})
