import { Component } from 'preact'
import type { Topic } from '../../catalogue/episode.ts'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import type { PlayerWords } from '../words/words.ts'
import type { Sound } from './open-episode.ts'

interface Props {
  readonly sound: Sound
  readonly topics: readonly Topic[]
  readonly words: PlayerWords
  readonly onSeek: (seconds: number) => void
}

interface State {
  /** Where the thumb is being dragged to; null while it is not. */
  readonly draggedSeconds: number | null
  /** What the pointer is over; null while it is elsewhere. */
  readonly pointedSeconds: number | null
  readonly focused: boolean
}

/**
 * Where in the episode it plays, with the topics marked on it: to be seen, dragged, pointed at, moved
 * by keys, and heard ("16 minutes 15 seconds, Recently upgrading to Sidekiq").
 */
export class SeekBar extends Component<Props, State> {
  override state: State = { draggedSeconds: null, pointedSeconds: null, focused: false }
  /** Whether what is shown is the listener's wish: not where a finger that came down began to scroll. */
  #isWanted = false

  override render({ sound, topics, words, onSeek }: Props, state: State) {
    const { draggedSeconds, pointedSeconds, focused } = state
    const durationSeconds = sound.durationSeconds ?? 0
    const seconds = draggedSeconds ?? sound.positionSeconds
    const part = (of: number) => ({
      '--part': durationSeconds > 0 ? Math.min(1, of / durationSeconds) : 0,
    })
    const titleAt = (at: number) => topics[currentTopicIndex(topics, at)]?.title
    const told = draggedSeconds ?? pointedSeconds ?? (focused ? seconds : null)
    return (
      <div part="timeline" class="timeline">
        <span class="time">{formatTimestamp(seconds)}</span>
        <div
          class="bar"
          onPointerMove={({ currentTarget, clientX }) => {
            const { left, width, height } = currentTarget.getBoundingClientRect()
            // As in the style: the track's ends are half a thumb inside.
            const thumb = height / 2.5
            const fraction = (clientX - left - thumb / 2) / (width - thumb)
            this.setState({ pointedSeconds: Math.min(1, Math.max(0, fraction)) * durationSeconds })
          }}
          onPointerLeave={() => this.setState({ pointedSeconds: null })}
        >
          <input
            part="seek-bar"
            type="range"
            aria-label={words.seekBar}
            aria-valuetext={[words.spokenTime(seconds), titleAt(seconds)]
              .filter(Boolean)
              .join(', ')}
            max={Math.floor(durationSeconds)}
            disabled={durationSeconds === 0}
            value={Math.floor(seconds)}
            style={part(seconds)}
            onInput={({ currentTarget }) => {
              this.#isWanted = true
              this.setState({ draggedSeconds: currentTarget.valueAsNumber })
            }}
            onPointerCancel={() => {
              this.#isWanted = false
              this.setState({ draggedSeconds: null })
            }}
            onChange={({ currentTarget }) => {
              this.setState({ draggedSeconds: null })
              // After a scroll it comes, too.
              if (this.#isWanted) onSeek(currentTarget.valueAsNumber)
            }}
            onFocus={() => this.setState({ focused: true })}
            onBlur={() => this.setState({ focused: false })}
          />
          {durationSeconds > 0 &&
            topics.map(({ startSeconds }) => <i class="tick" style={part(startSeconds)} />)}
          {told !== null && (
            <span class="tip" aria-hidden="true" style={part(told)}>
              <b>{formatTimestamp(told)}</b> {titleAt(told)}
            </span>
          )}
        </div>
        <span class="time">{sound.durationSeconds && formatTimestamp(durationSeconds)}</span>
      </div>
    )
  }
}
