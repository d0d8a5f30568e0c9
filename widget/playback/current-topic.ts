import type { Topic } from '../../catalogue/episode.ts'

/** A browser may land this much before the second that it was asked for. */
const TOLERANCE_SECONDS = 0.25

/**
 * Which topic is being talked about.
 *
 * @param topics ascending by start
 * @returns its place in `topics`, or -1 before the first one, as `findLastIndex` has it
 */
export function currentTopicIndex(
  topics: readonly Pick<Topic, 'startSeconds'>[],
  positionSeconds: number,
): number {
  return topics.findLastIndex((topic) => topic.startSeconds <= positionSeconds + TOLERANCE_SECONDS)
}
