import fc from 'fast-check'
import MiniSearch, { type SearchOptions } from 'minisearch'
import { describe, expect, test } from 'vitest'
import { freezeIndex, loadFrozenIndex } from '../../../search/frozen/frozen-index.ts'
import {
  createFrozenSearch,
  type FrozenSearch,
  type FrozenSearchOptions,
} from '../../../search/frozen/search-frozen.ts'

const FIELDS = ['title', 'guests', 'topic'] as const

/** Text is words with a space between; a document may lack a field. */
const WORDS_APART = {
  fields: [...FIELDS],
  tokenize: (text: string) => text.split(' ').filter((word) => word !== ''),
  processTerm: (term: string) => term,
}

const word = fc.oneof(
  fc.constantFrom('go', 'golang', 'docker', 'dockers', 'doc', 'redis', 'rails', 'rail', 'sidekiq'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 5 }),
)
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const document = fc.record({ title: text, guests: text, topic: text }, { requiredKeys: [] })
const documents = fc.array(document, { minLength: 1, maxLength: 30 }).map(number)

/** Documents that have a title and guests in common; there may be none. */
interface Group {
  readonly shared: { readonly title?: string; readonly guests?: string }
  readonly own: readonly { readonly topic?: string }[]
}
const group: fc.Arbitrary<Group> = fc.record({
  shared: fc.record({ title: text, guests: text }, { requiredKeys: [] }),
  own: fc.array(fc.record({ topic: text }, { requiredKeys: [] }), { maxLength: 6 }),
})
const groups = fc.array(group, { minLength: 1, maxLength: 8 })

function number<Fields extends object>(all: readonly Fields[]) {
  return all.map((fields, id) => ({ id, ...fields }))
}

const perTerm = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof(
    values,
    fc
      .array(values, { minLength: 1, maxLength: 3 })
      .map((choices) => (_term: string, i: number) => choices[i % choices.length] as Value),
  )
const weight = fc.double({ min: 0.125, max: 3, noNaN: true })
const options: fc.Arbitrary<FrozenSearchOptions> = fc.record(
  {
    fields: fc.subarray([...FIELDS], { minLength: 1 }),
    boost: fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(weight, fc.constant(0))),
    prefix: perTerm(fc.boolean()),
    fuzzy: perTerm(fc.oneof(fc.boolean(), fc.constantFrom(0, 0.2, 0.5, 0.9, 1, 2, 3))),
    maxFuzzy: fc.integer({ min: 0, max: 4 }),
    weights: fc.record({ prefix: weight, fuzzy: weight }, { requiredKeys: [] }),
    boostTerm: fc
      .array(weight, { minLength: 1, maxLength: 3 })
      .map((boosts) => (_term: string, i: number) => boosts[i % boosts.length] ?? 1),
    combineWith: fc.constantFrom('AND', 'OR', 'AND_NOT'),
    bm25: fc.record({ k: weight, b: fc.double({ min: 0, max: 1, noNaN: true }), d: weight }),
  },
  { requiredKeys: [] },
)

function buildMiniSearch(
  all: readonly { readonly id: number }[],
  fields: readonly string[] = FIELDS,
) {
  const miniSearch = new MiniSearch({ ...WORDS_APART, fields: [...fields] })
  miniSearch.addAll(all)
  return miniSearch
}

/** A search of what was frozen, and the MiniSearch that it has to be like. */
interface Both {
  readonly miniSearch: MiniSearch
  readonly search: FrozenSearch
  readonly documentCount: number
}

function buildBoth(all: readonly { readonly id: number }[]): Both {
  const miniSearch = buildMiniSearch(all)
  const frozen = loadFrozenIndex(freezeIndex(miniSearch, 'test'), 'test')
  return { miniSearch, search: createFrozenSearch(frozen), documentCount: all.length }
}

/** MiniSearch gets a copy of what is shared with each document. */
function buildBothOfGroups(all: readonly Group[]): Both {
  const copies = number(
    all.flatMap(({ shared, own }) => own.map((fields) => ({ ...shared, ...fields }))),
  )
  const frozen = freezeIndex(
    buildMiniSearch(number(all.flatMap(({ own }) => own)), ['topic']),
    'test',
    {
      miniSearch: buildMiniSearch(number(all.map(({ shared }) => shared)), ['title', 'guests']),
      groupSizes: all.map(({ own }) => own.length),
    },
  )
  return {
    miniSearch: buildMiniSearch(copies),
    search: createFrozenSearch(loadFrozenIndex(frozen, 'test')),
    documentCount: copies.length,
  }
}

function askMiniSearch(miniSearch: MiniSearch, terms: string[], options: FrozenSearchOptions) {
  // MiniSearch's type takes no read-only lists, and no optional key that is declared to be absent.
  return miniSearch.search(terms.join(' '), options as SearchOptions)
}

/** A query's terms: what it has found of eight is noted in a byte, and of more in an integer. */
const few = fc.array(word, { maxLength: 5 })
const many = fc.array(word, { minLength: 9, maxLength: 12 })

/** Six decimals: sums are taken in another order, so the last digits may differ. */
const rounded = (score: number) => Math.round(score * 1e6) / 1e6

describe('the frozen index', () => {
  test.each<[string, fc.Arbitrary<Both>]>([
    ['each with all of its fields', documents.map(buildBoth)],
    ['with fields that they share, once for all of them', groups.map(buildBothOfGroups)],
  ])('finds what MiniSearch finds in documents %s: as many, the same scores', (_, built) => {
    fc.assert(
      fc.property(
        built,
        fc.array(fc.tuple(fc.oneof(few, many), options), { minLength: 3 }),
        ({ miniSearch, search, documentCount }, queries) => {
          for (const [terms, options] of queries) {
            const expected = askMiniSearch(miniSearch, terms, options)
            const { total, hits } = search(terms, { ...options, limit: documentCount + 1 })
            const scores = new Map(hits.map(({ document, score }) => [document, score]))
            expect(total).toBe(expected.length)
            for (const { id, score } of expected) expect(scores.get(id)).toBeCloseTo(score, 6)
            // The order of scores is MiniSearch's; among equal ones ours is that of the documents.
            hits.forEach(({ score }, i) => expect(score).toBeCloseTo(expected[i]?.score ?? 0, 6))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('gives the first few of all that it finds', () => {
    fc.assert(
      fc.property(groups, word, fc.integer({ min: 1, max: 5 }), (all, term, limit) => {
        const { search, documentCount } = buildBothOfGroups(all)
        const options: FrozenSearchOptions = { prefix: true, fuzzy: 1 }
        const whole = search([term], { ...options, limit: documentCount + 1 })
        expect(search([term], { ...options, limit })).toEqual({
          ...whole,
          hits: whole.hits.slice(0, limit),
        })
      }),
    )
  })

  test('leaves nothing of one query behind for the next', () => {
    fc.assert(
      fc.property(groups, fc.array(word), options, (all, terms, options) => {
        const { search } = buildBothOfGroups(all)
        const before = search(terms, options)
        search(['go', 'docker'], { combineWith: 'AND_NOT', prefix: true, fuzzy: 2 })
        expect(search(terms, options)).toEqual(before)
      }),
    )
  })

  test('is the same to the byte for the same documents', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const [first, second] = [buildMiniSearch(all), buildMiniSearch(all)]
        expect(freezeIndex(first, 'test')).toEqual(freezeIndex(second, 'test'))
      }),
    )
  })

  test('counts edits and lengths in UTF-16 code units, as MiniSearch does', () => {
    const { miniSearch, search } = buildBoth(number([{ topic: '🎙️ 語学 naïve' }]))
    for (const term of ['🎙', '語', 'naive', '語学']) {
      const options = { prefix: true, fuzzy: 2 }
      const hits = search([term], options).hits
      expect(hits.map(({ score }) => rounded(score))).toEqual(
        askMiniSearch(miniSearch, [term], options).map(({ score }) => rounded(score)),
      )
      expect(hits).toHaveLength(1)
    }
  })

  test('takes 32 terms at once', () => {
    const { search } = buildBoth(number([{ topic: 'go' }]))
    const ask = (count: number) =>
      search(
        Array.from({ length: count }, () => 'go'),
        { combineWith: 'AND' },
      )
    expect(ask(32).total).toBe(1)
    expect(() => ask(33)).toThrow(
      new Error('search: expected at most 32 terms, received 33 - ask for fewer'),
    )
  })

  test('is not made of an index from which documents were taken', () => {
    const miniSearch = buildMiniSearch(number([{ topic: 'go' }, { topic: 'rails' }]))
    miniSearch.discard(0)
    expect(() => freezeIndex(miniSearch, 'test')).toThrow(
      new Error(
        'search index: expected documents that were only ever added, received 1 of 2 taken out again - build a new MiniSearch',
      ),
    )
  })

  test.each([
    [[1], '1 with 1'],
    [[1, 2], '2 with 3'],
  ])('is not made of groups of other sizes, %j', (groupSizes, received) => {
    const shared = {
      miniSearch: buildMiniSearch(number([{ title: 'a' }, { title: 'b' }])),
      groupSizes,
    }
    expect(() =>
      freezeIndex(buildMiniSearch(number([{ topic: 'go' }, { topic: 'c' }])), 'test', shared),
    ).toThrow(
      new Error(
        `search index: expected sizes of 2 groups with 2 documents, received ${received} - count each document in its group`,
      ),
    )
  })

  test('is not made of a field whose length cannot be told in 16 bits', () => {
    const miniSearch = new MiniSearch(WORDS_APART)
    const topic = Array.from({ length: 65_536 }, (_, i) => i.toString(36)).join(' ')
    miniSearch.add({ id: 0, topic })
    expect(() => freezeIndex(miniSearch, 'test')).toThrow(
      new Error(
        'search index: expected at most 65535 distinct words in a field, received 65536 in "topic" of document 0 - split the document',
      ),
    )
  })
})
