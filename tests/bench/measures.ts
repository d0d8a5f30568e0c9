/** What was measured while an engine's index was built. */
export interface BuildMeasures {
  readonly topics: number
  readonly buildMs: number
  readonly fileBytes: number
  readonly brotliBytes: number
}

/** What was measured of an engine that answers. */
export interface QueryMeasures {
  /** The median of several loads, from the file's bytes to readiness. */
  readonly loadMs: number
  /** What stays in memory once it has answered: on the heap, and in array buffers. */
  readonly heapBytes: number
  /** How many of the queries were asked before the time was up. */
  readonly asked: number
  readonly queryMeanMs: number
  readonly queryP50Ms: number
  readonly queryP99Ms: number
}

export type Measures = BuildMeasures & QueryMeasures
