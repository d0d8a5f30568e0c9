/**
 * In a chunk, the build puts this module in the place of every module that `kit.ts` imports: the main
 * script hands the kit over on the element that runs the chunk.
 */
import type { ChunkScript } from './load-chunk.ts'

/** What the main script lends, in the order of `kit.ts`. */
export const [
  h,
  Component,
  createRef,
  Fragment,
  render,
  formatTimestamp,
  describeFailure,
  Icon,
  isPlainClick,
  currentTopicIndex,
  isRunning,
  openSummary,
  formatTimeLink,
  partsOfTime,
] = (document.currentScript as ChunkScript).cuepoint.kit // the only script that runs a chunk
