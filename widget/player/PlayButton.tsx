import { Icon } from '../Icon.tsx'
import { PAUSE, PLAY } from '../icons.ts'
import { isRunning } from '../playback/is-running.ts'
import type { Phase } from '../playback/playback-state.ts'
import type { PlayerWords } from '../words/words.ts'

/** The button that plays, and pauses while it plays. */
export function PlayButton({
  phase,
  words,
  onToggle,
}: {
  readonly phase: Phase
  readonly words: PlayerWords
  readonly onToggle: () => void
}) {
  const runs = isRunning(phase)
  return (
    <button
      part="play"
      class={`play ${phase.status}`}
      aria-label={runs ? words.pause : words.play}
      onClick={onToggle}
    >
      <Icon path={runs ? PAUSE : PLAY} />
    </button>
  )
}
