/** A topic as every engine of the bench is given it: its text, and that of its episode. */
export interface BenchDocument {
  readonly id: number
  /** The ordinal of its episode; an episode's topics follow each other. */
  readonly episode: number
  readonly topic: string
  readonly title: string
  readonly guests: string
  readonly tags: string
}

/** The fields of {@link BenchDocument} that are searched. */
export const FIELDS = ['topic', 'title', 'guests', 'tags'] as const

/** How many hits an answer has. */
export const HITS = 20

/** Finds the first {@link HITS} hits of a query; gives how many there are of them. */
export type Find = (query: string) => number

/** A search engine, as a site would use it: an index that is built once and shipped as one file. */
export interface Engine {
  /** Whether it forgives a typo as it is used here. */
  readonly forgivesTypos: 'yes' | 'partly' | 'no'
  /** Whether what it holds is native memory, where nothing that is measured sees it; default false. */
  readonly isNative?: boolean
  build(documents: readonly BenchDocument[]): Promise<Uint8Array> | Uint8Array
  load(file: Uint8Array): Promise<Find> | Find
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Writes what an engine exports as JSON. */
export const toFile = (value: unknown) => encoder.encode(JSON.stringify(value))

/** What was given to {@link toFile}; only the engine that gave it knows its shape. */
export const fromFile = (file: Uint8Array): unknown => JSON.parse(decoder.decode(file))

/** The text of all fields, for engines that know only one. */
export const wholeText = (document: BenchDocument) =>
  FIELDS.map((field) => document[field]).join(' | ')
