import type { ComponentType } from 'preact'
import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import type { PanelWords } from '../words/words.ts'

/** What can be unfolded below the controls. */
export type Panel = 'share' | 'keys'

/** What a panel is drawn from. */
export interface PanelProps {
  readonly panel: Panel
  readonly episode: EpisodeSummary
  readonly topics: readonly Topic[]
  readonly nowSeconds: number
  /** In English, where there are no others. */
  readonly words?: PanelWords | undefined
}

/** What comes with the chunk `cuepoint-panels`. */
export interface PanelsChunk {
  readonly Panel: ComponentType<PanelProps>
}
