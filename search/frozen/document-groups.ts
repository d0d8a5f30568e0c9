import type { ByteReader } from './byte-reader.ts'
import { refuseIndex } from './refuse-index.ts'

/** Which documents belong together, by their ordinals; those of a group follow each other. */
export interface DocumentGroups {
  /** By group, the ordinal of its first document; at the end, the number of all documents. */
  readonly firstDocuments: Uint32Array
  /** By document. */
  readonly groupOf: Uint16Array | Uint32Array
  /** How many documents the largest group has. */
  readonly mostDocuments: number
}

/**
 * Reads how many documents each group has.
 *
 * @throws Error where the bytes do not give so many groups so many documents
 */
export function readGroups(
  reader: ByteReader,
  groupCount: number,
  documentCount: number,
): DocumentGroups {
  const firstDocuments = new Uint32Array(groupCount + 1)
  const groupOf = new (groupCount <= 0x10000 ? Uint16Array : Uint32Array)(documentCount)
  let mostDocuments = 0
  let end = 0
  for (let group = 0; group < groupCount; group += 1) {
    const size = reader.vbyte()
    groupOf.fill(group, end, end + size)
    end += size
    firstDocuments[group + 1] = end
    if (size > mostDocuments) mostDocuments = size
  }
  if (end !== documentCount) {
    refuseIndex(`${groupCount} groups of ${documentCount} documents`, `groups of ${end}`)
  }
  return { firstDocuments, groupOf, mostDocuments }
}
