import type { Episode } from '../catalogue/episode.ts'
import { readJson, writeJson } from './frozen/json-section.ts'
import { refuseIndex } from './frozen/refuse-index.ts'
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
  readonly topicCount: number
}

export function writeEpisodeFacts(episodes: readonly Episode[]): Uint8Array {
  const facts = episodes.map(({ number, slug, title, guests, tags, topics }): EpisodeFacts => {
    const names = guests.map(({ name }) => name)
    return { number, slug, title, guests: names, tags, topicCount: topics.length }
  })
  return writeJson(facts)
}

/** @throws Error where the bytes are not the facts of so many episodes and topics */
export function readEpisodeFacts(
  bytes: Uint8Array,
  episodeCount: number,
  topicCount: number,
): readonly EpisodeFacts[] {
  // What `writeEpisodeFacts` wrote, as the file's checksum vouches; the counts are what arrays are made by.
  const facts = readJson(bytes) as readonly EpisodeFacts[]
  if (!Array.isArray(facts)) return refuseIndex('a list of episodes', typeof facts)
  const isCount = (count: number) => Number.isInteger(count) && count >= 0
  const counted = facts.reduce(
    (sum, { topicCount }) => sum + (isCount(topicCount) ? topicCount : Number.NaN),
    0,
  )
  if (facts.length === episodeCount && counted === topicCount) return facts
  return refuseIndex(
    `${episodeCount} episodes of ${topicCount} topics`,
    `${facts.length} of ${counted}`,
  )
}

/** Which topics are an episode's, and which episode is a topic's, by their ordinals in the show. */
export interface TopicPlaces {
  /** By episode, the ordinal of its first topic; at the end, the number of all topics. */
  readonly firstTopics: Uint32Array
  /** By topic. */
  readonly topicEpisodes: Uint32Array
  /** How many topics the longest episode has. */
  readonly mostTopics: number
}

export function placeTopics(episodes: readonly EpisodeFacts[]): TopicPlaces {
  const firstTopics = new Uint32Array(episodes.length + 1)
  episodes.forEach(({ topicCount }, episode) => {
    firstTopics[episode + 1] = (firstTopics[episode] ?? 0) + topicCount
  })
  const topicEpisodes = new Uint32Array(firstTopics[episodes.length] ?? 0)
  episodes.forEach((_, episode) => {
    topicEpisodes.fill(episode, firstTopics[episode], firstTopics[episode + 1])
  })
  const mostTopics = episodes.reduce((most, { topicCount }) => Math.max(most, topicCount), 0)
  return { firstTopics, topicEpisodes, mostTopics }
}

/** As many words of a title may be the name of what the episode is about. */
const NAME_WORDS = 4

/** The first words of an episode's title as terms, found when they are first asked for, and kept. */
export function rememberBeginnings(episodes: readonly EpisodeFacts[]) {
  const beginnings: (readonly string[])[] = []
  return (episode: number): readonly string[] =>
    (beginnings[episode] ??= splitWords(episodes[episode]?.title ?? '')
      .slice(0, NAME_WORDS)
      .map(({ text }) => stem(text)))
}
