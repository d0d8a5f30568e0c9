import type { Episode, Show } from '../../../catalogue/episode.ts'

/** What every page plays. */
export interface Programme {
  readonly show: Show
  readonly episode: Episode
}

/** A player, as its own documentation puts it on a page. */
export interface Peer {
  readonly name: string
  /** Its package, which tells its version; none for what the browser or this project has. */
  readonly packageName?: string
  /** The script of its page, a file in `pages/`, to be bundled. */
  readonly script?: string
  /** What its page loads besides, from its package, each served under its own name. */
  readonly files?: readonly string[]
  /** What stands in the body of its page for one player. */
  readonly player: (programme: Programme) => string
  /** What stands once a page, before the players. */
  readonly once?: (cuepointOrigin: string) => string
}

/** The players that the table has, from left to right. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Cuepoint',
    once: (cuepointOrigin) => `<script async src="${cuepointOrigin}/cuepoint.js"></script>`,
    player: ({ episode }) => `<cuepoint-player episode="${episode.number}"></cuepoint-player>`,
  },
  {
    name: 'Shikwasa',
    packageName: 'shikwasa',
    script: 'shikwasa.js',
    files: ['dist/style.css'],
    player: (programme) =>
      `<div class="player" data-audio="${escape(JSON.stringify(describeForShikwasa(programme)))}"></div>`,
  },
  {
    name: 'Plyr',
    packageName: 'plyr',
    script: 'plyr.js',
    files: ['dist/plyr.css', 'dist/plyr.svg'],
    player: ({ episode }) =>
      `<audio class="player" controls><source src="${episode.audioUrl}" type="audio/mp3" /></audio>`,
  },
  {
    name: 'media-chrome',
    packageName: 'media-chrome',
    script: 'media-chrome.js',
    player: ({ episode }) => `<media-controller audio>
      <audio slot="media" src="${episode.audioUrl}"></audio>
      <media-control-bar>
        <media-play-button></media-play-button>
        <media-time-display showduration></media-time-display>
        <media-time-range></media-time-range>
        <media-playback-rate-button></media-playback-rate-button>
        <media-mute-button></media-mute-button>
        <media-volume-range></media-volume-range>
      </media-control-bar>
    </media-controller>`,
  },
  {
    name: '`<audio controls>`',
    player: ({ episode }) => `<audio controls src="${episode.audioUrl}"></audio>`,
  },
]

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The episode as Shikwasa wants it. */
function describeForShikwasa({ show, episode }: Programme) {
  const { title, guests, audioUrl, topics } = episode
  return {
    src: audioUrl,
    title,
    artist: guests.map(({ name }) => name).join(', '),
    album: show.title,
    chapters: topics.map(({ title, startSeconds, endSeconds }) => ({
      title,
      startTime: startSeconds,
      endTime: endSeconds,
    })),
  }
}
