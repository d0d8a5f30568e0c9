import type { EpisodeSummary, Show, Topic } from '../../catalogue/episode.ts'

/** An episode to be heard: what a hit tells, and, once they are known, its show and its topics. */
export interface PlayableEpisode extends EpisodeSummary {
  readonly show?: Show
  /** Ascending by start. */
  readonly topics?: readonly Topic[]
}

/** Why an episode cannot be heard: it did not open, it broke off, or its bytes make no sound. */
export type AudioFailure = 'missing' | 'lost' | 'damaged'

/**
 * What the page's sound is doing, as its audio element tells: `empty` before anything was asked for,
 * `blocked` where the browser wants a tap before it plays.
 */
export type Phase =
  | { readonly status: 'empty' | 'playing' | 'paused' | 'ended' | 'blocked' }
  /** `stalled`: nothing has come for a while, though the browser goes on trying. */
  | { readonly status: 'loading'; readonly stalled: boolean }
  /** `waits`: it goes on by itself once it can. */
  | { readonly status: 'failed'; readonly failure: AudioFailure; readonly waits: boolean }

/** A second that was asked for and that the file or its host does not let one reach. */
export interface Shortfall {
  readonly kind: 'too short' | 'cannot seek'
  readonly wantedSeconds: number
}

/** The page's one sound. */
export interface PlaybackState {
  /** The episode in the audio element; null before the first. */
  readonly episode: PlayableEpisode | null
  readonly phase: Phase
  /** Where it plays, or where it will once it can: seconds from the start. */
  readonly positionSeconds: number
  /** From the file, or else from the episode; null where neither says. */
  readonly durationSeconds: number | null
  readonly shortfall: Shortfall | null
  /** 1 is as it was recorded. */
  readonly rate: number
  /** From 0 to 1. */
  readonly volume: number
  readonly muted: boolean
}

/** What an audio element says of itself: the part of `HTMLMediaElement` that the state follows. */
export type MediaFacts = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'duration'
  | 'ended'
  | 'paused'
  | 'readyState'
  | 'playbackRate'
  | 'volume'
  | 'muted'
> & { readonly error: Pick<MediaError, 'code'> | null }

/** What the element does not say. */
export interface Wishes {
  /** Null before the first. */
  readonly episode: PlayableEpisode | null
  /** Whether the browser refused to play without a tap. */
  readonly blocked: boolean
  /** Whether this source has been open before, so that it is not simply missing. */
  readonly opened: boolean
  /** Whether the element said that nothing comes, and nothing has come since. */
  readonly stalled: boolean
  /** Where it was asked to go and has not got yet; null where nothing is pending. */
  readonly seekSeconds: number | null
  readonly shortfall: Shortfall | null
}

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: from here on there is something to play. */
const HAVE_FUTURE_DATA = 3

/** `MediaError.code` (HTML, 4.8.11.1) of bytes that cannot be decoded. */
const DECODE_ERROR = 3

/**
 * Reads what the sound is doing from what its element says, and from nothing else: the state never
 * runs ahead of the element.
 */
export function readPhase(media: MediaFacts, { episode, blocked, opened, stalled }: Wishes): Phase {
  if (episode === null) return { status: 'empty' }
  if (media.error) {
    const broken = opened ? 'lost' : 'missing'
    const failure = media.error.code === DECODE_ERROR ? 'damaged' : broken
    return { status: 'failed', failure, waits: failure === 'lost' && !media.paused }
  }
  if (media.ended) return { status: 'ended' }
  if (media.paused) return { status: blocked ? 'blocked' : 'paused' }
  return media.readyState < HAVE_FUTURE_DATA
    ? { status: 'loading', stalled }
    : { status: 'playing' }
}

/** The same for all there is to know of the page's sound. */
export function readPlayback(media: MediaFacts, wishes: Wishes): PlaybackState {
  const { episode, seekSeconds, shortfall } = wishes
  return {
    episode,
    phase: readPhase(media, wishes),
    positionSeconds: seekSeconds ?? media.currentTime,
    durationSeconds: Number.isFinite(media.duration)
      ? media.duration
      : (episode?.durationSeconds ?? null),
    shortfall,
    rate: media.playbackRate,
    volume: media.volume,
    muted: media.muted,
  }
}
