import MiniSearch, { type AsPlainObject } from 'minisearch'
import { summarizeEpisode, type Catalogue, type EpisodeSummary } from '../catalogue/episode.ts'
import type { HitTopic } from './answer.ts'
import { describeCatalogue } from './documents.ts'
import { createPostings, type Postings } from './postings.ts'
import { EPISODE_FIELDS } from './ranking.ts'
import { compileSynonyms, type Synonyms, type SynonymLine } from './synonyms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The shape of the file; a change of it is a new number. */
const FORMAT = 'cuepoint-index/1'

/** How text becomes terms, and which fields there are; a change of either is a new name. */
const FINGERPRINT = 'porter-1 topic title+guests+tags+description+links'

const TOPIC_OPTIONS = {
  fields: ['topic'],
  tokenize: (terms: string) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term: string) => term,
}
const EPISODE_OPTIONS = {
  ...TOPIC_OPTIONS,
  fields: [...EPISODE_FIELDS.subject, ...EPISODE_FIELDS.background],
}

/** A show ready to be searched. Episodes and topics are named by their ordinals in these lists. */
export interface SearchIndex {
  /** Names the content: the same content, the same id. */
  readonly buildId: string
  readonly counts: { readonly episodes: number; readonly topics: number; readonly terms: number }
  readonly episodes: readonly EpisodeSummary[]
  readonly episodeTags: readonly (readonly string[])[]
  /** The ordinals of an episode's topics: from the first, up to but without the last. */
  readonly episodeTopics: readonly (readonly [first: number, end: number])[]
  readonly topics: readonly HitTopic[]
  /** The ordinal of each topic's episode. */
  readonly topicEpisodes: readonly number[]
  readonly topicPostings: Postings
  /** Episodes by their titles and guests. */
  readonly subjectPostings: Postings
  readonly descriptionPostings: Postings
  /** Episodes by their tags, descriptions and links. */
  readonly backgroundPostings: Postings
  /** Tells whether a term occurs anywhere in the show. */
  readonly hasTerm: (term: string) => boolean
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
}

/** What the second line of the file holds: what is shown apart from what is searched. */
interface IndexBody {
  readonly shown: readonly {
    readonly summary: EpisodeSummary
    readonly tags: readonly string[]
    readonly topics: readonly (readonly [start: number, end: number | null, title: string])[]
  }[]
  readonly searched: {
    readonly topics: AsPlainObject
    readonly episodes: AsPlainObject
    readonly words: readonly (readonly [word: string, display: string, count: number])[]
    readonly synonyms: Synonyms
  }
}

/** What a show is built with, beside its episodes. */
export interface IndexOptions {
  /** The host's list of words that mean the same. Default: none. */
  readonly synonyms?: readonly SynonymLine[]
}

/**
 * Makes a show's search index, as a text for {@link loadIndexFile}: the same content gives the same
 * text, wherever and whenever it is built.
 */
export function buildIndexFile(catalogue: Catalogue, options: IndexOptions = {}): string {
  const { topics, episodes, words } = describeCatalogue(catalogue)
  const topicSearch = new MiniSearch(TOPIC_OPTIONS)
  topicSearch.addAll(topics)
  const episodeSearch = new MiniSearch(EPISODE_OPTIONS)
  episodeSearch.addAll(episodes)
  const searched = { topics: topicSearch.toJSON(), episodes: episodeSearch.toJSON() }
  const terms = termsOf(searched)
  const body: IndexBody = {
    shown: catalogue.episodes.map((episode) => ({
      summary: summarizeEpisode(episode),
      tags: episode.tags,
      topics: episode.topics.map((t) => [t.startSeconds, t.endSeconds, t.title] as const),
    })),
    searched: {
      ...searched,
      words: words.map(({ word, display, count }) => [word, display, count] as const),
      synonyms: compileSynonyms(options.synonyms ?? [], (term) => terms.has(term)),
    },
  }
  const text = JSON.stringify(body)
  return `${FORMAT} ${FINGERPRINT}\n${checksum(text)}\n${text}`
}

/** Every term of both indexes. */
const termsOf = (searched: Pick<IndexBody['searched'], 'topics' | 'episodes'>) =>
  new Set([...searched.topics.index, ...searched.episodes.index].map(([term]) => term))

/**
 * Makes a show searchable from what {@link buildIndexFile} wrote.
 *
 * @throws Error of one line where the file is of another version or not whole
 */
export function loadIndexFile(text: string): SearchIndex {
  const remedy = 'build the index again with npm run build'
  const [format = '', buildId = '', ...rest] = text.split('\n', 3)
  const expected = `${FORMAT} ${FINGERPRINT}`
  if (format !== expected) {
    const received = JSON.stringify(format.slice(0, 100))
    throw new Error(`search index: expected "${expected}", received ${received} - ${remedy}`)
  }
  const received = checksum(rest[0] ?? '')
  if (received !== buildId) {
    throw new Error(
      `search index: expected checksum ${JSON.stringify(buildId.slice(0, 100))}, received "${received}" - the file is truncated or altered: ${remedy}`,
    )
  }
  // The checksum vouches that this is what `buildIndexFile` wrote.
  const { shown, searched } = JSON.parse(rest[0] ?? '') as IndexBody
  const topics = shown.flatMap((episode) =>
    episode.topics.map(([startSeconds, endSeconds, title]) => ({
      startSeconds,
      endSeconds,
      title,
    })),
  )
  const topicEpisodes = shown.flatMap((episode, ordinal) => episode.topics.map(() => ordinal))
  let first = 0
  const episodeTopics = shown.map(({ topics }) => {
    const range = [first, first + topics.length] as const
    first = range[1]
    return range
  })
  const terms = termsOf(searched)
  const topicSearch = MiniSearch.loadJS(searched.topics, TOPIC_OPTIONS)
  const episodeSearch = MiniSearch.loadJS(searched.episodes, EPISODE_OPTIONS)
  return {
    buildId,
    counts: { episodes: shown.length, topics: topics.length, terms: terms.size },
    episodes: shown.map(({ summary }) => summary),
    episodeTags: shown.map(({ tags }) => tags),
    episodeTopics,
    topics,
    topicEpisodes,
    topicPostings: createPostings(topicSearch, ['topic']),
    subjectPostings: createPostings(episodeSearch, EPISODE_FIELDS.subject),
    descriptionPostings: createPostings(episodeSearch, EPISODE_FIELDS.description),
    backgroundPostings: createPostings(episodeSearch, EPISODE_FIELDS.background),
    hasTerm: (term) => terms.has(term),
    vocabulary: createVocabulary(
      searched.words.map(([word, display, count]) => ({ word, display, count })),
    ),
    synonyms: searched.synonyms,
  }
}

/** Sixty-four bits of FNV-1a in two halves, as sixteen hexadecimal digits: finds damage, not malice. */
function checksum(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
