import type { Topic } from '../../catalogue/episode.ts'
import { Icon } from '../Icon.tsx'
import * as icons from '../icons.ts'
import type { PlayerProps } from './player-chunk.ts'
import { BACK_SECONDS, FORWARD_SECONDS, skipFrom } from './skips.ts'
import { previousTopicSeconds, seekNextTopic } from './topic-steps.ts'
import type { Panel } from '../extras/extras-chunk.ts'

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** The buttons below the timeline: skip, speed, volume, share, download, the list of keys. */
export function Controls({
  sound,
  playback: {
    audio,
    state: { rate, volume, muted },
  },
  actions: { seek },
  words: { player: words },
  audioUrl,
  topics,
  panel,
  onPanel,
}: PlayerProps & {
  readonly audioUrl: string
  readonly topics: readonly Topic[]
  readonly panel: Panel | 'missing' | null
  readonly onPanel: (panel: Panel) => void
}) {
  const button = (
    label: string,
    path: string,
    onClick: () => void,
    { mark, isOpen }: { mark?: number; isOpen?: boolean } = {},
  ) => (
    <button class="icon" aria-label={label} title={label} aria-expanded={isOpen} onClick={onClick}>
      <Icon path={path} />
      {mark && <small aria-hidden="true">{mark}</small>}
    </button>
  )
  const { positionSeconds } = sound
  const hasTopics = topics.length > 0
  return (
    <div part="controls" class="controls">
      {hasTopics &&
        button(words.previousTopic, icons.PREVIOUS, () =>
          seek(previousTopicSeconds(topics, positionSeconds)),
        )}
      {button(words.back, icons.BACK, () => seek(skipFrom(sound, -BACK_SECONDS)), {
        mark: BACK_SECONDS,
      })}
      {button(words.forward, icons.FORWARD, () => seek(skipFrom(sound, FORWARD_SECONDS)), {
        mark: FORWARD_SECONDS,
      })}
      {hasTopics &&
        button(words.nextTopic, icons.NEXT, () => seekNextTopic(topics, positionSeconds, seek))}
      <select
        part="speed"
        aria-label={words.speed}
        title={words.speed}
        value={rate}
        onChange={({ currentTarget }) => {
          // The default too, which a new source falls back to.
          audio.defaultPlaybackRate = audio.playbackRate = Number(currentTarget.value)
        }}
      >
        {SPEEDS.map((speed) => (
          <option value={speed}>{speed}×</option>
        ))}
      </select>
      {button(muted ? words.unmute : words.mute, muted ? icons.SILENT : icons.LOUD, () => {
        audio.muted = !muted
      })}
      <input
        part="volume"
        class="volume"
        type="range"
        aria-label={words.volume}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        style={{ '--part': muted ? 0 : volume }}
        onInput={({ currentTarget }) => {
          audio.muted = false
          audio.volume = currentTarget.valueAsNumber
        }}
      />
      <span class="gap" />
      {button(words.share, icons.SHARE, () => onPanel('share'), { isOpen: panel === 'share' })}
      <a
        class="icon"
        href={audioUrl}
        download=""
        target="_blank"
        onClick={({ currentTarget }) => {
          // A browser plays the audio of another origin in the new tab, in place of saving it.
          if (currentTarget.origin !== location.origin) audio.pause()
        }}
        aria-label={words.download}
        title={words.download}
      >
        <Icon path={icons.DOWNLOAD} />
      </a>
      {button(words.shortcuts, icons.KEYS, () => onPanel('keys'), { isOpen: panel === 'keys' })}
    </div>
  )
}
