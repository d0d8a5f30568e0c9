import type { ComponentType } from 'preact'
import type { Page } from '../page.ts'
import type { Playback } from '../playback/playback.ts'
import type { WidgetActions } from '../widget-state.ts'
import type { PlayerWords, Words } from '../words/words.ts'
import type { OpenEpisode, Sound } from './open-episode.ts'

/** What the player is drawn from. */
export interface PlayerProps {
  readonly open: Exclude<OpenEpisode, { readonly status: 'none' }>
  /** The sound of the open episode. */
  readonly sound: Sound
  readonly playback: Playback
  readonly actions: WidgetActions
  readonly words: Words
  readonly language: string
  readonly label: string | undefined
}

/** What comes with the chunk `cuepoint-player`. */
export interface PlayerChunk {
  readonly Player: ComponentType<PlayerProps>
  /** The player's words in English. */
  readonly words: PlayerWords
  /** Sets to work what goes with the page's sound, the first time that it is called. */
  readonly accompany: (page: Page, words: Words) => void
}
