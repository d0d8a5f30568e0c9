import type { Phase } from './playback-state.ts'

/** Whether there is sound, or will be as soon as it has come. */
export function isRunning(phase: Phase): boolean {
  return 'waits' in phase ? phase.waits : phase.status === 'playing' || phase.status === 'loading'
}
