import type { ByteReader } from './byte-reader.ts'
import { refuseIndex } from './refuse-index.ts'
import { sumUp } from './sum-up.ts'

/** Which documents belong together, by their ordinals; those of a group follow each other. */
export interface DocumentGroups {
  /** By group, the ordinal of its first document; at the end, the number of all documents. */
  readonly firstDocuments: Uint32Array
  /** By document. */
  readonly groupOf: Uint16Array | Uint32Array
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
  const end = sumUp(reader.vbytes(firstDocuments.subarray(1)))
  if (end !== documentCount) {
    refuseIndex(`${documentCount} documents in ${groupCount} groups`, end)
  }
  const groupOf = new (groupCount <= 0x10000 ? Uint16Array : Uint32Array)(documentCount)
  for (let group = 0; group < groupCount; group += 1) {
    groupOf.fill(group, firstDocuments[group], firstDocuments[group + 1])
  }
  return { firstDocuments, groupOf }
}
