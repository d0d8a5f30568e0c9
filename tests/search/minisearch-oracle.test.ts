import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../catalogue/episode.ts'
import { buildIndexFile } from '../../search/build-index-file.ts'
import { describeCatalogue } from '../../search/documents.ts'
import { rarityOf } from '../../search/frozen/frozen-field.ts'
import { loadIndexFile, type SearchIndex } from '../../search/index-file.ts'
import type { Postings } from '../../search/postings.ts'
import { EPISODE_FIELDS, TOPIC_FIELDS } from '../../search/ranking.ts'
import { createSearch } from '../../search/search.ts'
import { ask, sketchShow } from './show.ts'

const phrase = fc
  .array(
    fc.constantFrom(
      ...'docker Docker containers Kubernetes k8s Let’s Encrypt node.js CI/CD C# deploys deployment'.split(
        ' ',
      ),
      ...'the why not Redis postgres PostgreSQL feature flags Hovmöller web sockets'.split(' '),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((words) => words.join(' '))

const shows = fc
  .array(
    fc.record({
      title: phrase,
      guests: fc.array(phrase, { maxLength: 2 }),
      tags: fc.array(fc.constantFrom('docker', 'rails', 'flask'), { maxLength: 2 }),
      description: phrase,
      topics: fc.array(phrase, { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(sketchShow)

/** The same index with MiniSearch itself to look up terms. */
function withMiniSearch(index: SearchIndex, catalogue: Catalogue): SearchIndex {
  const { topics, episodes } = describeCatalogue(catalogue)
  const { subject, description, background } = EPISODE_FIELDS
  const ofTopics = postingsOf(topics, TOPIC_FIELDS)
  const ofEpisodes = (fields: readonly string[]) => postingsOf(episodes, fields)
  return {
    ...index,
    topicPostings: ofTopics,
    subjectLists: ofEpisodes(subject),
    descriptionLists: ofEpisodes(description),
    backgroundLists: ofEpisodes(background),
  }
}

function postingsOf(documents: readonly { id: number }[], fields: readonly string[]): Postings {
  const miniSearch = new MiniSearch({
    fields: [...fields],
    tokenize: (terms) => terms.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  })
  miniSearch.addAll(documents)
  const lookup = (term: string) => {
    const strengths = new Map<number, number>()
    for (const field of fields) {
      const results = miniSearch.search(term, { fields: [field], tokenize: (term) => [term] })
      const rarity = rarityOf(results.length, documents.length)
      for (const { id, score } of results) {
        strengths.set(id, (strengths.get(id) ?? 0) + score / rarity)
      }
    }
    const found = Uint32Array.from(strengths.keys()).sort()
    return {
      documents: found,
      strengths: Float64Array.from(found, (document) => strengths.get(document) ?? 0),
    }
  }
  return { lookup, documentsWith: (term) => lookup(term).documents }
}

test('the whole search finds with the frozen index what it finds with MiniSearch', () => {
  fc.assert(
    fc.property(shows, fc.array(phrase, { minLength: 1, maxLength: 4 }), (show, queries) => {
      const index = loadIndexFile(buildIndexFile(show))
      const [frozen, oracle] = [index, withMiniSearch(index, show)].map((index) =>
        createSearch(index),
      )
      for (const query of queries) {
        if (frozen === undefined || oracle === undefined) continue
        const [answer, expected] = [ask(frozen, query), ask(oracle, query)]
        expect(answer.total).toBe(expected.total)
        expect(answer.corrected).toBe(expected.corrected)
        answer.hits.forEach(({ score }, i) =>
          expect(score).toBeCloseTo(expected.hits[i]?.score ?? 0, 6),
        )
        const places = ({ hits }: typeof answer) =>
          hits.map(({ episode, topic }) => `${episode.number}@${topic?.startSeconds}`).sort()
        expect(places(answer)).toEqual(places(expected))
      }
    }),
  )
})
