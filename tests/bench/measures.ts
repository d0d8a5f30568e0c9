/** What was measured while an engine's index was built. */
export interface BuildMeasures {
  readonly buildMs: number
  readonly fileBytes: number
  readonly brotliBytes: number
}

/** What was measured of an engine that answers. */
export interface QueryMeasures {
  /** The median of several loads, from the file's bytes to what can be asked. */
  readonly loadMs: number
  /** The same with its first answers, to a query of each kind: what a load puts off is in it. */
  readonly firstAnswersMs: number
  /** What stays in memory once it has answered: on the heap, and in array buffers. */
  readonly heapBytes: number
  /** How many of the queries were asked before the time was up, and how often all of these. */
  readonly asked: number
  readonly rounds: number
  /** Each query counts with the median of its rounds; so it does for the next two. */
  readonly queryMeanMs: number
  readonly queryP50Ms: number
  readonly queryP99Ms: number
}

export type Measures = BuildMeasures & QueryMeasures

/** What was measured of a Worker in plain workerd, without the proxy of `wrangler dev`. */
export interface WorkerMeasures {
  /** Of the process, from its start to its first answer: the least of several starts. */
  readonly startCpuMs: number
  /** Of the process, for one request under load. */
  readonly requestCpuMs: number
  readonly requestsPerSecond: number
  /** Of the isolate, after every query and without garbage: of the 128 MB that Cloudflare allows. */
  readonly isolateBytes: number
  /** Of the process after its first answer. */
  readonly startResidentBytes: number
  /** Of the process after the load, workerd and its uncollected garbage included. */
  readonly residentBytes: number
  /** Requests that got no answer, or another status than 200. */
  readonly errors: number
}

/** What was measured of the files that `npm run build` would make. */
export interface SearchMeasures {
  readonly place: 'bundled' | 'asset'
  readonly buildMs: number
  /** Of what is searched; what is shown lies apart from it. */
  readonly searchedBytes: number
  readonly searchedBrotliBytes: number
}

/** All that was measured over a show of one size. */
export interface ShowMeasures {
  readonly topics: number
  readonly episodes: number
  /** By the engine's name; a text says why there are none. */
  readonly engines: ReadonlyMap<string, Measures | string>
  readonly search: SearchMeasures
  readonly workers: ReadonlyMap<string, WorkerMeasures>
}
