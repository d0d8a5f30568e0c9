import { partsOfTime } from '../../catalogue/timestamp.ts'
import type { ExtraWords, PlayerWords, SearchWords } from './words.ts'

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** What the search says in English. */
export const englishSearch: SearchWords = {
  language: 'en',
  widget: 'Podcast search and player',
  searchLabel: 'Search the podcast by topic',
  searchPlaceholder: 'Search topics, guests, tools …',
  clearSearch: 'Clear the search',
  hitList: 'Moments found',
  searching: 'Searching …',
  hitCount: (total, shown) =>
    `${count(total, 'moment')} found${total > shown ? `, the best ${shown} shown` : ''}`,
  noHits: (query) => `Nothing found for “${query}”.`,
  noHitsAdvice: 'Try fewer or other words.',
  showingResultsFor: (corrected) => `Showing results for “${corrected}”.`,
  searchInstead: (query) => `Search for “${query}” instead`,
  tryAgain: 'Try again',
  unreachable: 'The server could not be reached. Are you online?',
  slow: 'The server takes too long.',
  unwell: 'The server is out of order.',
  nonsense: 'The server answered nonsense.',
  absent: 'There is no such episode.',
  refused: (detail) => `The server refused this: ${detail}`,
  wholeEpisode: 'Whole episode',
  episodeNumber: (number) => `Episode ${number}`,
  openingEpisode: 'Opening the episode …',
  playerMissing: 'The player could not be loaded.',
}

/** What the player says in English. */
export const englishPlayer: PlayerWords = {
  player: 'Player',
  play: 'Play',
  pause: 'Pause',
  back: 'Back 15 seconds',
  forward: 'Forward 30 seconds',
  previousTopic: 'Previous topic',
  nextTopic: 'Next topic',
  speed: 'Speed',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  share: 'Share',
  download: 'Download',
  subscribe: 'Subscribe',
  shortcuts: 'Keyboard shortcuts',
  close: 'Close',
  seekBar: 'Position in the episode',
  topics: 'Topics',
  resumeAt: (timestamp) => `Resume at ${timestamp}`,
  loadingAudio: 'Loading the audio …',
  pressPlay: 'The browser waits for you: press play.',
  missing: 'The audio could not be opened.',
  lost: 'No connection to the audio. It goes on once that is back.',
  damaged: 'The audio is damaged here.',
  'too short': (wanted) => `The audio ends before ${wanted}.`,
  'cannot seek': (wanted) => `The server cannot jump to ${wanted}: it plays on.`,
  openAudio: 'Open the MP3',
  spokenTime: (seconds) => {
    const [h, m, s] = partsOfTime(seconds)
    return [
      h > 0 && count(h, 'hour'),
      m > 0 && count(m, 'minute'),
      (s > 0 || seconds < 1) && count(s, 'second'),
    ]
      .filter(Boolean)
      .join(' ')
  },
}

/** What the extras say in English. */
export const englishExtras: ExtraWords = {
  miniPlayer: 'Mini player',
  linkFrom: 'Start at',
  thisMoment: 'this moment',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Copy the marked link',
  shareElsewhere: 'Share …',
  keys: [
    ['Space, K', 'Play or pause'],
    ['J, L', 'Back 15, forward 30 seconds'],
    ['←, →', 'Back, forward 5 seconds'],
    ['↑, ↓', 'Louder, quieter'],
    ['0 – 9', 'To the start … to 90 %'],
    ['/', 'Search'],
    ['?', 'This list'],
    ['Esc', 'Close this list'],
  ],
}
