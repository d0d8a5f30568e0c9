/** Bytes that grow as they are written. */
export interface ByteWriter {
  /** A whole number from 0 to 2^32 - 1, seven bits a byte, the lowest first: below 128 it is one byte. */
  vbyte(value: number): void
  /** Whole numbers from 0 to 2^16 - 1: a byte each after a byte 1 where all fit, else {@link vbyte}s after a 2. */
  smallNumbers(values: readonly number[]): void
  /** Four bytes, the lowest first. */
  uint32(value: number): void
  /** Eight bytes of IEEE 754, the lowest first. */
  float64(value: number): void
  /** The UTF-16 code units of a text, each as a {@link vbyte}. */
  units(text: string): void
  /** The same after their number. */
  text(text: string): void
  bytes(bytes: Uint8Array): void
  /** What was written so far. */
  written(): Uint8Array
}

/** What is written, as bytes of its own. */
export function written(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = createByteWriter()
  write(writer)
  return writer.written()
}

/** Begins with no bytes, and with room that doubles whenever it is full. */
export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024)
  let length = 0
  /** Makes room at the end, and tells where it begins. */
  const reserve = (count: number) => {
    if (length + count > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, length + count))
      larger.set(buffer)
      buffer = larger
    }
    length += count
    return length - count
  }
  const bytes = (bytes: Uint8Array) => {
    const at = reserve(bytes.length)
    buffer.set(bytes, at)
  }
  const byte = (value: number) => {
    const at = reserve(1)
    buffer[at] = value
  }
  const vbyte = (value: number) => {
    let rest = value
    for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128)
    byte(rest)
  }
  const units = (text: string) => {
    for (let i = 0; i < text.length; i += 1) vbyte(text.charCodeAt(i))
  }
  const smallNumbers = (values: readonly number[]) => {
    const fit = values.every((value) => value < 256)
    byte(fit ? 1 : 2)
    values.forEach(fit ? byte : vbyte)
  }
  const word = new DataView(new ArrayBuffer(8))
  return {
    vbyte,
    smallNumbers,
    uint32: (value) => {
      word.setUint32(0, value, true)
      bytes(new Uint8Array(word.buffer, 0, 4))
    },
    float64: (value) => {
      word.setFloat64(0, value, true)
      bytes(new Uint8Array(word.buffer))
    },
    units,
    text: (text) => {
      vbyte(text.length)
      units(text)
    },
    bytes,
    written: () => buffer.slice(0, length),
  }
}
