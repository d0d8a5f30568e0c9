import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndexFile, buildIndexParts } from '../../search/build-index-file.ts'
import { openIndex, sealIndex } from '../../search/frozen/index-envelope.ts'
import { FINGERPRINT, loadIndexFile, SECTIONS } from '../../search/index-file.ts'
import { createSearch } from '../../search/search.ts'
import { openShownBlock, showFrom } from '../../search/shown.ts'
import { ask, sketchShow } from './show.ts'

const SHOW = sketchShow([
  {
    title: 'Podia',
    guests: ['Jason'],
    tags: ['rails'],
    topics: ['Using Sidekiq', 'Feature flags'],
  },
  { title: 'Caddy', topics: ['Let’s Encrypt'] },
])
const SYNONYMS = [{ same: ['toggles', 'feature flags'], also: [] }]

describe('the index file', () => {
  test('is the same to the byte for the same content', () => {
    const options = { synonyms: SYNONYMS }
    expect(buildIndexFile(structuredClone(SHOW), options)).toEqual(buildIndexFile(SHOW, options))
  })

  test('knows what filters ask for, and whose each topic is', () => {
    const index = loadIndexFile(buildIndexFile(SHOW))
    expect(index.counts).toMatchObject({ episodes: 2, topics: 3 })
    expect(index.episodes).toEqual([
      {
        number: 1,
        slug: 'slug-1',
        title: 'Podia',
        guests: ['Jason'],
        tags: ['rails'],
      },
      { number: 2, slug: 'slug-2', title: 'Caddy', guests: [], tags: [] },
    ])
    expect([...index.topicEpisodes]).toEqual([0, 0, 1])
    expect([...index.firstTopics]).toEqual([0, 2, 3])
  })

  test('holds what is shown as it was', () => {
    const { shown } = loadIndexFile(buildIndexFile(SHOW))
    expect(showFrom(shown)(1)).toEqual({
      summary: {
        number: 2,
        slug: 'slug-2',
        title: 'Caddy',
        guests: [],
        date: '2021-01-02',
        audioUrl: 'https://cdn.test/2.mp3',
        durationSeconds: 120,
        url: 'https://show.test/2',
      },
      topics: [{ startSeconds: 60, endSeconds: 120, title: 'Let’s Encrypt' }],
    })
  })

  test.for([
    ['as the next begins', [120, 180]],
    ['before the next begins', [61, 130]],
    ['nobody knows when', [null, null]],
  ] as const)('holds that topics end %s', ([, ends]) => {
    const episodes = SHOW.episodes.map((episode) => {
      const topics = episode.topics.map((topic, i) => ({ ...topic, endSeconds: ends[i] ?? null }))
      return { ...episode, topics }
    })
    const { topics } = showFrom(loadIndexFile(buildIndexFile({ ...SHOW, episodes })).shown)(0)
    expect(topics.map(({ startSeconds }) => startSeconds)).toEqual([60, 120])
    expect(topics.map(({ endSeconds }) => endSeconds)).toEqual(ends)
  })

  test('may lack what is shown, which then is in blocks of 16 episodes', () => {
    const many = sketchShow(
      Array.from({ length: 20 }, (_, i) => ({ topics: [`Topic of episode ${i + 1}`] })),
    )
    const { searched, shown } = buildIndexParts(many)
    const whole = buildIndexFile(many)
    const apart = loadIndexFile(searched)
    expect(apart).toMatchObject({ counts: loadIndexFile(whole).counts, shown: new Map() })
    expect(() => showFrom(apart.shown)(17)).toThrow(
      new Error('episode 17 is shown before it was read'),
    )
    const sections = shown.flatMap((file) => openIndex(file, FINGERPRINT))
    const blocks = new Map(sections.map((open, block) => [block, openShownBlock(open)]))
    expect([...blocks.keys()]).toEqual([0, 1])
    expect(showFrom(blocks)(17)).toEqual(showFrom(loadIndexFile(whole).shown)(17))
  })

  test('may be of a show without episodes', () => {
    const index = loadIndexFile(buildIndexFile(sketchShow([])))
    expect(index.counts).toEqual({ episodes: 0, topics: 0, terms: 0 })
    expect(ask(createSearch(index), 'sidekiq')).toEqual({ query: 'sidekiq', total: 0, hits: [] })
  })

  test('made by other rules is refused', () => {
    expect(() => loadIndexFile(sealIndex('porter-0', []))).toThrow(
      new Error(
        `search index: expected "${FINGERPRINT}", received "porter-0" - build the index again with npm run build`,
      ),
    )
  })

  test('that is cut off or altered anywhere is refused, at once or as its hits are shown', () => {
    const file = buildIndexFile(SHOW, { synonyms: SYNONYMS })
    const read = (bytes: Uint8Array) => showFrom(loadIndexFile(bytes).shown)(0)
    expect(read(file).summary.title).toBe('Podia')
    fc.assert(
      fc.property(fc.nat(file.length - 1), (at) => {
        expect(() => loadIndexFile(file.subarray(0, at))).toThrow(/^search index: expected /)
        const altered = file.slice()
        altered[at] = (altered[at] ?? 0) ^ 0x20
        expect(() => read(altered)).toThrow(/^search index: expected /)
      }),
    )
  })

  test('without its sections is refused', () => {
    expect(() => loadIndexFile(sealIndex(FINGERPRINT, []))).toThrow(
      new Error(
        'search index: expected a section of lexicon, received a file without it - build the index again with npm run build',
      ),
    )
  })

  test('with a section forged and its checksum set right is refused, or answers', () => {
    const sections = openIndex(buildIndexFile(SHOW, { synonyms: SYNONYMS }), FINGERPRINT).map(
      (open) => open(),
    )
    const asked = ['sidekiq', 'podia jason', 'feature toggles', 'caddie', 'let’s encr']
    fc.assert(
      fc.property(
        fc.nat(SECTIONS.indexOf('vocabulary')),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (section, changes) => {
          const forged = sections.map((bytes) => bytes.slice())
          const bytes = forged[section] ?? new Uint8Array()
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          const file = sealIndex(FINGERPRINT, forged)
          for (const text of asked) {
            const failure = tellFailure(() => {
              const search = createSearch(loadIndexFile(file))
              ask(search, text)
              search.suggest({ text, limit: 8 })
            })
            expect(failure).toMatch(/^(?:Error: search index: expected .+|)$/)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test.for([
    ['more topics', [2, 2], 'expected 3 documents in 2 groups, received 4'],
    ['fewer topics', [2, 0], 'expected 3 documents in 2 groups, received 2'],
    ['no facts', [2, 1], 'expected more bytes, received the end of a section'],
    ['shorter facts', [2, 1, 9, 9], 'expected 18 more bytes, received the end of a section'],
  ] as const)('whose episodes have %s is refused', ([, bytes, message]) => {
    const sections = openIndex(buildIndexFile(SHOW), FINGERPRINT).map((open) => open())
    sections[SECTIONS.indexOf('facts')] = Uint8Array.from(bytes)
    expect(() => loadIndexFile(sealIndex(FINGERPRINT, sections))).toThrow(
      new Error(`search index: ${message} - build the index again with npm run build`),
    )
  })
})

function tellFailure(run: () => unknown): string {
  try {
    run()
    return ''
  } catch (error) {
    return String(error)
  }
}
