import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { Catalogue } from '../../../catalogue/episode.ts'
import { describeCatalogue } from '../../../search/documents.ts'
import { rarityOf } from '../../../search/frozen/frozen-field.ts'
import type { SearchIndex } from '../../../search/index-file.ts'
import type { Postings } from '../../../search/postings.ts'
import { EPISODE_FIELDS, TOPIC_FIELDS } from '../../../search/ranking.ts'

/** Both of a show's MiniSearches, to be shipped as JSON. */
interface LookupIndexes {
  readonly topics: AsPlainObject
  readonly episodes: AsPlainObject
}

const optionsFor = (fields: readonly string[]) => ({
  fields: [...fields],
  tokenize: (terms: string) => terms.split(' ').filter((term) => term !== ''),
  processTerm: (term: string) => term,
})

const EPISODE_OPTIONS = optionsFor([...EPISODE_FIELDS.subject, ...EPISODE_FIELDS.background])
const TOPIC_OPTIONS = optionsFor(TOPIC_FIELDS)

/** Indexes the very documents that the frozen index is made of. */
export function buildLookupIndexes(catalogue: Catalogue): LookupIndexes {
  const { topics, episodes } = describeCatalogue(catalogue)
  const index = (options: typeof TOPIC_OPTIONS, documents: readonly { id: number }[]) => {
    const miniSearch = new MiniSearch(options)
    miniSearch.addAll(documents)
    return miniSearch.toJSON()
  }
  return { topics: index(TOPIC_OPTIONS, topics), episodes: index(EPISODE_OPTIONS, episodes) }
}

/** Looks all terms up in MiniSearch; the rest of the index, and the ranking, stay what they are. */
export function lookUpInMiniSearch(index: SearchIndex, json: string): SearchIndex {
  // What buildLookupIndexes made.
  const { topics, episodes } = JSON.parse(json) as LookupIndexes
  const topicSearch = MiniSearch.loadJS(topics, TOPIC_OPTIONS)
  const episodeSearch = MiniSearch.loadJS(episodes, EPISODE_OPTIONS)
  return {
    ...index,
    topicPostings: postingsOf(topicSearch, TOPIC_FIELDS),
    subjectLists: postingsOf(episodeSearch, EPISODE_FIELDS.subject),
    descriptionLists: postingsOf(episodeSearch, EPISODE_FIELDS.description),
    backgroundLists: postingsOf(episodeSearch, EPISODE_FIELDS.background),
  }
}

function postingsOf(miniSearch: MiniSearch, fields: readonly string[]): Postings {
  const lookup = (term: string) => {
    const found = miniSearch.search(term, { fields: [...fields], tokenize: (term) => [term] })
    found.sort((a, b) => a.id - b.id)
    const rarity = rarityOf(found.length, miniSearch.documentCount)
    return {
      documents: Uint32Array.from(found, ({ id }) => id),
      strengths: Float64Array.from(found, ({ score }) => score / rarity),
    }
  }
  return { lookup, documentsWith: (term) => lookup(term).documents }
}
