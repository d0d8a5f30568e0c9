import MiniSearch from 'minisearch'
import type { Catalogue } from '../catalogue/episode.ts'
import { describeCatalogue } from './documents.ts'
import { writeEpisodes } from './episode-facts.ts'
import { written } from './frozen/byte-writer.ts'
import { writeCollection } from './frozen/frozen-collection.ts'
import { byCodeUnits } from './frozen/frozen-index.ts'
import { openIndex, sealIndex } from './frozen/index-envelope.ts'
import { writeLexicon } from './frozen/lexicon.ts'
import { FINGERPRINT, SECTIONS } from './index-file.ts'
import { EPISODE_FIELDS, TOPIC_FIELDS } from './ranking.ts'
import { writeShownBlocks } from './shown.ts'
import { writeAskingWords } from './stop-words.ts'
import { compileSynonyms, writeSynonyms, type SynonymLine } from './synonyms.ts'
import { writeVocabulary } from './vocabulary.ts'

/** What a show is built with, beside its episodes. */
export interface IndexOptions {
  /** The host's list of words that mean the same. Default: none. */
  readonly synonyms?: readonly SynonymLine[]
}

/** A show's search index in two: what every query needs, and what only its hits are shown by. */
export interface IndexParts {
  /** A file for `loadIndexFile`, which then lacks what is shown. */
  readonly searched: Uint8Array
  /** The blocks of `search/shown.ts` in their order, each a file with one section. */
  readonly shown: readonly Uint8Array[]
}

/**
 * Makes a show's search index, one file for `loadIndexFile`: the same content gives the same bytes,
 * wherever and whenever it is built.
 */
export function buildIndexFile(catalogue: Catalogue, options: IndexOptions = {}): Uint8Array {
  return joinIndexParts(buildIndexParts(catalogue, options))
}

/** Makes the same as {@link buildIndexFile}, in parts that are read when they are needed. */
export function buildIndexParts(catalogue: Catalogue, options: IndexOptions = {}): IndexParts {
  const searched = sealIndex(FINGERPRINT, buildSections(catalogue, options))
  const shown = writeShownBlocks(catalogue.episodes).map((block) => sealIndex(FINGERPRINT, [block]))
  return { searched, shown }
}

/** Puts the parts of an index into one file. */
export function joinIndexParts({ searched, shown }: IndexParts): Uint8Array {
  const sections = [searched, ...shown].flatMap((file) => openIndex(file, FINGERPRINT))
  return sealIndex(
    FINGERPRINT,
    sections.map((open) => open()),
  )
}

/** What is searched, section by section. */
function buildSections(catalogue: Catalogue, { synonyms = [] }: IndexOptions): Uint8Array[] {
  const described = describeCatalogue(catalogue)
  const topics = indexDocuments(described.topics, [...TOPIC_FIELDS])
  const { subject, background } = EPISODE_FIELDS
  const episodes = indexDocuments(described.episodes, [...subject, ...background])
  const terms = new Set([...topics.index, ...episodes.index].map(([term]) => term))
  const lexicon = [...new Set([...terms, ...described.words.map(({ word }) => word)])]
  lexicon.sort(byCodeUnits)

  const sections = {
    lexicon: written((writer) => writeLexicon(writer, lexicon)),
    topics: written((writer) => writeCollection(writer, topics, lexicon)),
    episodes: written((writer) => writeCollection(writer, episodes, lexicon)),
    vocabulary: written((writer) => writeVocabulary(writer, lexicon, described.words)),
    synonyms: writeSynonyms(compileSynonyms(synonyms, (term) => terms.has(term))),
    facts: written((writer) => writeEpisodes(writer, catalogue.episodes)),
    'asking words': writeAskingWords(),
  } satisfies Record<(typeof SECTIONS)[number], Uint8Array>
  return SECTIONS.map((name) => sections[name])
}

/** Indexes documents whose texts are terms already, with a space between. */
function indexDocuments(documents: readonly { readonly id: number }[], fields: string[]) {
  const miniSearch = new MiniSearch({
    fields,
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
  })
  miniSearch.addAll(documents)
  return miniSearch.toJSON()
}
