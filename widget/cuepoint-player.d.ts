/**
 * The types of `<cuepoint-player>` for a page's own TypeScript: published as `cuepoint.d.ts` beside
 * the script, whole in this one file.
 */

/** Where in which episode something happened. */
export interface Moment {
  /** The episode's number. */
  readonly episode: number
  readonly positionSeconds: number
}

/** What went wrong, and where. */
export interface Trouble {
  readonly source: 'search' | 'episode' | 'audio'
  readonly reason:
    | 'unreachable'
    | 'slow'
    | 'unwell'
    | 'nonsense'
    | 'absent'
    | 'refused'
    | 'missing'
    | 'lost'
    | 'damaged'
}

/** One way in which an unfinished query may go on. */
export interface Suggestion {
  /** The whole query, finished. */
  readonly text: string
  /** Where it leads, in English: `in 58 places`, `guest of one episode`. */
  readonly description: string
}

/** The `detail` of every event. Every event bubbles, and leaves the shadow root. */
export interface CuepointEvents {
  'cuepoint:play': Moment
  'cuepoint:pause': Moment
  'cuepoint:seek': Moment
  /** `topic` counts from 0 and is -1 before the first. */
  'cuepoint:topicchange': Moment & { readonly topic: number; readonly title: string | undefined }
  'cuepoint:search': { readonly query: string; readonly total: number }
  'cuepoint:error': Trouble
}

/** `<cuepoint-player>` as a page's own script sees it. */
export interface CuepointPlayerElement extends HTMLElement {
  /** The attribute `episode`, a number or a slug: a hit that is picked opens its own and leaves it as it is. */
  get episode(): string | null
  /** Null, undefined and an empty text close the player. */
  set episode(reference: string | number | null | undefined)
  /** Seconds from the start of the open episode. */
  readonly currentTime: number
  /** Seconds; NaN while unknown, as `HTMLMediaElement` has it. */
  readonly duration: number
  readonly paused: boolean
  /** Plays the open episode. Before a listener's first tap on the page the browser may refuse. */
  play(): void
  pause(): void
  /** Goes to a second of the open episode, or its nearest end, playing or not; NaN and Infinity change nothing. */
  seek(seconds: number): void
  /**
   * Searches for this, as if it had been typed. What is set is the attribute `search`, for JSX, which
   * sets a property where there is one of that name.
   */
  get search(): (query: string) => void
  set search(where: 'local')
  /**
   * How an unfinished query may go on, the likeliest first; an empty list where the query is empty, or
   * the search gives no answer. White space at the end says that the last word is whole. Rejects where
   * the widget's own script for it does not come.
   */
  suggest(query: string): Promise<readonly Suggestion[]>
}

/**
 * Its own attributes, for JSX, which has those of any element itself:
 * `interface IntrinsicElements { 'cuepoint-player': CuepointPlayerAttributes & IntrinsicElements['span'] }`.
 */
export interface CuepointPlayerAttributes {
  /** The number or slug of the episode to open. */
  episode?: string | number
  /** The server to ask, where this is not the one that the script came from. */
  api?: string
  /** `local`: the page searches by itself, and never asks the API. */
  search?: 'local'
  /** Search only episodes with this tag, as written in their front matter. */
  tag?: string
  /** Search only episodes with this guest. */
  guest?: string
  /** What assistive technology calls it, where a page has several. */
  label?: string
  /** Default: as the system has it. */
  theme?: 'light' | 'dark'
  /** React's types know `className` only, which React sets on an element of this kind since its version 19. */
  class?: string
}

type CuepointEventMap = {
  [Type in keyof CuepointEvents]: CustomEvent<CuepointEvents[Type]>
}

declare global {
  interface HTMLElementTagNameMap {
    'cuepoint-player': CuepointPlayerElement
  }
  interface HTMLElementEventMap extends CuepointEventMap {}
  interface DocumentEventMap extends CuepointEventMap {}
}
