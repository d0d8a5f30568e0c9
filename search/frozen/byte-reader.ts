import { refuseIndex } from './refuse-index.ts'

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
    let value = 0
    for (let unit = 1; unit <= 2 ** 28; unit *= 128) {
      const byte = this.bytes[this.position] ?? refuseIndex('more bytes', 'the end of a section')
      this.position += 1
      value += (byte & 127) * unit
      if (byte < 128) {
        return value < 2 ** 32 ? value : refuseIndex('a number below 2^32', String(value))
      }
    }
    return refuseIndex('a number of five bytes', 'a longer one')
  }

  /**
   * Reads as many numbers as there is room for; of larger ones than fit a place the low bits are kept.
   * Most are of a byte or two, and a loop of its own reads these ten times as fast as one call each.
   */
  vbytes<Numbers extends Uint16Array | Uint32Array>(into: Numbers): Numbers {
    const { bytes } = this
    let at = this.position
    for (let i = 0; i < into.length; i += 1) {
      const byte = bytes[at] ?? 128
      const next = bytes[at + 1] ?? 128
      if (byte < 128) {
        into[i] = byte
        at += 1
      } else if (next < 128) {
        into[i] = byte - 128 + 128 * next
        at += 2
      } else {
        this.position = at
        into[i] = this.vbyte()
        at = this.position
      }
    }
    this.position = at
    return into
  }

  /** Reads what a writer's `smallNumbers` wrote: numbers below 2^16, where they lie if each is a byte. */
  smallNumbers(count: number): Uint8Array | Uint16Array {
    return this.vbyte() === 1 ? this.slice(count) : this.vbytes(new Uint16Array(count))
  }

  /**
   * How many things follow, each of which takes a byte or more: so what is allocated for them is
   * bounded by the file's own size.
   */
  count(): number {
    const count = this.vbyte()
    const left = this.bytes.length - this.position
    return count <= left ? count : refuseIndex(`a count of at most ${left}`, String(count))
  }

  uint32(): number {
    return this.view(4).getUint32(0, true)
  }

  float64(): number {
    return this.view(8).getFloat64(0, true)
  }

  private view(length: number): DataView {
    const { buffer, byteOffset } = this.slice(length)
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
    const end = this.position + length
    if (end > this.bytes.length) refuseIndex(`${length} more bytes`, 'the end of a section')
    const slice = this.bytes.subarray(this.position, end)
    this.position = end
    return slice
  }
}
