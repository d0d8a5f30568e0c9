import type { PlaybackState } from './playback/playback-state.ts'
import { Player } from './player/Player.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import { SearchResults, SearchStatus } from './search/SearchResults.tsx'
import type { WidgetActions, WidgetState } from './widget-state.ts'
import type { Words } from './words.ts'

/** The whole widget: the search, what it found, and the player. */
export function Widget(props: {
  readonly state: WidgetState
  readonly playback: PlaybackState
  readonly actions: WidgetActions
  readonly words: Words
}) {
  return (
    <section part="widget" class="widget" aria-label={props.words.widget}>
      <SearchBox {...props} />
      <SearchStatus {...props} />
      <SearchResults {...props} />
      <Player {...props} />
    </section>
  )
}
