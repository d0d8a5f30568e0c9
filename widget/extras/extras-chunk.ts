import type { ComponentType } from 'preact'
import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import type { AnswerFrame } from '../frame/answer-frame.ts'
import type { Playback } from '../playback/playback.ts'
import type { Sight } from '../player/sight.ts'
import type { suggest } from './suggest.ts'
import type { ExtraWords, Words } from '../words/words.ts'

/** What can be unfolded below the controls. */
export type Panel = 'share' | 'keys'

/** What a panel is drawn from. */
export interface PanelProps {
  readonly panel: Panel
  readonly episode: EpisodeSummary
  readonly topics: readonly Topic[]
  readonly nowSeconds: number
  /** Of what the show says. */
  readonly language: string
  /** In English, where there are no others. */
  readonly words?: ExtraWords | undefined
}

/** What the mini player works with. */
export interface MiniPlayerParts {
  readonly playback: Playback
  readonly sight: Sight
  readonly words: Words
  readonly sheet: CSSStyleSheet
}

/** What comes with the chunk `cuepoint-extras`. */
export interface ExtrasChunk {
  readonly Panel: ComponentType<PanelProps>
  /** Shows the mini player whenever it is called for, from now on. */
  readonly startMiniPlayer: (parts: MiniPlayerParts) => void
  /** Is needed where the page is itself in a frame. */
  readonly answerFrame: AnswerFrame
  /** How an unfinished query may go on. */
  readonly suggest: typeof suggest
  readonly css: string
}
