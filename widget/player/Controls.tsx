import { Icon } from '../Icon.tsx'
import * as icons from '../icons.ts'
import type { PlayerWords } from '../words/words.ts'
import { BACK_SECONDS, FORWARD_SECONDS } from './skips.ts'
import type { Panel } from './Player.tsx'

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** The buttons below the timeline: skip, speed, volume, share, download, the list of keys. */
export function Controls({
  audio,
  rate,
  volume,
  muted,
  audioUrl,
  hasTopics,
  panel,
  words,
  onSkip,
  onPreviousTopic,
  onNextTopic,
  onPanel,
}: {
  /** The element that speed and volume are set on; what they are comes back by its events. */
  readonly audio: HTMLAudioElement
  readonly rate: number
  readonly volume: number
  readonly muted: boolean
  readonly audioUrl: string
  readonly hasTopics: boolean
  readonly panel: Panel
  readonly words: PlayerWords
  readonly onSkip: (seconds: number) => void
  readonly onPreviousTopic: () => void
  readonly onNextTopic: () => void
  readonly onPanel: (panel: Panel) => void
}) {
  const button = (label: string, path: string, onClick: () => void, mark?: number) => (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
      <Icon path={path} />
      {mark && <small aria-hidden="true">{mark}</small>}
    </button>
  )
  const panelButton = (name: Panel, label: string, path: string) => (
    <button
      type="button"
      class={`icon ${name}`}
      aria-label={label}
      title={label}
      aria-expanded={panel === name}
      onClick={() => onPanel(panel === name ? 'none' : name)}
    >
      <Icon path={path} />
    </button>
  )
  return (
    <div part="controls" class="controls">
      {hasTopics && button(words.previousTopic, icons.PREVIOUS, onPreviousTopic)}
      {button(words.back, icons.BACK, () => onSkip(-BACK_SECONDS), BACK_SECONDS)}
      {button(words.forward, icons.FORWARD, () => onSkip(FORWARD_SECONDS), FORWARD_SECONDS)}
      {hasTopics && button(words.nextTopic, icons.NEXT, onNextTopic)}
      <select
        part="speed"
        class="speed"
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
      {panelButton('share', words.share, icons.SHARE)}
      <a
        class="icon"
        href={audioUrl}
        download
        target="_blank"
        rel="noopener"
        aria-label={words.download}
        title={words.download}
      >
        <Icon path={icons.DOWNLOAD} />
      </a>
      {panelButton('keys', words.shortcuts, icons.KEYBOARD)}
    </div>
  )
}
