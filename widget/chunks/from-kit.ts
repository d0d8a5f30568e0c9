/**
 * In a chunk, the build puts this module in the place of every module that `kit.ts` imports: the main
 * script hands the kit over on the element that runs the chunk.
 */
import type { ChunkScript } from './load-chunk.ts'

export const {
  Component,
  createRef,
  Fragment,
  render,
  jsx,
  jsxs,
  formatTimestamp,
  describeFailure,
  Icon,
  isPlainClick,
  currentTopicIndex,
  openSummary,
  formatTimeLink,
} = (document.currentScript as ChunkScript).cuepoint.kit // the only script that runs a chunk
