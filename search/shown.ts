import type { Episode, EpisodeSummary } from '../catalogue/episode.ts'
import { summarizeEpisode } from '../catalogue/episode.ts'
import type { HitTopic } from './answer.ts'
import { ByteReader } from './frozen/byte-reader.ts'
import { createByteWriter } from './frozen/byte-writer.ts'

/** An episode as its hits show it. */
export interface ShownEpisode {
  readonly summary: EpisodeSummary
  /** In the order of the episode. */
  readonly topics: readonly HitTopic[]
}

/** So many episodes of which something is shown lie together: about 64 KB of JSON. */
export const EPISODES_PER_BLOCK = 16

/** What is shown of a show, as far as it is at hand; the rest is asked for block by block. */
export interface Shown {
  /** Which block an episode is in, by its ordinal. */
  blockOf(episode: number): number
  has(block: number): boolean
  /** Takes in a block that was read. @throws Error where the bytes are no block */
  keep(block: number, bytes: Uint8Array): void
  /** @throws Error where the episode's block is not at hand */
  episode(ordinal: number): ShownEpisode
}

/**
 * What is shown of some episodes that follow each other: JSON for each, taken apart only when one of
 * its hits is shown, since of ten thousand episodes a query shows twenty.
 */
interface ShownBlock {
  /** @param place of the episode in the block, from 0 */
  episode(place: number): ShownEpisode
}

export function writeShownBlock(episodes: readonly Episode[]): Uint8Array {
  const writer = createByteWriter()
  const encoder = new TextEncoder()
  const texts = episodes.map((episode) => {
    const topics = episode.topics.map(({ startSeconds, endSeconds, title }) => {
      return { startSeconds, endSeconds, title }
    })
    return encoder.encode(JSON.stringify({ summary: summarizeEpisode(episode), topics }))
  })
  writer.vbyte(texts.length)
  for (const text of texts) writer.vbyte(text.length)
  for (const text of texts) writer.bytes(text)
  return writer.written()
}

/** @param sections the blocks that came with the index: all of them, or none */
export function createShown(sections: readonly Uint8Array[]): Shown {
  const blocks = new Map(sections.map((bytes, block) => [block, readShownBlock(bytes)]))
  const blockOf = (episode: number) => Math.floor(episode / EPISODES_PER_BLOCK)
  return {
    blockOf,
    has: (block) => blocks.has(block),
    keep(block, bytes) {
      blocks.set(block, readShownBlock(bytes))
    },
    episode(ordinal) {
      const block = blocks.get(blockOf(ordinal))
      if (block === undefined) throw new Error(`episode ${ordinal} is shown before it was read`)
      return block.episode(ordinal % EPISODES_PER_BLOCK)
    },
  }
}

/** @throws Error where the bytes are no block */
function readShownBlock(bytes: Uint8Array): ShownBlock {
  const reader = new ByteReader(bytes)
  const lengths = Array.from({ length: reader.count() }, () => reader.vbyte())
  const texts = lengths.map((length) => reader.slice(length))
  const episodes: ShownEpisode[] = []
  const decoder = new TextDecoder()
  return {
    // What `writeShownBlock` wrote, as the file's checksum vouches.
    episode: (place) =>
      (episodes[place] ??= JSON.parse(decoder.decode(texts[place])) as ShownEpisode),
  }
}
