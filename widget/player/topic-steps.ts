import type { Topic } from '../../catalogue/episode.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'

type Starts = readonly Pick<Topic, 'startSeconds'>[]

/** Later than this into a topic, "previous" means its own beginning, as on any player. */
const REWIND_SECONDS = 3

/** Where "previous topic" leads: 0 before the first one. */
export function previousTopicSeconds(topics: Starts, positionSeconds: number): number {
  return topics[currentTopicIndex(topics, positionSeconds - REWIND_SECONDS)]?.startSeconds ?? 0
}

/** Goes to the next topic; in the last one there is nowhere to go. */
export function seekNextTopic(
  topics: Starts,
  positionSeconds: number,
  seek: (seconds: number) => void,
): void {
  const next = topics[currentTopicIndex(topics, positionSeconds) + 1]
  if (next) seek(next.startSeconds)
}
