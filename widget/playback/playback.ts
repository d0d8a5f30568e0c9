import { isRunning } from './is-running.ts'
import {
  readPlayback,
  type PlayableEpisode,
  type PlaybackState,
  type Shortfall,
} from './playback-state.ts'

/**
 * The page's one sound, shared by every widget on it: so that there is never a second voice, and so
 * that it goes on when a navigation without reload takes the widget away that started it.
 */
export interface Playback {
  readonly state: PlaybackState
  /**
   * The load that the last wish to play waits for, since its episode is not known yet. `play`, `resume`
   * and `pause` drop it: what was asked for last is what is done.
   */
  awaited: AbortController | undefined
  /** The element that sounds; what is set on it shows in the state by its events. */
  readonly audio: HTMLAudioElement
  /**
   * Plays an episode from a second; the first thing that asks the audio's host for anything.
   *
   * @param stopSeconds where it pauses, once, if nobody seeks before
   */
  readonly play: (episode: PlayableEpisode, startSeconds: number, stopSeconds?: number) => void
  /** Goes on where it stands; after a failure it opens the audio anew. */
  readonly resume: () => void
  readonly pause: () => void
  /** Goes to a second, now or as soon as the audio is there. */
  readonly seek: (seconds: number) => void
  /** More has become known of the episode that plays. */
  readonly describe: (episode: PlayableEpisode) => void
  /** Calls `listener` after every change, until the signal says stop. */
  readonly follow: (listener: (state: PlaybackState) => void, signal?: AbortSignal) => void
}

/**
 * The events after which an audio element may say something new (HTML, 4.8.11.16); the others come
 * together with one of these.
 */
const EVENTS = [
  'loadedmetadata',
  'play',
  'playing',
  'pause',
  'waiting',
  'stalled',
  'progress',
  'seeked',
  'timeupdate',
  'ended',
  'error',
  'ratechange',
  'volumechange',
]

/** `HTMLMediaElement.HAVE_METADATA`: from here on its length is known, and it can go to a second. */
const HAVE_METADATA = 1

/** How long after a broken connection the next attempt comes: without an event, nobody tells. */
const RECONNECT_MS = 5000

/**
 * A seek may land this far from its second and count as done: a frame of MP3 is 26 ms, and an
 * episode's length is told in whole seconds.
 */
const SEEK_TOLERANCE_SECONDS = 1

/**
 * Takes an audio element into service. The element stands in no document, which no navigation can
 * take it out of, and has no source before somebody asks for sound.
 */
export function createPlayback(audio: HTMLAudioElement): Playback {
  const listeners = new Set<(state: PlaybackState) => void>()
  let episode: PlayableEpisode | null = null
  let blocked = false
  let opened = false
  let stalled = false
  let seekSeconds: number | null = null
  let wantedSeconds = 0
  let stopSeconds = Infinity
  let shortfall: Shortfall | null = null
  let reconnecting: ReturnType<typeof setTimeout> | undefined

  const read = () =>
    readPlayback(audio, { episode, blocked, opened, stalled, seekSeconds, shortfall })
  let state = read()

  const tell = () => {
    state = read()
    for (const listener of listeners) listener(state)
  }

  const isElsewhere = () => Math.abs(audio.currentTime - wantedSeconds) > SEEK_TOLERANCE_SECONDS

  const seekWhenReady = () => {
    // Before its metadata iOS ignores a new currentTime and plays from 0: the seek waits.
    if (seekSeconds === null || audio.readyState < HAVE_METADATA) return
    const seconds = seekSeconds
    seekSeconds = null
    if (seconds > audio.duration + SEEK_TOLERANCE_SECONDS) {
      shortfall = { kind: 'too short', wantedSeconds: seconds }
      audio.pause()
      return
    }
    audio.currentTime = wantedSeconds = seconds
    // Where the host has no byte ranges, the browser goes only as far as it has read.
    if (isElsewhere()) shortfall = { kind: 'cannot seek', wantedSeconds }
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

  const goTo = (seconds: number) => {
    seekSeconds = Math.max(0, seconds)
    stopSeconds = Infinity
    shortfall = null
    seekWhenReady()
  }

  const retry = () => {
    seekSeconds = state.positionSeconds
    audio.load()
    start()
  }

  const reconnect = () => {
    clearTimeout(reconnecting)
    if (audio.error && isRunning(state.phase)) retry()
  }

  audio.preload = 'none'
  for (const type of EVENTS) {
    audio.addEventListener(type, () => {
      if (type === 'loadedmetadata') opened = true
      if (type === 'stalled') stalled = true
      if (type === 'progress') stalled = false
      // Paused in the moment a seek ends, Chromium tells the place before it; sought again, the right
      // one. Once only, for nothing is far from NaN.
      if (type === 'seeked') {
        if (audio.paused && isElsewhere()) audio.currentTime = wantedSeconds
        wantedSeconds = NaN
      }
      seekWhenReady()
      if (audio.currentTime >= stopSeconds) {
        stopSeconds = Infinity
        audio.pause()
      }
      // A broken connection leaves the position in the state: the element forgets it as it reloads.
      if (type === 'error' && seekSeconds === null) seekSeconds = state.positionSeconds
      tell()
      if (type === 'error') reconnecting = setTimeout(reconnect, RECONNECT_MS)
    })
  }
  addEventListener('online', reconnect)

  const playback: Playback = {
    audio,
    awaited: undefined,
    get state() {
      return state
    },
    play(wanted, startSeconds, stop = Infinity) {
      playback.awaited = undefined
      if (episode?.audioUrl !== wanted.audioUrl || audio.error) {
        opened = stalled = false
        audio.src = wanted.audioUrl
      }
      episode = wanted
      goTo(startSeconds)
      stopSeconds = stop
      if (shortfall?.kind === 'too short') tell()
      else start()
    },
    resume() {
      playback.awaited = undefined
      if (audio.error) retry()
      else start()
    },
    pause() {
      playback.awaited = undefined
      audio.pause()
    },
    seek(seconds) {
      goTo(seconds)
      tell()
    },
    describe(known) {
      if (episode?.audioUrl !== known.audioUrl) return
      episode = known
      tell()
    },
    follow(listener, signal) {
      listeners.add(listener)
      signal?.addEventListener('abort', () => listeners.delete(listener))
    },
  }
  return playback
}
