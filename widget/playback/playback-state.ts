import type { EpisodeSummary } from '../../catalogue/episode.ts'

/** Why an episode cannot be heard: it did not open, it broke off, or its bytes make no sound. */
export type AudioFailure = 'missing' | 'lost' | 'damaged'

/**
 * What the page's sound is doing, as its audio element tells:
 * `empty` before anything was asked for, `blocked` where the browser wants a tap before it plays.
 */
export type Phase =
  | { readonly status: 'empty' | 'loading' | 'playing' | 'paused' | 'ended' | 'blocked' }
  | { readonly status: 'failed'; readonly failure: AudioFailure }

/** The page's one sound. */
export interface PlaybackState {
  /** The episode in the audio element; null before the first. */
  readonly episode: EpisodeSummary | null
  readonly phase: Phase
  /** Where it plays, or where it will once it can: seconds from the start. */
  readonly positionSeconds: number
  /** From the file, or else from the episode; null where neither says. */
  readonly durationSeconds: number | null
}

/** What an audio element says of itself: the part of `HTMLMediaElement` that the state follows. */
export type MediaFacts = Pick<
  HTMLMediaElement,
  'currentTime' | 'duration' | 'ended' | 'paused' | 'readyState'
> & { readonly error: Pick<MediaError, 'code'> | null }

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: from here on there is something to play. */
const HAVE_FUTURE_DATA = 3

/** The failure behind each `MediaError.code` (HTML, 4.8.11.1). */
const FAILURES: Readonly<Record<number, AudioFailure>> = { 2: 'lost', 3: 'damaged', 4: 'missing' }

/**
 * Reads what the sound is doing from what its element says, and from nothing else: the state never
 * runs ahead of the element.
 *
 * @param blocked whether the browser refused to play without a tap
 */
export function readPhase(media: MediaFacts, blocked: boolean): Phase {
  if (media.error) return { status: 'failed', failure: FAILURES[media.error.code] ?? 'missing' }
  if (media.ended) return { status: 'ended' }
  if (media.paused) return { status: blocked ? 'blocked' : 'paused' }
  return { status: media.readyState < HAVE_FUTURE_DATA ? 'loading' : 'playing' }
}

/**
 * @param seekSeconds where it was asked to go and has not got yet; null where nothing is pending
 */
export function readPlayback(
  episode: EpisodeSummary,
  media: MediaFacts,
  { blocked, seekSeconds }: { readonly blocked: boolean; readonly seekSeconds: number | null },
): PlaybackState {
  return {
    episode,
    phase: readPhase(media, blocked),
    positionSeconds: seekSeconds ?? media.currentTime,
    durationSeconds: Number.isFinite(media.duration) ? media.duration : episode.durationSeconds,
  }
}
