import { refuseIndex } from './refuse-index.ts'

/** Room for one number, which is read out at once. */
const ONE = new Uint32Array(1)

/** Bytes that are read one value after the other, and never past their end. */
export class ByteReader {
  readonly bytes: Uint8Array
  /** Where the next value begins. */
  position = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** @throws Error where the bytes end before the number does, or it is 2^32 or more */
  vbyte(): number {
    return this.vbytes(ONE)[0] ?? 0
  }

  /**
   * Reads as many numbers as there is room for; of larger ones than fit a place the low bits are kept.
   *
   * @throws Error as {@link vbyte} does
   */
  vbytes<Numbers extends Uint16Array | Uint32Array>(into: Numbers): Numbers {
    const { bytes } = this
    let at = this.position
    for (let i = 0; i < into.length; i += 1) {
      let value = 0
      let byte = 128
      for (let shift = 0; byte > 127; shift += 7) {
        byte = bytes[at++] ?? refuseIndex('more bytes', 'the end of a section')
        if (shift > 27 && byte > 15) refuseIndex('a number below 2^32', `${byte} as its fifth byte`)
        value |= (byte & 127) << shift
      }
      into[i] = value
    }
    this.position = at
    return into
  }

  /**
   * How many things follow, each of which takes a byte or more: so what is allocated for them is
   * bounded by the file's own size.
   */
  count(): number {
    const count = this.vbyte()
    const left = this.bytes.length - this.position
    return count <= left ? count : refuseIndex(`a count of at most ${left}`, count)
  }

  uint32(): number {
    return this.view(4).getUint32(0, true)
  }

  float64(): number {
    return this.view(8).getFloat64(0, true)
  }

  private view(size: number): DataView {
    const { buffer, byteOffset, length } = this.slice(size)
    return new DataView(buffer, byteOffset, length)
  }

  text(): string {
    return this.units(this.count())
  }

  /** So many code units of a text. */
  units(count: number): string {
    let text = ''
    for (let left = count; left > 0; left -= 1) text += String.fromCharCode(this.vbyte())
    return text
  }

  /** The next bytes themselves, not a copy. */
  slice(length: number): Uint8Array {
    const start = this.position
    this.position += length
    if (this.position > this.bytes.length) {
      refuseIndex(`${length} more bytes`, 'the end of a section')
    }
    return this.bytes.subarray(start, this.position)
  }
}
