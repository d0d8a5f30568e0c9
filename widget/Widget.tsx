import type { Sound } from './player/open-episode.ts'
import type { PlayerChunk } from './player/player-chunk.ts'
import type { Playback } from './playback/playback.ts'
import { SearchBox } from './search/SearchBox.tsx'
import { SearchResults, SearchStatus } from './search/SearchResults.tsx'
import type { WidgetActions, WidgetState } from './widget-state.ts'
import type { SearchWords, Words } from './words/words.ts'

/** The player: while it is on its way, once it is there, or before it was asked for and after it failed. */
export type PlayerArrival =
  | { readonly status: 'on its way' | 'missing' }
  | { readonly status: 'there'; readonly chunk: PlayerChunk; readonly words: Words }

interface Props {
  readonly state: WidgetState
  /** The sound of the open episode. */
  readonly sound: Sound
  readonly playback: Playback
  readonly player: PlayerArrival
  readonly actions: WidgetActions
  readonly words: SearchWords
  /** Of what the show says; the widget's own words have theirs. */
  readonly language: string
  /** What the page calls this widget, which may be one of several. */
  readonly label: string | undefined
}

/**
 * The whole widget: the search, what it found, and the player. Its buttons need no `type`: no form of
 * the page reaches into a shadow root (HTML, "form owner").
 */
export function Widget(props: Props) {
  return (
    <section
      part="widget"
      class="widget"
      lang={props.words.language}
      aria-label={props.label ?? props.words.widget}
    >
      <SearchBox {...props} />
      <SearchStatus {...props} />
      <SearchResults {...props} />
      <PlayerPlace {...props} />
    </section>
  )
}

/** Where the player stands; it takes the same room before the player is there. */
function PlayerPlace(props: Props) {
  const {
    state: { open },
    player,
    actions,
    words,
  } = props
  if (open.status === 'none') return null
  if (player.status === 'there') {
    const { Player } = player.chunk
    return <Player {...props} open={open} words={player.words} />
  }
  // Whoever pressed "Try again" is kept here, where there is nothing to press for a while.
  if (player.status === 'on its way') {
    return (
      <p class="player" tabIndex={-1}>
        {words.openingEpisode}
      </p>
    )
  }
  return (
    <p class="player" tabIndex={-1} role="alert">
      {words.playerMissing}{' '}
      <button class="text" onClick={actions.loadPlayer}>
        {words.tryAgain}
      </button>
      <slot />
    </p>
  )
}
