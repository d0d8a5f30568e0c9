import { ByteReader } from './byte-reader.ts'
import { createByteWriter } from './byte-writer.ts'
import { checksum } from './checksum.ts'
import { refuseIndex } from './refuse-index.ts'

/** `cuepoint` in ASCII. */
const MAGIC = new TextEncoder().encode('cuepoint')

/** What of the bytes means what; a change of it is the next number. */
export const FORMAT_VERSION = 5

/** Magic, version, length and checksum: the checksum is of what comes after. */
const PREAMBLE_BYTES = 20

/**
 * Wraps the sections of an index into one file that tells whether it is whole, and what made it. The
 * bytes are described in docs/index-format.md.
 *
 * @param fingerprint names how text becomes terms, and the fields: what reads must have the same
 */
export function sealIndex(fingerprint: string, sections: readonly Uint8Array[]): Uint8Array {
  const body = createByteWriter()
  body.text(fingerprint)
  body.vbyte(sections.length)
  for (const section of sections) body.vbyte(section.length)
  for (const section of sections) body.bytes(section)
  const bytes = body.written()

  const file = createByteWriter()
  file.bytes(MAGIC)
  file.uint32(FORMAT_VERSION)
  file.uint32(PREAMBLE_BYTES + bytes.length)
  file.uint32(checksum(bytes))
  file.bytes(bytes)
  return file.written()
}

/**
 * Takes an index file apart into its sections, after it has proved whole and made for this reader.
 *
 * @returns views into the file, not copies
 * @throws Error of one line where the file is another format, older, newer, truncated, altered, or of
 *   another fingerprint
 */
export function openIndex(file: Uint8Array, fingerprint: string): readonly Uint8Array[] {
  if (MAGIC.some((byte, i) => file[i] !== byte)) {
    refuseIndex('a file that begins with "cuepoint"', 'another kind of file')
  }
  if (file.length < PREAMBLE_BYTES) {
    refuseIndex(`at least ${PREAMBLE_BYTES} bytes`, `${file.length} bytes of a truncated file`)
  }
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  const version = view.getUint32(8, true)
  if (version !== FORMAT_VERSION) {
    const age = version < FORMAT_VERSION ? 'older' : 'newer'
    refuseIndex(`format version ${FORMAT_VERSION}`, `the ${age} version ${version}`)
  }
  const length = view.getUint32(12, true)
  if (file.length !== length) {
    const change = file.length < length ? 'truncated' : 'altered'
    refuseIndex(`${length} bytes`, `${file.length} bytes of a file that was ${change}`)
  }
  const body = file.subarray(PREAMBLE_BYTES)
  const [expected, received] = [view.getUint32(16, true), checksum(body)].map(hexadecimal)
  if (expected !== received) {
    refuseIndex(`checksum ${expected}`, `${received} of a file that was altered`)
  }

  const reader = new ByteReader(body)
  const name = reader.text()
  if (name !== fingerprint) refuseIndex(JSON.stringify(fingerprint), JSON.stringify(name))
  const lengths = Array.from({ length: reader.count() }, () => reader.vbyte())
  return lengths.map((length) => reader.slice(length))
}

const hexadecimal = (value: number) => value.toString(16).padStart(8, '0')
