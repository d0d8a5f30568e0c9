import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { createByteWriter } from '../../../search/frozen/byte-writer.ts'
import { freezeIndex, loadFrozenIndex } from '../../../search/frozen/frozen-index.ts'
import { openIndex, sealIndex } from '../../../search/frozen/index-envelope.ts'
import { createFrozenSearch } from '../../../search/frozen/search-frozen.ts'

/** The sections of a sound index, for a forger to work on: the checksum is set right afterwards. */
function soundSections(): readonly Uint8Array[] {
  const topics = new MiniSearch({ fields: ['topic'] })
  topics.addAll([
    { id: 0, topic: 'redis caching and sidekiq jobs, redis again' },
    { id: 1, topic: 'go in docker containers behind nginx' },
    { id: 2, topic: 'go unikernels without docker' },
  ])
  const episodes = new MiniSearch({ fields: ['title', 'guests'] })
  episodes.addAll([
    { id: 0, title: 'podia', guests: 'jamie' },
    { id: 1, title: 'go courses', guests: 'redis' },
  ])
  const shared = { miniSearch: episodes, groupSizes: [1, 2] }
  return openIndex(freezeIndex(topics, 'test', shared), 'test').map((open) => open())
}

/** Changes to a file's bytes: where, as a share of its length, and to what. */
const changes = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)),
  ),
  { minLength: 1, maxLength: 6 },
)

const REFUSAL = /^Error: search index: expected .+, received .+ - build the index again/

/** Loads and searches a file, and tells what it did beyond refusing it or staying within bounds. */
function tellBrokenBounds(file: Uint8Array): string[] {
  const broken: string[] = []
  try {
    const index = loadFrozenIndex(file, 'test')
    const { documents, shared } = index
    const parts = [index, ...documents.fields, ...shared.fields]
    const arrays = parts.flatMap((part) =>
      Object.values(part).filter((value) => ArrayBuffer.isView(value)),
    )
    const own = new Set(arrays.map(({ buffer }) => buffer).filter((own) => own !== file.buffer))
    const ownBytes = [...own].reduce((sum, { byteLength }) => sum + byteLength, 0)
    if (ownBytes > 8 * file.length) broken.push(`${ownBytes} bytes for ${file.length}`)
    for (const { documentCount } of [documents, shared]) {
      if (documentCount > file.length) broken.push(`${documentCount} documents`)
    }

    const search = createFrozenSearch(index)
    for (const term of ['redis', 'go', 'x', '\u{ffff}']) {
      for (const { document } of search([term, 'docker'], { prefix: true, fuzzy: 2 }).hits) {
        if (document >= documents.documentCount) broken.push(`document ${document}`)
      }
    }
  } catch (error) {
    if (!REFUSAL.test(String(error))) broken.push(String(error))
  }
  return broken
}

describe('a forged index file', () => {
  test('with bytes changed and its checksum set right is refused, or stays within its bounds', () => {
    const sections = soundSections()
    fc.assert(
      fc.property(changes, fc.nat(sections.length - 1), (changes, section) => {
        const forged = sections.map((bytes) => bytes.slice())
        for (const [share, byte] of changes) {
          const bytes = forged[section] ?? new Uint8Array()
          bytes[Math.floor(share * bytes.length)] = byte
        }
        expect(tellBrokenBounds(sealIndex('test', forged))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test('with any sections at all is refused, or stays within its bounds', () => {
    const bytes = fc.uint8Array({ maxLength: 60, max: 12 })
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (sections) => {
        expect(tellBrokenBounds(sealIndex('test', sections))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test('with any body at all is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        const file = sealIndex('', [body])
        expect(() => loadFrozenIndex(file, 'test')).toThrow('search index: expected "test"')
      }),
    )
  })

  test.for([
    ['beyond the last', 2, 1],
    ['before the first', 0, -1],
  ] as const)('with a document %s is refused as it is found', ([, gap, document]) => {
    const [lexicon = new Uint8Array(), , shared = new Uint8Array()] = soundSections()
    const words = lexicon[0] ?? 0
    const writer = createByteWriter()
    for (const count of [1, 1]) writer.vbyte(count)
    writer.text('topic')
    writer.float64(1)
    writer.smallNumbers([1])
    const others = Array.from({ length: (words - 1) / 16 }, () => 0)
    const counts = [1, ...Array.from({ length: 15 }, () => 0), 0]
    for (const number of [counts.length, ...others, ...counts, 1, ...others, gap]) {
      writer.vbyte(number)
    }
    const sections = [lexicon, writer.written(), shared, Uint8Array.of(1, 0)]
    const index = loadFrozenIndex(sealIndex('test', sections), 'test')
    expect(() => createFrozenSearch(index)([index.lexicon.wordAt(0)])).toThrow(
      new Error(
        `search index: expected documents ascending to 0, received ${document} - build the index again with npm run build`,
      ),
    )
  })
})
