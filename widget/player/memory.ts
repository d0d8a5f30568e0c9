import type { Playback } from '../playback/playback.ts'

/** What a listener finds again on the next visit; the page's own storage, no cookie. */
interface Memory {
  readonly rate: number
  readonly volume: number
  readonly muted: boolean
  /** Seconds, by audio URL, the latest last. */
  readonly positions: Readonly<Record<string, number>>
}

const KEY = 'cuepoint'

/** So many episodes that were begun are remembered. */
const EPISODES = 200

/** Less than this nothing is lost by beginning anew: of the episode, or from where one went in it. */
const WORTH_RESUMING_SECONDS = 15

/** How much of the sound may be forgotten when a page vanishes without a word. */
const SAVE_EVERY_SECONDS = 5

/** Where a listener stopped in an episode the last time; undefined where there is nothing to resume. */
export function rememberedSeconds(audioUrl: string): number | undefined {
  const seconds = readMemory().positions[audioUrl]
  return seconds !== undefined && seconds > WORTH_RESUMING_SECONDS ? seconds : undefined
}

/**
 * Begins with the speed and the volume of the last visit, and keeps what changes. Where a listener
 * stopped is kept until another place in the episode was listened to for a while: to try its beginning,
 * or a hit, loses nothing.
 */
export function keepInMemory(playback: Pick<Playback, 'audio' | 'follow'>): void {
  const { audio } = playback
  const { rate, volume, muted } = readMemory()
  audio.defaultPlaybackRate = audio.playbackRate = rate
  audio.volume = volume
  audio.muted = muted

  let saved = ''
  let heardUrl: string | undefined
  let fromSeconds = 0
  let lastSeconds = 0
  playback.follow(({ episode, phase, positionSeconds, rate, volume, muted }) => {
    const audioUrl = episode?.audioUrl
    const jumped = Math.abs(positionSeconds - lastSeconds) > SAVE_EVERY_SECONDS
    if (jumped || audioUrl !== heardUrl) fromSeconds = Math.floor(positionSeconds)
    heardUrl = audioUrl
    lastSeconds = positionSeconds

    const period = Math.floor(positionSeconds / SAVE_EVERY_SECONDS)
    const worthSaving = [audioUrl, phase.status, period, rate, volume, muted].join(' ')
    if (worthSaving === saved) return
    saved = worthSaving
    const positions = { ...readMemory().positions }
    if (audioUrl !== undefined) {
      const isEnded = phase.status === 'ended'
      const isHeard = positionSeconds - fromSeconds > WORTH_RESUMING_SECONDS
      const keptSeconds = rememberedSeconds(audioUrl) ?? positionSeconds
      const goesOn = fromSeconds <= keptSeconds && keptSeconds <= positionSeconds
      if (isEnded || isHeard || goesOn) {
        // Deleted first, to become the latest.
        delete positions[audioUrl]
        if (!isEnded) positions[audioUrl] = Math.floor(positionSeconds)
      }
    }
    const latest = Object.fromEntries(Object.entries(positions).slice(-EPISODES))
    writeMemory({ rate, volume, muted, positions: latest })
  })
}

const NOTHING: Memory = { rate: 1, volume: 1, muted: false, positions: {} }

/** Storage throws where a page may not use it, in a third-party frame say: then nothing is kept. */
function readMemory(): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...NOTHING, ...(kept as Partial<Memory>) } // written by nobody but `writeMemory`
  } catch {
    return NOTHING
  }
}

function writeMemory(memory: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory))
  } catch {
    // Nothing is kept, and nothing else depends on it.
  }
}
