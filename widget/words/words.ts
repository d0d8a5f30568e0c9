/**
 * Every word that a listener sees or hears from the widget. Another language is one more dictionary
 * of this shape, and nothing else. Its parts come at different times: what the search says is there
 * from the start, what the player and the extras say comes with them.
 */
export interface Words {
  readonly search: SearchWords
  readonly player: PlayerWords
  /** Absent: in English, as they come with the extras. */
  readonly extras?: ExtraWords
}

/** What the search says, and what there is to say before the player is there. */
export interface SearchWords {
  /** The language of all of them, a BCP 47 tag. */
  readonly language: string
  /** The accessible name of the whole widget. */
  readonly widget: string
  readonly searchLabel: string
  readonly searchPlaceholder: string
  readonly clearSearch: string
  readonly hitList: string
  readonly searching: string
  readonly hitCount: (total: number, shown: number) => string
  readonly noHits: (query: string) => string
  readonly noHitsAdvice: string
  readonly showingResultsFor: (corrected: string) => string
  readonly searchInstead: (query: string) => string
  readonly tryAgain: string
  /** What went wrong with a request to the API, and what a listener can do. */
  readonly unreachable: string
  readonly slow: string
  readonly unwell: string
  readonly nonsense: string
  readonly absent: string
  readonly refused: (detail: string) => string
  readonly wholeEpisode: string
  readonly episodeNumber: (number: number) => string
  readonly openingEpisode: string
  readonly playerMissing: string
}

/** What the player says. */
export interface PlayerWords {
  readonly player: string
  readonly play: string
  readonly pause: string
  readonly back: string
  readonly forward: string
  readonly previousTopic: string
  readonly nextTopic: string
  readonly speed: string
  readonly mute: string
  readonly unmute: string
  readonly volume: string
  readonly share: string
  readonly download: string
  readonly subscribe: string
  readonly shortcuts: string
  readonly close: string
  readonly seekBar: string
  readonly topics: string
  readonly resumeAt: (timestamp: string) => string
  readonly loadingAudio: string
  readonly pressPlay: string
  /** What went wrong with the sound, by the names of `AudioFailure` and `Shortfall`. */
  readonly missing: string
  readonly lost: string
  readonly damaged: string
  readonly 'too short': (wanted: string) => string
  readonly 'cannot seek': (wanted: string) => string
  readonly openAudio: string
  /** A moment as one says it: `16 minutes 15 seconds`. */
  readonly spokenTime: (seconds: number) => string
}

/** What is said of what a listener needs now and then. */
export interface ExtraWords {
  readonly miniPlayer: string
  readonly linkFrom: string
  readonly thisMoment: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly copyByHand: string
  readonly shareElsewhere: string
  /** What a key does, in the order in which the list shows them. */
  readonly keys: readonly (readonly [keys: string, effect: string])[]
}
