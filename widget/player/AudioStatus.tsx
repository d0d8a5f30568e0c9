import { formatTimestamp } from '../../catalogue/timestamp.ts'
import type { WidgetActions } from '../widget-state.ts'
import type { Words } from '../words/words.ts'
import type { Sound } from './open-episode.ts'

/** What the listener waits for, or what went wrong with the sound and what to do about it. */
export function AudioStatus({
  sound,
  audioUrl,
  resumeSeconds,
  actions,
  words,
}: {
  readonly sound: Sound
  readonly audioUrl: string
  /** Where the listener stopped the last time; undefined where there is nothing to offer. */
  readonly resumeSeconds: number | undefined
  readonly actions: WidgetActions
  readonly words: Words
}) {
  return (
    <output class={`status ${sound.phase.status}`}>
      {describeSound(sound, words)}{' '}
      {sound.phase.status === 'failed' && (
        <button class="text" onClick={() => actions.playFrom(sound.positionSeconds)}>
          {words.search.tryAgain}
        </button>
      )}{' '}
      {(sound.phase.status === 'failed' || sound.shortfall) && (
        <a href={audioUrl}>{words.player.openAudio}</a>
      )}
      {resumeSeconds !== undefined && (
        <button class="text" onClick={() => actions.playFrom(resumeSeconds)}>
          {words.player.resumeAt(formatTimestamp(resumeSeconds))}
        </button>
      )}
    </output>
  )
}

function describeSound({ phase, shortfall }: Sound, { player, search }: Words): string {
  if (shortfall) return player[shortfall.kind](formatTimestamp(shortfall.wantedSeconds))
  if (phase.status === 'loading') return phase.stalled ? player.lost : player.loadingAudio
  if (phase.status === 'failed') {
    // What is paused does not go on.
    return phase.failure === 'lost' && !phase.waits ? search.unreachable : player[phase.failure]
  }
  return phase.status === 'blocked' ? player.pressPlay : ''
}
