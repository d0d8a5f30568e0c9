import { Icon } from '../Icon.tsx'
import { PAUSE, PLAY } from '../icons.ts'
import type { Phase } from '../playback/playback-state.ts'
import type { PlayerWords } from '../words/words.ts'

/** Whether there is sound, or will be as soon as it has come. */
export function isRunning({ status }: Phase): boolean {
  return status === 'playing' || status === 'loading'
}

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
      type="button"
      part="play"
      class={`play ${phase.status}`}
      aria-label={runs ? words.pause : words.play}
      onClick={onToggle}
    >
      <Icon path={runs ? PAUSE : PLAY} />
    </button>
  )
}
