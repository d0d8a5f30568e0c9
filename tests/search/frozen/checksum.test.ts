import { describe, expect, test } from 'vitest'
import { checksum } from '../../../search/frozen/checksum.ts'

describe('checksum', () => {
  test.for([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ] as const)('sums %j up as XXH32 does', ([text, sum]) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(sum)
  })

  test('does not mind where in a buffer the bytes lie', () => {
    const bytes = new TextEncoder().encode('.Nobody inspects the spammish repetition')
    expect(checksum(bytes.subarray(1))).toBe(0xe2293b2f)
  })
})
