import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openIndex, sealIndex } from '../../../search/frozen/index-envelope.ts'

const REMEDY = 'build the index again with npm run build'
const file = () => sealIndex('words-1', [Uint8Array.of(1, 2, 3), Uint8Array.of(4)])
const open = (bytes: Uint8Array, fingerprint = 'words-1') =>
  openIndex(bytes, fingerprint).map((section) => section())

/** A copy with some bytes set. */
function altered(bytes: Uint8Array, at: number, ...to: number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(to, at)
  return copy
}

describe('an index file', () => {
  test('gives its sections back, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.uint8Array()), (fingerprint, sections) => {
        expect(open(sealIndex(fingerprint, sections), fingerprint)).toEqual(sections)
      }),
    )
  })

  test('is what docs/index-format.md says, to the byte', () => {
    expect([...file()].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')).toBe(
      '63 75 65 70 6f 69 6e 74 06 00 00 00 2f 00 00 00 13 00 00 00 d3 6a eb 1d 07 77 6f 72 64 73 2d 31 02 03 8f 63 2c 0c 01 04 1e cd 3f 01 02 03 04',
    )
  })

  test.for([
    [
      'another kind of file',
      () => new TextEncoder().encode('<!doctype html>'),
      'expected a file that begins with "cuepoint", received another kind of file',
    ],
    [
      'an empty file',
      () => new Uint8Array(),
      'expected a file that begins with "cuepoint", received another kind of file',
    ],
    [
      'a file cut off in its preamble',
      (bytes: Uint8Array) => bytes.subarray(0, 12),
      'expected at least 24 bytes, received 12 bytes of a truncated file',
    ],
    [
      'a file cut off later',
      (bytes: Uint8Array) => bytes.subarray(0, 30),
      'expected 47 bytes, received 30 bytes of a file that was truncated',
    ],
    [
      'a file with something behind it',
      (bytes: Uint8Array) => Uint8Array.of(...bytes, 0),
      'expected 47 bytes, received 48 bytes of a file that was altered',
    ],
    [
      'an older file',
      (bytes: Uint8Array) => altered(bytes, 8, 1),
      'expected format version 6, received the older version 1',
    ],
    [
      'a newer file',
      (bytes: Uint8Array) => altered(bytes, 8, 7),
      'expected format version 6, received the newer version 7',
    ],
    [
      'a file with a byte of its list of sections changed',
      (bytes: Uint8Array) => altered(bytes, 33, 9),
      'expected checksum 1deb6ad3, received f3e0a607 of a file that was altered',
    ],
    [
      'a file with a byte of a section changed',
      (bytes: Uint8Array) => altered(bytes, 44, 9),
      'expected checksum 0c2c638f, received da163452 of a file that was altered',
    ],
    [
      'a file for other words',
      () => sealIndex('words-2', []),
      'expected "words-1", received "words-2"',
    ],
  ] as const)('is refused: %s', ([, damage, message]) => {
    expect(() => open(damage(file()))).toThrow(new Error(`search index: ${message} - ${REMEDY}`))
  })

  test('is refused wherever it is cut off, and whichever bit is changed', () => {
    const whole = file()
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => open(whole.subarray(0, length)), `cut at ${length}`).toThrow('search index: ')
    }
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = altered(whole, bit >> 3, (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
      expect(() => open(changed), `bit ${bit}`).toThrow('search index: ')
    }
  })
})
