import type { CuepointPlayerElement } from '../cuepoint-player.d.ts'
import type { Playback } from '../playback/playback.ts'

/** What comes with the chunk `cuepoint-frame`: lets the page around a frame work the player in it. */
export type FrameChunk = (
  player: CuepointPlayerElement,
  playback: Playback,
  signal: AbortSignal,
) => void
