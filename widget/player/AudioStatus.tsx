import { formatTimestamp } from '../../catalogue/timestamp.ts'
import type { WidgetActions } from '../widget-state.ts'
import type { PlayerWords, Words } from '../words/words.ts'
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
      {describeSound(sound, words.player)}{' '}
      {sound.phase.status === 'failed' && (
        <button class="text" onClick={actions.toggle}>
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

function describeSound({ phase, shortfall }: Sound, words: PlayerWords): string {
  if (shortfall) return words[shortfall.kind](formatTimestamp(shortfall.wantedSeconds))
  if (phase.status === 'loading') return phase.stalled ? words.lost : words.loadingAudio
  if (phase.status === 'failed') return words[phase.failure]
  return phase.status === 'blocked' ? words.pressPlay : ''
}
