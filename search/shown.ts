import { summarizeEpisode, type Episode, type EpisodeSummary } from '../catalogue/episode.ts'
import type { HitTopic } from './answer.ts'
import { ByteReader } from './frozen/byte-reader.ts'
import { written } from './frozen/byte-writer.ts'
import type { Section } from './frozen/index-envelope.ts'
import { readJsonList, writeJsonList } from './frozen/json-list.ts'

/** An episode as its hits show it. */
export interface ShownEpisode {
  readonly summary: EpisodeSummary
  /** In the order of the episode. */
  readonly topics: readonly HitTopic[]
}

/** Gives what is shown of an episode, by its ordinal in the show. */
export type ShowEpisode = (ordinal: number) => ShownEpisode

/** So many episodes lie together in a block, the last of fewer: about 64 KB of JSON. */
export const EPISODES_PER_BLOCK = 16

/**
 * What is shown of some episodes that follow each other: JSON for each, taken apart only when one of
 * its hits is shown, since of ten thousand episodes a query shows twenty.
 */
export type ShownBlock = (place: number) => ShownEpisode

/** @returns the blocks of a show, each as bytes */
export function writeShownBlocks(episodes: readonly Episode[]): Uint8Array[] {
  return Array.from({ length: Math.ceil(episodes.length / EPISODES_PER_BLOCK) }, (_, block) => {
    const first = block * EPISODES_PER_BLOCK
    return writeBlock(episodes.slice(first, first + EPISODES_PER_BLOCK))
  })
}

/** What of an episode its hits show. */
export function shownOf(episode: Episode): ShownEpisode {
  const topics = episode.topics.map(({ startSeconds, endSeconds, title }) => {
    return { startSeconds, endSeconds, title }
  })
  return { summary: summarizeEpisode(episode), topics }
}

function writeBlock(episodes: readonly Episode[]): Uint8Array {
  return written((writer) => {
    writer.vbyte(episodes.length)
    writeJsonList(writer, episodes.map(shownOf).map(packEpisode))
  })
}

/** An episode as it is stored: a third less than with the names of all that a topic has. */
type PackedEpisode = readonly [summary: EpisodeSummary, ...topics: PackedTopic[]]

/** When a topic ends is left out where that is when the next begins. */
type PackedTopic = readonly [startSeconds: number, title: string, endSeconds?: number | null]

const packEpisode = ({ summary, topics }: ShownEpisode): PackedEpisode => [
  summary,
  ...topics.map(({ startSeconds, title, endSeconds }, i): PackedTopic =>
    endSeconds === topics[i + 1]?.startSeconds
      ? [startSeconds, title]
      : [startSeconds, title, endSeconds],
  ),
]

const unpackEpisode = ([summary, ...topics]: PackedEpisode): ShownEpisode => ({
  summary,
  topics: topics.map(([startSeconds, title, endSeconds], i) => {
    const next = topics[i + 1]?.[0] ?? null
    return { startSeconds, endSeconds: endSeconds === undefined ? next : endSeconds, title }
  }),
})

/** Opens a block when the first of its episodes is asked for; what is asked for throws where it is none. */
export function openShownBlock(open: Section): ShownBlock {
  let block: ShownBlock | undefined
  return (place) => (block ??= readShownBlock(open()))(place)
}

function readShownBlock(bytes: Uint8Array): ShownBlock {
  const reader = new ByteReader(bytes)
  // What `writeBlock` wrote: the build makes both from the same episodes.
  return readJsonList(reader, reader.count(), (json) => unpackEpisode(json as PackedEpisode))
}

/** @param blocks by their numbers, of the whole show or of what is needed of it */
export function showFrom(blocks: ReadonlyMap<number, ShownBlock>): ShowEpisode {
  return (ordinal) => {
    const block = blocks.get(blockOf(ordinal))
    if (block === undefined) throw new Error(`episode ${ordinal} is shown before it was read`)
    return block(ordinal % EPISODES_PER_BLOCK)
  }
}

/** The number of the block that an episode is in. */
export const blockOf = (episode: number) => Math.floor(episode / EPISODES_PER_BLOCK)
