/**
 * Every word that a listener sees or hears from the widget, so that another language is one more
 * dictionary of this shape and nothing else.
 */
export interface Words {
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
  readonly tryAgain: string
  /** What went wrong with a request to the API, and what a listener can do. */
  readonly unreachable: string
  readonly slow: string
  readonly unwell: string
  readonly nonsense: string
  readonly refused: (detail: string) => string
  readonly wholeEpisode: string
  readonly episodeNumber: (number: number) => string
  readonly player: string
  readonly play: string
  readonly pause: string
  readonly seekBar: string
  readonly topics: string
  readonly openingEpisode: string
  readonly loadingAudio: string
  readonly pressPlay: string
  readonly audioMissing: string
  readonly audioLost: string
  readonly audioDamaged: string
  readonly openAudio: string
  /** A moment as one says it: `16 minutes 15 seconds`. */
  readonly spokenTime: (seconds: number) => string
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** The widget's words in English. */
export const english: Words = {
  widget: 'Podcast search and player',
  searchLabel: 'Search the podcast by topic',
  searchPlaceholder: 'Search topics, guests, tools …',
  clearSearch: 'Clear the search',
  hitList: 'What was found',
  searching: 'Searching …',
  hitCount: (total, shown) =>
    total > shown
      ? `${total} moments found, the best ${shown} shown`
      : `${plural(total, 'moment')} found`,
  noHits: (query) => `Nothing found for “${query}”.`,
  noHitsAdvice: 'Try fewer words, or another word for the same thing.',
  tryAgain: 'Try again',
  unreachable: 'The search could not be reached. Check the connection, then try again.',
  slow: 'The search takes too long to answer. Try again in a moment.',
  unwell: 'The search is out of order at the moment. Try again in a moment.',
  nonsense: 'The search gave an answer that makes no sense. Try again in a moment.',
  refused: (detail) => `The search did not accept this: ${detail}`,
  wholeEpisode: 'Whole episode',
  episodeNumber: (number) => `Episode ${number}`,
  player: 'Player',
  play: 'Play',
  pause: 'Pause',
  seekBar: 'Position in the episode',
  topics: 'Topics',
  openingEpisode: 'Opening the episode …',
  loadingAudio: 'Loading the audio …',
  pressPlay: 'The browser waits for you: press play.',
  audioMissing: 'The audio could not be opened. It may be missing, or the connection is down.',
  audioLost: 'The connection to the audio was lost.',
  audioDamaged: 'The audio file is damaged here and cannot be played on.',
  openAudio: 'Open the MP3 itself',
  spokenTime: (seconds) => {
    const whole = Math.floor(seconds)
    const hours = Math.floor(whole / 3600)
    const minutes = Math.floor((whole % 3600) / 60)
    const parts = [
      hours > 0 && plural(hours, 'hour'),
      minutes > 0 && plural(minutes, 'minute'),
      (whole % 60 > 0 || whole === 0) && plural(whole % 60, 'second'),
    ]
    return parts.filter(Boolean).join(' ')
  },
}
