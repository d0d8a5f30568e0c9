import type { ChunkScript } from './load-chunk.ts'

/** Hands what a chunk is for to the main script that asked for it. */
export function deliver(chunk: unknown): void {
  // The main script makes the element that runs a chunk, and knows what it asked for.
  ;(document.currentScript as ChunkScript).cuepoint.deliver(chunk)
}
