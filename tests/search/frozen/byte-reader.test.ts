import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader } from '../../../search/frozen/byte-reader.ts'
import { createByteWriter, type ByteWriter } from '../../../search/frozen/byte-writer.ts'

const readerOf = (write: (writer: ByteWriter) => void) => {
  const writer = createByteWriter()
  write(writer)
  return new ByteReader(writer.written())
}

describe('bytes', () => {
  test('are read as they were written, number by number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
        const reader = readerOf((writer) => numbers.forEach((n) => writer.vbyte(n)))
        expect(numbers.map(() => reader.vbyte())).toEqual(numbers)
        expect(reader.position).toBe(reader.bytes.length)
      }),
    )
  })

  test('are read many at a time as one by one, up to where they fit', () => {
    const many = fc.array(fc.oneof(fc.nat(127), fc.nat(0xffff), fc.nat(0xffffffff)))
    fc.assert(
      fc.property(many, fc.nat(255), (numbers, next) => {
        const reader = readerOf((writer) => [...numbers, next].forEach((n) => writer.vbyte(n)))
        expect([...reader.vbytes(new Uint32Array(numbers.length))]).toEqual(numbers)
        expect(reader.vbyte()).toBe(next)
        expect(() => reader.vbytes(new Uint16Array(1))).toThrow(
          new Error(
            'search index: expected more bytes, received the end of a section - build the index again with npm run build',
          ),
        )
      }),
    )
  })

  test('hold texts of any code units, and floating point numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (text, number) => {
        const reader = readerOf((writer) => {
          writer.text(text)
          writer.float64(number)
        })
        expect([reader.text(), reader.float64()]).toEqual([text, number])
      }),
    )
  })

  test('hold a number below 128 in one byte, and the largest in five', () => {
    expect(readerOf((writer) => writer.vbyte(127)).bytes).toEqual(Uint8Array.of(0x7f))
    expect(readerOf((writer) => writer.vbyte(128)).bytes).toEqual(Uint8Array.of(0x80, 0x01))
    expect(readerOf((writer) => writer.vbyte(0xffffffff)).bytes).toEqual(
      Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f),
    )
  })

  test.for([
    [
      'a number that is cut off',
      Uint8Array.of(0x80),
      'search index: expected more bytes, received the end of a section - build the index again with npm run build',
    ],
    [
      'a number that is too large',
      Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x10),
      'search index: expected a number below 2^32, received 16 as its fifth byte - build the index again with npm run build',
    ],
    [
      'a number that does not end',
      new Uint8Array(9).fill(0x80),
      'search index: expected a number below 2^32, received 128 as its fifth byte - build the index again with npm run build',
    ],
  ] as const)('are refused for %s', ([, bytes, message]) => {
    expect(() => new ByteReader(bytes).vbyte()).toThrow(new Error(message))
  })

  test('are refused for a count of more things than there are bytes', () => {
    expect(() => readerOf((writer) => writer.vbyte(5)).count()).toThrow(
      new Error(
        'search index: expected a count of at most 0, received 5 - build the index again with npm run build',
      ),
    )
  })
})
