import { ByteReader } from './byte-reader.ts'
import { written } from './byte-writer.ts'
import { checksum } from './checksum.ts'
import { refuseIndex } from './refuse-index.ts'

/** `cuepoint` in ASCII. */
const MAGIC = new TextEncoder().encode('cuepoint')

/** What of the bytes means what; a change of it is the next number. */
export const FORMAT_VERSION = 6

/** Magic, version, length and checksum: the checksum is of the list of sections, which comes after. */
const PREAMBLE_BYTES = 24

/** A section of an index file, which proves whole as it is opened; a view into the file, not a copy. */
export type Section = () => Uint8Array

/**
 * Wraps the sections of an index into one file that tells whether it is whole, and what made it. The
 * bytes are described in docs/index-format.md.
 *
 * @param fingerprint names how text becomes terms, and the fields: what reads must have the same
 */
export function sealIndex(fingerprint: string, sections: readonly Uint8Array[]): Uint8Array {
  const list = written((writer) => {
    writer.text(fingerprint)
    writer.vbyte(sections.length)
    for (const section of sections) {
      writer.vbyte(section.length)
      writer.uint32(checksum(section))
    }
  })
  const bytes = sections.reduce((sum, { length }) => sum + length, PREAMBLE_BYTES + list.length)
  return written((writer) => {
    writer.bytes(MAGIC)
    for (const number of [FORMAT_VERSION, bytes, list.length, checksum(list)]) writer.uint32(number)
    for (const part of [list, ...sections]) writer.bytes(part)
  })
}

/**
 * Takes an index file apart into its sections, after it has proved made for this reader, and as long as
 * it was.
 *
 * @throws Error of one line where the file is another format, older, newer, truncated, altered, or of
 *   another fingerprint; where a section was altered, that section does as it is opened
 */
export function openIndex(file: Uint8Array, fingerprint: string): readonly Section[] {
  if (MAGIC.some((byte, i) => file[i] !== byte)) {
    refuseIndex('a file that begins with "cuepoint"', 'another kind of file')
  }
  if (file.length < PREAMBLE_BYTES) {
    refuseIndex(`at least ${PREAMBLE_BYTES} bytes`, `${file.length} bytes of a truncated file`)
  }
  const reader = new ByteReader(file)
  reader.position = MAGIC.length
  const version = reader.uint32()
  if (version !== FORMAT_VERSION) {
    const age = version < FORMAT_VERSION ? 'older' : 'newer'
    refuseIndex(`format version ${FORMAT_VERSION}`, `the ${age} version ${version}`)
  }
  const length = reader.uint32()
  if (file.length !== length) {
    const change = file.length < length ? 'truncated' : 'altered'
    refuseIndex(`${length} bytes`, `${file.length} bytes of a file that was ${change}`)
  }
  const listLength = reader.uint32()
  const listSum = reader.uint32()
  const list = new ByteReader(prove(reader.slice(listLength), listSum))
  const name = list.text()
  if (name !== fingerprint) refuseIndex(JSON.stringify(fingerprint), JSON.stringify(name))
  return Array.from({ length: list.count() }, () => {
    const section = reader.slice(list.vbyte())
    const sum = list.uint32()
    return () => prove(section, sum)
  })
}

function prove(bytes: Uint8Array, sum: number): Uint8Array {
  const [expected, received] = [sum, checksum(bytes)].map(hexadecimal)
  if (expected !== received) {
    refuseIndex(`checksum ${expected}`, `${received} of a file that was altered`)
  }
  return bytes
}

const hexadecimal = (value: number) => value.toString(16).padStart(8, '0')
