import type { EpisodeDetail, EpisodeSummary } from '../../catalogue/episode.ts'
import type { ApiFailure } from '../api.ts'
import type {
  Phase,
  PlayableEpisode,
  PlaybackState,
  Shortfall,
} from '../playback/playback-state.ts'

/**
 * The episode that a widget shows. A hit names its episode well enough to play it (`summary`); its
 * topics come with `detail`.
 */
export type OpenEpisode =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly summary: EpisodeSummary | null }
  | { readonly status: 'ready'; readonly detail: EpisodeDetail }
  | {
      readonly status: 'failed'
      readonly summary: EpisodeSummary | null
      readonly failure: ApiFailure
    }

/** What is known of the open episode so far; null while nothing is. */
export function openSummary(open: OpenEpisode): PlayableEpisode | null {
  if (open.status === 'ready') return open.detail
  return open.status === 'none' ? null : open.summary
}

/** Whether the page's sound is this episode's, playing or not. */
function isSoundOf(playback: PlaybackState, episode: EpisodeSummary | null): boolean {
  return episode !== null && playback.episode?.audioUrl === episode.audioUrl
}

/** What a player shows of the sound. */
export interface Sound {
  readonly phase: Phase
  readonly positionSeconds: number
  readonly durationSeconds: number | null
  readonly shortfall: Shortfall | null
}

/**
 * The sound of one episode: what the page plays, if it is this one; else it rests at the second where
 * it would begin.
 *
 * @param cueSeconds where it would begin
 */
export function soundOf(
  playback: PlaybackState,
  episode: EpisodeSummary | null,
  cueSeconds: number,
): Sound {
  if (isSoundOf(playback, episode)) return playback
  return {
    phase: { status: 'empty' },
    positionSeconds: cueSeconds,
    durationSeconds: episode?.durationSeconds ?? null,
    shortfall: null,
  }
}
