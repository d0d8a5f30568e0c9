import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksum } from '../../../search/frozen/checksum.ts'

/** The same in whole numbers, as FxHash is described: rotated by 5, the word mixed in, multiplied. */
function fxHash(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4)
  const words = Array.from({ length: whole / 4 }, (_, i) =>
    [3, 2, 1, 0].reduce((word, k) => word * 256n + BigInt(bytes[4 * i + k] ?? 0), 0n),
  )
  const rest = Array.from(bytes.subarray(whole), BigInt)
  const sum = [...words, ...rest].reduce((sum, word) => {
    const rotated = ((sum << 5n) | (sum >> 27n)) & 0xffffffffn
    return ((rotated ^ word) * 0x9e3779b9n) & 0xffffffffn
  }, BigInt(bytes.length))
  return Number(sum)
}

describe('checksum', () => {
  test('is what it says of any bytes, wherever in a buffer they lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(8), (bytes, start) => {
        expect(checksum(bytes.subarray(start))).toBe(fxHash(bytes.subarray(start)))
      }),
    )
  })

  test('is another where a byte is another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(254), (bytes, at, by) => {
        const changed = bytes.slice()
        const place = at % bytes.length
        changed[place] = (bytes[place] ?? 0) ^ (by + 1)
        expect(checksum(changed)).not.toBe(checksum(bytes))
      }),
    )
  })

  test('is another where words changed places, or zeros came or went', () => {
    const texts = ['abcdefgh', 'efghabcd', '', '\0', '\0\0', '\0\0\0\0', '\0\0\0\0\0\0\0\0']
    const sums = texts.map((text) => checksum(new TextEncoder().encode(text)))
    expect(new Set(sums).size).toBe(texts.length)
  })
})
