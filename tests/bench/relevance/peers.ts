import { create, insertMultiple, search } from '@orama/orama'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import type { Catalogue } from '../../../catalogue/episode.ts'
import { HITS, nameTopic } from './ndcg.ts'

/** Finds the names of the best hits of a query, the best first. */
export type Finder = (query: string) => readonly string[]

/** A topic as every peer is given it: with all that is said of its episode. */
interface PeerDocument {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly guest: string
  readonly tags: string
  readonly description: string
}

const FIELDS = ['topic', 'title', 'guest', 'tags', 'description'] as const
const BOOST = { topic: 3, title: 2, guest: 2, tags: 1, description: 1 } as const

/** Two topics may come up in one second: the first of them stands for both. */
function describeTopics({ episodes }: Catalogue): PeerDocument[] {
  const documents = episodes.flatMap(({ number, title, guests, tags, description, topics }) =>
    topics.map((topic) => ({
      id: nameTopic(number, topic.startSeconds),
      topic: topic.title,
      title,
      guest: guests.map(({ name }) => name).join(', '),
      tags: tags.join(' '),
      description: description ?? '',
    })),
  )
  return [...new Map(documents.reverse().map((document) => [document.id, document])).values()]
}

/** What one would use instead, each as its documentation advises for search as one types. */
export async function createPeers(catalogue: Catalogue): Promise<Readonly<Record<string, Finder>>> {
  const documents = describeTopics(catalogue)
  return {
    'MiniSearch 7.2, boosts, prefix, fuzzy': findByMiniSearch(documents, {
      boost: BOOST,
      prefix: true,
      fuzzy: 0.2,
    }),
    'MiniSearch 7.2 as it comes': findByMiniSearch(documents, {}),
    'Lunr 2.3': findByLunr(documents),
    'Fuse.js 7.5': findByFuse(documents),
    'FlexSearch 0.8': findByFlexSearch(documents),
    'Orama 3.1': await findByOrama(documents),
  }
}

function findByMiniSearch(
  documents: readonly PeerDocument[],
  options: { boost?: Record<string, number>; prefix?: boolean; fuzzy?: number },
): Finder {
  const miniSearch = new MiniSearch<PeerDocument>({ fields: [...FIELDS] })
  miniSearch.addAll(documents)
  return (query) => miniSearch.search(query, options).map(({ id }) => String(id))
}

function findByLunr(documents: readonly PeerDocument[]): Finder {
  const index = lunr(function build() {
    for (const field of FIELDS) this.field(field, { boost: BOOST[field] })
    for (const document of documents) this.add(document)
  })
  return (query) => {
    const results = index.query((ask) => {
      for (const term of lunr.tokenizer(query).map(String)) {
        ask.term(term, { boost: 10 })
        ask.term(term, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING })
        if (term.length > 3) ask.term(term, { editDistance: 1 })
      }
    })
    return results.map(({ ref }) => ref)
  }
}

function findByFuse(documents: readonly PeerDocument[]): Finder {
  const keys = FIELDS.map((name) => ({ name, weight: BOOST[name] }))
  const fuse = new Fuse(documents, { keys, threshold: 0.35, ignoreLocation: true })
  return (query) => fuse.search(query, { limit: HITS }).map(({ item }) => item.id)
}

function findByFlexSearch(documents: readonly PeerDocument[]): Finder {
  const index = new Document({ tokenize: 'forward', document: { id: 'id', index: [...FIELDS] } })
  for (const document of documents) index.add({ ...document })
  return (query) =>
    index.search(query, { limit: HITS, suggest: true, merge: true }).map(({ id }) => String(id))
}

async function findByOrama(documents: readonly PeerDocument[]): Promise<Finder> {
  const index = create({
    schema: {
      topic: 'string',
      title: 'string',
      guest: 'string',
      tags: 'string',
      description: 'string',
    },
  })
  await insertMultiple(
    index,
    documents.map((document) => ({ ...document })),
  )
  return (query) => {
    const results = search(index, {
      term: query,
      properties: [...FIELDS],
      boost: BOOST,
      tolerance: 1,
      limit: HITS,
    })
    if (results instanceof Promise) throw new Error('Orama was expected to answer at once')
    return results.hits.map(({ id }) => id)
  }
}
