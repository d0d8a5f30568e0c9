import { readAskingWords, type AskingWords } from './asking-words.ts'
import {
  readEpisodeFacts,
  readTopicPlaces,
  rememberBeginnings,
  type EpisodeFacts,
  type FactsOf,
  type TopicPlaces,
} from './episode-facts.ts'
import { ByteReader } from './frozen/byte-reader.ts'
import { readCollection } from './frozen/frozen-collection.ts'
import { countDocuments } from './frozen/frozen-field.ts'
import { openIndex } from './frozen/index-envelope.ts'
import { readLexicon } from './frozen/lexicon.ts'
import { refuseIndex } from './frozen/refuse-index.ts'
import {
  createDocumentLists,
  createFindTerm,
  createPostings,
  type DocumentLists,
  type Postings,
} from './postings.ts'
import { EPISODE_FIELDS, TOPIC_FIELDS } from './ranking.ts'
import { openShownBlock, type ShownBlock } from './shown.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

/** How text becomes terms, and which fields there are; a change of either is a new name. */
export const FINGERPRINT = 'porter-2 topic title+guests+tags+description+links'

/** The sections of the file in their order; after them come the blocks of what is shown. */
export const SECTIONS = [
  'lexicon',
  'topics',
  'episodes',
  'vocabulary',
  'synonyms',
  'facts',
  'asking words',
] as const

/** A show ready to be searched. Episodes and topics are named by their ordinals in the show. */
export interface SearchIndex extends TopicPlaces, AskingWords {
  readonly counts: { readonly episodes: number; readonly topics: number; readonly terms: number }
  readonly factsOf: FactsOf
  /** The facts of all episodes, gathered when they are first asked for: 40 ms at 10,000 episodes. */
  readonly episodes: readonly EpisodeFacts[]
  readonly topicPostings: Postings
  /** Episodes by their titles and guests. */
  readonly subjectLists: DocumentLists
  readonly descriptionLists: DocumentLists
  /** Episodes by their tags, descriptions and links. */
  readonly backgroundLists: DocumentLists
  /** The first words of an episode's title, as terms. */
  readonly titleBeginning: (episode: number) => readonly string[]
  /** Tells whether a term occurs anywhere in the show. */
  readonly hasTerm: (term: string) => boolean
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
  /** What is shown, by the number of the block; none where it lies apart. */
  readonly shown: ReadonlyMap<number, ShownBlock>
}

/**
 * Makes a show searchable from what `buildIndexFile` wrote. The bytes stay in use, and must not change.
 *
 * @throws Error of one line where the file is of another version or not whole
 */
export function loadIndexFile(file: Uint8Array): SearchIndex {
  const sections = openIndex(file, FINGERPRINT)
  const open = (name: (typeof SECTIONS)[number]) =>
    sections[SECTIONS.indexOf(name)]?.() ?? refuseIndex(`a section of ${name}`, 'a file without it')
  const lexicon = readLexicon(new ByteReader(open('lexicon')))
  const topics = readCollection(new ByteReader(open('topics')), lexicon.size)
  const episodes = readCollection(new ByteReader(open('episodes')), lexicon.size)
  const findTerm = createFindTerm(lexicon)
  const facts = new ByteReader(open('facts'))
  const topicPlaces = readTopicPlaces(facts, episodes.documentCount, topics.documentCount)
  const factsOf = readEpisodeFacts(facts, episodes.documentCount)
  let allFacts: readonly EpisodeFacts[] | undefined

  const fields = [...topics.fields, ...episodes.fields]
  const isTerm = (word: number) => fields.some((field) => countDocuments(field, word) > 0)
  return {
    ...topicPlaces,
    ...readAskingWords(open('asking words')),
    counts: {
      episodes: episodes.documentCount,
      topics: topics.documentCount,
      get terms() {
        let terms = 0
        for (let word = 0; word < lexicon.size; word += 1) if (isTerm(word)) terms += 1
        return terms
      },
    },
    factsOf,
    get episodes() {
      return (allFacts ??= Array.from({ length: episodes.documentCount }, (_, i) => factsOf(i)))
    },
    topicPostings: createPostings(findTerm, topics, TOPIC_FIELDS[0]),
    subjectLists: createDocumentLists(findTerm, episodes, EPISODE_FIELDS.subject),
    descriptionLists: createDocumentLists(findTerm, episodes, EPISODE_FIELDS.description),
    backgroundLists: createDocumentLists(findTerm, episodes, EPISODE_FIELDS.background),
    hasTerm(term) {
      const word = findTerm(term)
      return word >= 0 && isTerm(word)
    },
    titleBeginning: rememberBeginnings(factsOf),
    vocabulary: readVocabulary(new ByteReader(open('vocabulary')), lexicon),
    synonyms: readSynonyms(open('synonyms')),
    shown: new Map(
      sections.slice(SECTIONS.length).map((open, block) => [block, openShownBlock(open)]),
    ),
  }
}
