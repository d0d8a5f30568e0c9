import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import type { Hit, SearchAnswer } from '../../search/answer.ts'
import type { PlaybackState } from '../../widget/playback/playback-state.ts'

/** Episode 77 as a hit names it, but for what a test wants otherwise. */
export function summaryOf(changes: Partial<EpisodeSummary> = {}): EpisodeSummary {
  return {
    number: 77,
    slug: 'podia',
    title: 'Podia Has Everything You Need',
    guests: ['Jason Charnes'],
    date: '2021-04-05',
    audioUrl: 'https://show.example/77.mp3',
    durationSeconds: 4300,
    url: 'https://show.example/77-podia',
    ...changes,
  }
}

/** A hit on a topic at 16:15. */
export function hitOf(title: string): Hit {
  return {
    episode: summaryOf(),
    topic: { startSeconds: 975, endSeconds: 1180, title },
    highlights: [],
    score: 1,
  }
}

/** The answer to a query that has these hits and no more. */
export function answerOf(query: string, hits: readonly Hit[]): SearchAnswer {
  return { query, total: hits.length, hits }
}

/** Topics that begin at these seconds. */
export function topicsAt(...starts: number[]): Topic[] {
  return starts.map((startSeconds, index) => ({
    startSeconds,
    endSeconds: starts[index + 1] ?? null,
    title: `Topic ${index}`,
    links: [],
  }))
}

/** Episode 77, paused at its start, but for what a test wants otherwise. */
export function playbackOf(changes: Partial<PlaybackState> = {}): PlaybackState {
  return {
    episode: summaryOf(),
    phase: { status: 'paused' },
    positionSeconds: 0,
    durationSeconds: 4300,
    shortfall: null,
    rate: 1,
    volume: 1,
    muted: false,
    ...changes,
  }
}
