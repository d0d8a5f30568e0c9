import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchQuery } from '../../search/answer.ts'
import { openApartSearch } from '../../search/apart-search.ts'
import { buildIndexFile, buildIndexParts } from '../../search/build-index-file.ts'
import { loadIndexFile } from '../../search/index-file.ts'
import { createSearch } from '../../search/search.ts'
import { sketchShow } from './show.ts'

const WORDS = 'docker kubernetes redis postgres sidekiq caching deploys rails flask'.split(' ')

/** Three blocks of episodes; every topic has two of the words, one after the other. */
const SHOW = sketchShow(
  Array.from({ length: 40 }, (_, episode) => ({
    title: `Episode on ${WORDS[episode % WORDS.length]}`,
    guests: [`Guest ${episode}`],
    topics: Array.from({ length: 3 }, (_, topic) =>
      [episode + topic, episode + 2 * topic + 1].map((i) => WORDS[i % WORDS.length]).join(' and '),
    ),
  })),
)

/** As many blocks of episodes as are kept, and two more. */
const MANY = sketchShow(
  Array.from({ length: 16 * 66 }, (_, i) => ({ topics: [`topic${i} docker`] })),
)

/** The files of a search by name, and the names of those that were read. */
function publish(catalogue = SHOW) {
  const { searched, shown } = buildIndexParts(catalogue)
  const files = new Map<string, Uint8Array>([
    ['searched.bin', searched],
    ...shown.map((bytes, block) => [`shown-${block}.bin`, bytes] as const),
  ])
  const read: string[] = []
  const readFile = async (name: string) => {
    read.push(name)
    const bytes = files.get(name)
    if (bytes === undefined) throw new Error(`no file ${name}`)
    return bytes
  }
  return { files, read, readFile }
}

const query = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  limit: 20,
  offset: 0,
  episode: null,
  tag: null,
  guest: null,
  exact: false,
  ...more,
})

describe('a search over files that are fetched', () => {
  test('answers and suggests what the search over the whole index does', async () => {
    const whole = createSearch(loadIndexFile(buildIndexFile(SHOW)))
    const apart = await openApartSearch(publish().readFile)
    const texts = fc
      .array(fc.constantFrom(...WORDS, 'kuberntes', 'guest', 'dock', 'on'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((words) => words.join(' '))
    const filters = fc.record(
      { limit: fc.integer({ min: 1, max: 50 }), offset: fc.nat(30), exact: fc.boolean() },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(texts, filters, async (text, more) => {
        const asked = query(text, more)
        expect(await apart.search(asked)).toEqual(whole.search(asked))
        const unfinished = { text: `${text} `, limit: 8 }
        expect(await apart.suggest(unfinished)).toEqual(whole.suggest(unfinished))
      }),
    )
  })

  test('reads what is searched first, and what is shown only of its hits, once', async () => {
    const { read, readFile } = publish()
    const { search, index } = await openApartSearch(readFile)
    expect(index.counts).toMatchObject({ episodes: 40, topics: 120 })
    expect(read).toEqual(['searched.bin'])
    await search(query('guest', { episode: '1' }))
    await search(query('guest', { episode: '2' }))
    expect(read).toEqual(['searched.bin', 'shown-0.bin'])
    await search(query('guest', { episode: '40' }))
    expect(read).toEqual(['searched.bin', 'shown-0.bin', 'shown-2.bin'])
  })

  test('tries a file again that could not be read', async () => {
    const { files, readFile } = publish()
    const { search } = await openApartSearch(readFile)
    const block = files.get('shown-0.bin') ?? new Uint8Array()
    files.delete('shown-0.bin')
    const first = query('docker', { episode: '1' })
    await expect(search(first)).rejects.toThrow(new Error('no file shown-0.bin'))
    files.set('shown-0.bin', block)
    expect((await search(first)).hits.length).toBeGreaterThan(0)
  })

  test('tries a file again that came damaged', async () => {
    const { files, readFile } = publish()
    const { search } = await openApartSearch(readFile)
    const block = files.get('shown-0.bin') ?? new Uint8Array()
    const first = query('docker', { episode: '1' })
    files.set('shown-0.bin', block.slice(0, -1))
    await expect(search(first)).rejects.toThrow('bytes of a file that was truncated')
    const altered = block.slice()
    altered[block.length - 1] = 0
    files.set('shown-0.bin', altered)
    await expect(search(first)).rejects.toThrow('of a file that was altered')
    files.set('shown-0.bin', block)
    expect((await search(first)).hits.length).toBeGreaterThan(0)
  })

  test('lets go of the blocks that were not asked for the longest', async () => {
    const { read, readFile } = publish(MANY)
    const { search } = await openApartSearch(readFile)
    const askOfBlock = async (block: number) => {
      read.length = 0
      await search(query('docker', { episode: String(16 * block + 1) }))
      return read
    }
    for (let block = 0; block < 64; block += 1) await askOfBlock(block)
    expect(await askOfBlock(0)).toEqual([])
    expect(await askOfBlock(64)).toEqual(['shown-64.bin'])
    expect(await askOfBlock(0)).toEqual([])
    expect(await askOfBlock(1)).toEqual(['shown-1.bin'])
  })

  test('reads no more than the blocks of some topics to go on after a word that many have', async () => {
    const { read, readFile } = publish(MANY)
    const { suggest } = await openApartSearch(readFile)
    expect(await suggest({ text: 'docker topic1', limit: 1 })).toEqual([
      { text: 'docker topic1', kind: 'word', count: 1 },
    ])
    expect(read).toHaveLength(1 + 20)
  })
})
