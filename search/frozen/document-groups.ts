import type { ByteReader } from './byte-reader.ts'
import { refuseIndex } from './refuse-index.ts'

/** Which documents belong together, by their ordinals; those of a group follow each other. */
export interface DocumentGroups {
  /** By group, the ordinal of its first document; at the end, the number of all documents. */
  readonly firstDocuments: Uint32Array
  /** By document. */
  readonly groupOf: Uint32Array
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
  const sizes = reader.vbytes(new Uint32Array(groupCount))
  const counted = sizes.reduce((sum, size) => sum + size, 0)
  if (counted !== documentCount) {
    refuseIndex(`${groupCount} groups of ${documentCount} documents`, `groups of ${counted}`)
  }
  const firstDocuments = new Uint32Array(groupCount + 1)
  const groupOf = new Uint32Array(documentCount)
  let end = 0
  for (let group = 0; group < groupCount; group += 1) {
    const start = end
    end += sizes[group] ?? 0
    firstDocuments[group + 1] = end
    groupOf.fill(group, start, end)
  }
  return { firstDocuments, groupOf }
}
