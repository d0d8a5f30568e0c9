import type { Sound } from './open-episode.ts'

/** How far the button, the key J and the system's control skip back. */
export const BACK_SECONDS = 15
/** How far the button, the key L and the system's control skip on. */
export const FORWARD_SECONDS = 30

/** Where a skip leads: to the end at most, if that is known. */
export function skipFrom(
  { positionSeconds, durationSeconds }: Pick<Sound, 'positionSeconds' | 'durationSeconds'>,
  seconds: number,
): number {
  return Math.min(positionSeconds + seconds, durationSeconds ?? Infinity)
}
