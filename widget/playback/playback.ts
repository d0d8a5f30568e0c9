import type { EpisodeSummary } from '../../catalogue/episode.ts'
import { readPlayback, type PlaybackState } from './playback-state.ts'

/**
 * The page's one sound, shared by every widget on it: so that there is never a second voice, and so
 * that it goes on when a navigation without reload takes the widget away that started it.
 */
export interface Playback {
  readonly state: PlaybackState
  /** Plays an episode from a second; the first thing that asks the audio's host for anything. */
  readonly play: (episode: EpisodeSummary, startSeconds: number) => void
  /** Goes on where it stands. */
  readonly resume: () => void
  readonly pause: () => void
  /** Goes to a second, now or as soon as the audio is there. */
  readonly seek: (seconds: number) => void
  /** Opens the audio anew after a failure, at the second where it was. */
  readonly retry: () => void
  /** Calls `listener` after every change, until the returned function is called. */
  readonly follow: (listener: () => void) => () => void
}

/** The events after which an audio element may say something new (HTML, 4.8.11.16). */
const EVENTS = [
  'loadstart',
  'loadedmetadata',
  'durationchange',
  'canplay',
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'timeupdate',
  'ended',
  'error',
]

const NOTHING: PlaybackState = {
  episode: null,
  phase: { status: 'empty' },
  positionSeconds: 0,
  durationSeconds: null,
}

/**
 * Takes an audio element into service. The element stands in no document, which no navigation can
 * take it out of, and has no source before somebody asks for sound.
 */
export function createPlayback(audio: HTMLAudioElement): Playback {
  const listeners = new Set<() => void>()
  let state = NOTHING
  let episode: EpisodeSummary | null = null
  let blocked = false
  let seekSeconds: number | null = null

  const tell = () => {
    if (episode === null) return
    state = readPlayback(episode, audio, { blocked, seekSeconds })
    for (const listener of listeners) listener()
  }

  const seekWhenReady = () => {
    // Before its metadata iOS ignores a new currentTime and plays from 0: the seek waits.
    if (seekSeconds === null || audio.readyState < HTMLMediaElement.HAVE_METADATA) return
    audio.currentTime = seekSeconds
    seekSeconds = null
  }

  const start = () => {
    blocked = false
    audio.play().catch((error: DOMException) => {
      // AbortError: a newer request took over. NotSupportedError: the error event tells it too.
      if (error.name !== 'NotAllowedError') return
      blocked = true
      tell()
    })
    tell()
  }

  audio.preload = 'none'
  for (const type of EVENTS) {
    audio.addEventListener(type, () => {
      seekWhenReady()
      tell()
    })
  }

  return {
    get state() {
      return state
    },
    play(wanted, startSeconds) {
      if (episode?.audioUrl !== wanted.audioUrl || audio.error) audio.src = wanted.audioUrl
      episode = wanted
      seekSeconds = startSeconds
      seekWhenReady()
      start()
    },
    resume: start,
    pause: () => audio.pause(),
    seek(seconds) {
      seekSeconds = seconds
      seekWhenReady()
      tell()
    },
    retry() {
      seekSeconds = state.positionSeconds
      audio.load()
      start()
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
