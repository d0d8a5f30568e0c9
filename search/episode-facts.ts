import type { Episode } from '../catalogue/episode.ts'
import type { ByteReader } from './frozen/byte-reader.ts'
import type { ByteWriter } from './frozen/byte-writer.ts'
import { readGroups, type DocumentGroups } from './frozen/document-groups.ts'
import { readJsonList, writeJsonList } from './frozen/json-list.ts'
import { stem } from './stem.ts'
import { splitWords } from './words.ts'

/** What the search itself needs to know of an episode: what names it, and what filters ask for. */
export interface EpisodeFacts {
  readonly number: number
  readonly slug: string
  readonly title: string
  /** The guests' names. */
  readonly guests: readonly string[]
  readonly tags: readonly string[]
}

/** How many topics each episode has, then its facts: JSON for each, which is taken apart when it is asked for. */
export function writeEpisodes(writer: ByteWriter, episodes: readonly Episode[]): void {
  const facts = episodes.map(({ number, slug, title, guests, tags }): EpisodeFacts => {
    return { number, slug, title, guests: guests.map(({ name }) => name), tags }
  })
  for (const { topics } of episodes) writer.vbyte(topics.length)
  writeJsonList(writer, facts)
}

/** Which topics are an episode's, and which episode is a topic's, by their ordinals in the show. */
export interface TopicPlaces {
  /** By episode, the ordinal of its first topic; at the end, the number of all topics. */
  readonly firstTopics: Uint32Array
  /** By topic. */
  readonly topicEpisodes: DocumentGroups['groupOf']
  /** How many topics the longest episode has. */
  readonly mostTopics: number
}

/** @throws Error where the bytes do not give so many episodes so many topics */
export function readTopicPlaces(
  reader: ByteReader,
  episodeCount: number,
  topicCount: number,
): TopicPlaces {
  const groups = readGroups(reader, episodeCount, topicCount)
  const { firstDocuments: firstTopics, groupOf: topicEpisodes } = groups
  const mostTopics = firstTopics.reduce((most, first, i) => {
    return Math.max(most, first - (firstTopics[i - 1] ?? 0))
  })
  return { firstTopics, topicEpisodes, mostTopics }
}

/** Gives the facts of an episode by its ordinal. */
export type FactsOf = (episode: number) => EpisodeFacts

/** @throws Error where the bytes are not the facts of so many episodes, at once or when they are asked for */
export const readEpisodeFacts = (reader: ByteReader, episodeCount: number): FactsOf =>
  // What `writeEpisodes` wrote, as the file's checksum vouches.
  readJsonList(reader, episodeCount, (json) => json as EpisodeFacts)

/** As many words of a title may be the name of what the episode is about. */
const NAME_WORDS = 4

/** The first words of an episode's title as terms, found when they are first asked for, and kept. */
export function rememberBeginnings(factsOf: FactsOf) {
  const beginnings: (readonly string[])[] = []
  return (episode: number): readonly string[] =>
    (beginnings[episode] ??= splitWords(factsOf(episode).title)
      .slice(0, NAME_WORDS)
      .map(({ text }) => stem(text)))
}
