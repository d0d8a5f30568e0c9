import { formatTimestamp } from '../../catalogue/timestamp.ts'
import type { Words } from '../words.ts'
import type { Sound } from './open-episode.ts'

/** Where in the episode it plays, to be seen, dragged and heard. */
export function SeekBar({
  sound,
  topicTitle,
  words,
  onSeek,
}: {
  readonly sound: Sound
  readonly topicTitle: string | undefined
  readonly words: Words
  readonly onSeek: (seconds: number) => void
}) {
  const { positionSeconds, durationSeconds } = sound
  const spoken = words.spokenTime(positionSeconds)
  return (
    <div part="timeline" class="timeline">
      <span class="time">{formatTimestamp(positionSeconds)}</span>
      <input
        type="range"
        aria-label={words.seekBar}
        aria-valuetext={topicTitle === undefined ? spoken : `${spoken}, ${topicTitle}`}
        min={0}
        max={Math.floor(durationSeconds ?? 0)}
        step={1}
        disabled={durationSeconds === null}
        value={Math.floor(positionSeconds)}
        style={{ '--played': durationSeconds ? positionSeconds / durationSeconds : 0 }}
        onInput={(event) => onSeek(event.currentTarget.valueAsNumber)}
      />
      <span class="time">{durationSeconds === null ? '' : formatTimestamp(durationSeconds)}</span>
    </div>
  )
}
