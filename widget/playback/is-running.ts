import type { Phase } from './playback-state.ts'

/** Whether there is sound, or will be as soon as it has come. */
export function isRunning({ status }: Phase): boolean {
  return status === 'playing' || status === 'loading'
}
