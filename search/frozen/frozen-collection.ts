import type { AsPlainObject } from 'minisearch'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { readField, writeField, type FrozenField } from './frozen-field.ts'

/** Documents of one kind, named by their ordinals, with the fields in which they are searched. */
export interface FrozenCollection {
  readonly documentCount: number
  /** One or more, in the order in which MiniSearch was given them. */
  readonly fields: readonly FrozenField[]
}

/** What is read of what MiniSearch built. */
export type BuiltCollection = Pick<
  AsPlainObject,
  'index' | 'documentCount' | 'nextId' | 'fieldIds' | 'fieldLength' | 'averageFieldLength'
>

/** The longest field that fits: a length is 16 bits. */
const LONGEST_FIELD = 0xffff

/**
 * Writes what MiniSearch built, without its terms: these are the lexicon's.
 *
 * @param words of the lexicon; all terms of the collection are among them
 * @param copies how many copies of each document the mean lengths are of; default one
 * @throws Error of one line where documents were taken out of the MiniSearch, or do not fit
 */
export function writeCollection(
  writer: ByteWriter,
  built: BuiltCollection,
  words: readonly string[],
  copies?: readonly number[],
): void {
  const { documentCount, nextId, fieldIds, fieldLength, averageFieldLength } = built
  if (documentCount !== nextId) {
    throw new Error(
      `search index: expected documents that were only ever added, received ${nextId - documentCount} of ${nextId} taken out again - build a new MiniSearch`,
    )
  }
  const terms = new Map(built.index)
  const names = Object.entries(fieldIds).sort(([, a], [, b]) => a - b)
  writer.vbyte(documentCount)
  writer.vbyte(names.length)
  for (const [name, id] of names) {
    const lengths = Array.from(
      { length: documentCount },
      (_, ordinal) => fieldLength[ordinal]?.[id],
    )
    writeField(writer, {
      name,
      averageLength: copies ? averageOf(lengths, copies) : (averageFieldLength[id] ?? 0),
      lengths: lengths.map((length = 0, ordinal) => checkLength(length, name, ordinal)),
      postings: words.map((word) =>
        Object.entries(terms.get(word)?.[id] ?? {})
          .map(([document, frequency]) => [Number(document), frequency] as const)
          .sort(([a], [b]) => a - b),
      ),
    })
  }
}

/**
 * The mean length as MiniSearch keeps it while it adds copies: one that lacks the field leaves it as it
 * is, but counts from then on.
 *
 * @param lengths undefined where a document lacks the field
 */
function averageOf(lengths: readonly (number | undefined)[], copies: readonly number[]): number {
  let average = 0
  let added = 0
  lengths.forEach((length, ordinal) => {
    for (let copy = copies[ordinal] ?? 0; copy > 0; copy -= 1) {
      if (length !== undefined) average = (average * added + length) / (added + 1)
      added += 1
    }
  })
  return average
}

function checkLength(length: number, name: string, document: number): number {
  if (length <= LONGEST_FIELD) return length
  throw new Error(
    `search index: expected at most ${LONGEST_FIELD} distinct words in a field, received ${length} in "${name}" of document ${document} - split the document`,
  )
}

/**
 * @param wordCount of the lexicon
 * @throws Error where the bytes are no collection
 */
export function readCollection(reader: ByteReader, wordCount: number): FrozenCollection {
  const documentCount = reader.count()
  const fields = Array.from({ length: reader.count() }, () =>
    readField(reader, documentCount, wordCount),
  )
  return { documentCount, fields }
}
