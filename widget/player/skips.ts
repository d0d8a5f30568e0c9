import type { Sound } from './open-episode.ts'

/** How far the skip buttons, the keys J and L, and the system's controls go. */
export const BACK_SECONDS = 15
export const FORWARD_SECONDS = 30

/** Where a skip leads: to the end at most, if that is known. */
export function skipFrom(
  { positionSeconds, durationSeconds }: Pick<Sound, 'positionSeconds' | 'durationSeconds'>,
  seconds: number,
): number {
  return Math.min(positionSeconds + seconds, durationSeconds ?? Infinity)
}
