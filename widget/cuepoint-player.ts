import type { WidgetEvents } from './widget-events.ts'

/**
 * `<cuepoint-player>` as a page's own script sees it. Every event bubbles, and passes the shadow root.
 */
export interface CuepointPlayerElement extends HTMLElement {
  /** The number or slug of the episode that is open; the attribute `episode`. */
  episode: string | null
  /** Seconds from the start of the open episode. */
  readonly currentTime: number
  /** Seconds; NaN while unknown, as `HTMLMediaElement` has it. */
  readonly duration: number
  readonly paused: boolean
  /** Plays the open episode. Before a listener's first tap on the page the browser may refuse. */
  play(): void
  pause(): void
  /** Goes to a second of the open episode, playing or not. */
  seek(seconds: number): void
  /** Searches for this, as if it had been typed. */
  search(query: string): void
}

declare global {
  interface HTMLElementTagNameMap {
    'cuepoint-player': CuepointPlayerElement
  }
  interface HTMLElementEventMap extends CuepointEventMap {}
}

type CuepointEventMap = {
  [Type in keyof WidgetEvents]: CustomEvent<WidgetEvents[Type]>
}
