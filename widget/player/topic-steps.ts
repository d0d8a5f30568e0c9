import type { Topic } from '../../catalogue/episode.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'

type Starts = readonly Pick<Topic, 'startSeconds'>[]

/** Later than this into a topic, "previous" means its own beginning, as on any player. */
const REWIND_SECONDS = 3

/** Where "previous topic" leads: 0 before the first one. */
export function previousTopicSeconds(topics: Starts, positionSeconds: number): number {
  return topics[currentTopicIndex(topics, positionSeconds - REWIND_SECONDS)]?.startSeconds ?? 0
}

/** Where "next topic" leads; undefined in the last one. */
export function nextTopicSeconds(topics: Starts, positionSeconds: number): number | undefined {
  return topics[currentTopicIndex(topics, positionSeconds) + 1]?.startSeconds
}
