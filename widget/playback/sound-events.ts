import type { CuepointEvents } from '../cuepoint-player.d.ts'
import { currentTopicIndex } from './current-topic.ts'
import type { PlaybackState } from './playback-state.ts'

/** An event of the sound, to be sent. */
export type SoundEvent = {
  readonly [Type in keyof CuepointEvents]: {
    readonly type: Type
    readonly detail: CuepointEvents[Type]
  }
}[keyof CuepointEvents]

/**
 * Tells what happened between two moments of the sound.
 *
 * @param before the last state that was not `loading`, so that waiting for data in the middle is
 *   neither a pause nor a new start
 * @returns in the order in which they happened; seeks are not among them
 */
export function soundEvents(before: PlaybackState, after: PlaybackState): SoundEvent[] {
  const { episode, phase, positionSeconds } = after
  if (episode === null || phase.status === 'loading') return []
  const moment = { episode: episode.number, positionSeconds }
  const isSame = before.episode?.audioUrl === episode.audioUrl
  const was = isSame ? before.phase.status : 'empty'
  const events: SoundEvent[] = []

  const plays = phase.status === 'playing'
  if (plays !== (was === 'playing')) {
    events.push({ type: plays ? 'cuepoint:play' : 'cuepoint:pause', detail: moment })
  }
  if (phase.status === 'failed' && was !== 'failed') {
    events.push({ type: 'cuepoint:error', detail: { source: 'audio', reason: phase.failure } })
  }
  const topic = topicOf(after)
  if (topic !== undefined && !(isSame && topic === topicOf(before))) {
    const title = episode.topics?.[topic]?.title
    events.push({ type: 'cuepoint:topicchange', detail: { ...moment, topic, title } })
  }
  return events
}

const topicOf = ({ episode, positionSeconds }: PlaybackState) =>
  episode?.topics && currentTopicIndex(episode.topics, positionSeconds)
