import type { Hit } from '../search/answer.ts'
import type { ExtrasChunk } from './extras/extras-chunk.ts'
import type { OpenEpisode } from './player/open-episode.ts'
import type { SearchState } from './search/search-state.ts'
import type { TimeSpan } from './time-link.ts'

/** All that one widget knows; the sound itself is the page's. */
export interface WidgetState {
  /** What stands in the search field. */
  readonly text: string
  readonly search: SearchState
  /** The hit that the keyboard is at, from 0; null while it is at the text. */
  readonly activeHit: number | null
  readonly open: OpenEpisode
  /** Where the open episode begins, and perhaps stops, if it is not the one that plays. */
  readonly cue: TimeSpan
}

/** All that a listener can ask of a widget. Each is a request: what came of it shows in the state. */
export interface WidgetActions {
  readonly type: (text: string) => void
  /** Search now, or once more, and perhaps without correction. */
  readonly submit: (exact?: boolean) => void
  readonly moveTo: (activeHit: number | null) => void
  readonly pick: (hit: Hit) => void
  /** Play if it rests, rest if it plays. */
  readonly toggle: () => void
  /** Go there, playing or not. */
  readonly seek: (seconds: number) => void
  /** Go there and play. */
  readonly playFrom: (seconds: number) => void
  readonly retryEpisode: () => void
  /** Load the player, or try once more. */
  readonly loadPlayer: () => void
  /** Load what is unfolded now and then; rejects where it does not come. */
  readonly loadExtras: () => Promise<ExtrasChunk>
  readonly focusSearch: () => void
}
