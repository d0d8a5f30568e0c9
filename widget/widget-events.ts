import type { ApiFailure } from './api.ts'
import type { AudioFailure } from './playback/playback-state.ts'

/** Where in which episode something happened. */
export interface Moment {
  /** The episode's number. */
  readonly episode: number
  readonly positionSeconds: number
}

/** What went wrong, and where. */
export interface Trouble {
  readonly source: 'search' | 'episode' | 'audio'
  readonly reason: ApiFailure['kind'] | AudioFailure
}

/** The `detail` of every event of `<cuepoint-player>`. */
export interface WidgetEvents {
  'cuepoint:play': Moment
  'cuepoint:pause': Moment
  'cuepoint:seek': Moment
  /** `topic` counts from 0 and is -1 before the first. */
  'cuepoint:topicchange': Moment & { readonly topic: number; readonly title: string | undefined }
  'cuepoint:search': { readonly query: string; readonly total: number }
  'cuepoint:error': Trouble
}

/** An event of the sound, to be sent. */
export type SoundEvent = {
  readonly [Type in keyof WidgetEvents]: {
    readonly type: Type
    readonly detail: WidgetEvents[Type]
  }
}[keyof WidgetEvents]
