import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { refuseIndex } from './refuse-index.ts'
import { sumUp } from './sum-up.ts'

/** Writes a list of values: the length of each as JSON, then all of them. */
export function writeJsonList(writer: ByteWriter, values: readonly unknown[]): void {
  const encoder = new TextEncoder()
  const texts = values.map((value) => encoder.encode(JSON.stringify(value)))
  for (const { length } of texts) writer.vbyte(length)
  for (const text of texts) writer.bytes(text)
}

/**
 * Reads what {@link writeJsonList} wrote: a value when it is asked for, which is then kept, since of ten
 * thousand a query needs few.
 *
 * @param make a value of what was JSON
 * @returns gives a value by its place
 * @throws Error where the bytes are no such list, or, when it is asked for, a value is no JSON
 */
export function readJsonList<Value>(
  reader: ByteReader,
  count: number,
  make: (json: unknown) => Value,
): (place: number) => Value {
  const starts = new Uint32Array(count + 1)
  const texts = reader.slice(sumUp(reader.vbytes(starts.subarray(1))))
  const values: Value[] = []
  return (place) =>
    (values[place] ??= make(readJson(texts.subarray(starts[place], starts[place + 1]))))
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return refuseIndex('JSON', `${bytes.length} bytes that are none`)
  }
}
