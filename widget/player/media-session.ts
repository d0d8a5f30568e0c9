import type { Playback } from '../playback/playback.ts'
import { isRunning } from '../playback/is-running.ts'
import type { PlayableEpisode, PlaybackState } from '../playback/playback-state.ts'
import { previousTopicSeconds, seekNextTopic } from './topic-steps.ts'
import { BACK_SECONDS, FORWARD_SECONDS, skipFrom } from './skips.ts'

/**
 * Puts the system's own controls (lock screen, headset, media keys) to the page's sound, by the W3C
 * Media Session. All handlers together, and the position with them: on iOS a session with only some
 * loses the scrubbing on the lock screen.
 */
export function startMediaSession(playback: Playback): void {
  const session = (navigator as Partial<Navigator>).mediaSession // absent in some in-app browsers
  if (session === undefined) return

  const now = () => playback.state.positionSeconds
  const skip = (seconds: number) => playback.seek(skipFrom(playback.state, seconds))
  const topics = () => playback.state.episode?.topics ?? []
  const handlers: Record<string, MediaSessionActionHandler> = {
    play: playback.resume,
    pause: playback.pause,
    stop: playback.pause,
    seekbackward: ({ seekOffset }) => skip(-(seekOffset || BACK_SECONDS)),
    seekforward: ({ seekOffset }) => skip(seekOffset || FORWARD_SECONDS),
    seekto: ({ seekTime }) => playback.seek(seekTime ?? 0),
    previoustrack: () => playback.seek(previousTopicSeconds(topics(), now())),
    nexttrack: () => seekNextTopic(topics(), now(), playback.seek),
  }

  let shown: PlayableEpisode | null = null
  playback.follow((state) => {
    const { episode } = state
    if (episode === null) return
    if (episode !== shown) {
      if (shown === null) setHandlers(session, handlers)
      session.metadata = describeEpisode(episode)
      shown = episode
    }
    session.playbackState = isRunning(state.phase) ? 'playing' : 'paused'
    tellPosition(session, state)
  })
}

function setHandlers(session: MediaSession, handlers: Record<string, MediaSessionActionHandler>) {
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action as MediaSessionAction, handler) // a key of `handlers`
    } catch {
      // A browser throws for an action that it does not know; the others still work.
    }
  }
}

function describeEpisode({ title, guests, show, topics = [] }: PlayableEpisode): MediaMetadata {
  const artwork = show?.imageUrl ? [{ src: show.imageUrl }] : []
  const metadata: MediaMetadataInit & { chapterInfo: unknown } = {
    title,
    artist: guests.join(', ') || (show?.author ?? ''),
    album: show?.title ?? '',
    artwork,
    chapterInfo: topics.map(({ title, startSeconds }) => ({
      title,
      startTime: startSeconds,
      artwork,
    })),
  }
  return new MediaMetadata(metadata)
}

/** The position must lie within the duration, or the browser throws. */
function tellPosition(session: MediaSession, state: PlaybackState) {
  const { durationSeconds, positionSeconds, rate } = state
  if (durationSeconds === null) return
  session.setPositionState({
    duration: durationSeconds,
    playbackRate: rate,
    position: Math.min(positionSeconds, durationSeconds),
  })
}
