import type { EpisodeSummary } from '../../catalogue/episode.ts'
import { Icon } from '../Icon.tsx'
import { currentTopicIndex } from '../playback/current-topic.ts'
import type { Phase, PlaybackState } from '../playback/playback-state.ts'
import { describeFailure } from '../search/SearchResults.tsx'
import type { WidgetActions, WidgetState } from '../widget-state.ts'
import type { Words } from '../words.ts'
import { openSummary, soundOf } from './open-episode.ts'
import { SeekBar } from './SeekBar.tsx'
import { TopicList } from './TopicList.tsx'

/** The open episode: its name, its controls, its topics. */
export function Player({
  state,
  playback,
  actions,
  words,
}: {
  readonly state: WidgetState
  readonly playback: PlaybackState
  readonly actions: WidgetActions
  readonly words: Words
}) {
  const { open, cueSeconds } = state
  const episode = openSummary(open)
  if (open.status === 'none') return null
  const trouble = open.status === 'failed' && (
    <p class="message" role="alert">
      {describeFailure(open.failure, words)}{' '}
      <button type="button" class="text" onClick={actions.retryEpisode}>
        {words.tryAgain}
      </button>
    </p>
  )
  if (episode === null) {
    return (
      <section part="player" class="player" aria-label={words.player}>
        {trouble || <p class="message">{words.openingEpisode}</p>}
        <slot />
      </section>
    )
  }
  const sound = soundOf(playback, episode, cueSeconds)
  const topics = open.status === 'ready' ? open.detail.topics : []
  const currentIndex = currentTopicIndex(topics, sound.positionSeconds)
  const runs = sound.phase.status === 'playing' || sound.phase.status === 'loading'
  return (
    <section part="player" class="player" aria-label={words.player}>
      <div class="now">
        <button
          type="button"
          part="play"
          class="play"
          data-status={sound.phase.status}
          aria-label={runs ? words.pause : words.play}
          onClick={actions.toggle}
        >
          <Icon name={runs ? 'pause' : 'play'} />
        </button>
        <div class="what">
          <a part="episode" class="title" href={episode.url}>
            {episode.title}
          </a>
          <p class="from">
            <span>{words.episodeNumber(episode.number)}</span>
            {episode.guests.map((guest) => (
              <span>{guest}</span>
            ))}
          </p>
        </div>
      </div>
      <SeekBar
        sound={sound}
        topicTitle={topics[currentIndex]?.title}
        words={words}
        onSeek={actions.seek}
      />
      <AudioStatus phase={sound.phase} episode={episode} actions={actions} words={words} />
      {trouble}
      {topics.length > 0 && (
        <TopicList
          episode={episode}
          topics={topics}
          currentIndex={currentIndex}
          words={words}
          onPick={actions.playFrom}
        />
      )}
    </section>
  )
}

const FAILURE_WORDS = {
  missing: 'audioMissing',
  lost: 'audioLost',
  damaged: 'audioDamaged',
} as const satisfies Record<string, keyof Words>

/** What the listener waits for, or what went wrong with the sound and what to do about it. */
function AudioStatus({
  phase,
  episode,
  actions,
  words,
}: {
  readonly phase: Phase
  readonly episode: EpisodeSummary
  readonly actions: WidgetActions
  readonly words: Words
}) {
  switch (phase.status) {
    case 'empty':
    case 'playing':
    case 'paused':
    case 'ended':
      return <output class="status" />
    case 'loading':
      return <output class="status">{words.loadingAudio}</output>
    case 'blocked':
      return <output class="status">{words.pressPlay}</output>
    case 'failed':
      return (
        <output class="status">
          {words[FAILURE_WORDS[phase.failure]]}{' '}
          <button type="button" class="text" onClick={actions.retryAudio}>
            {words.tryAgain}
          </button>{' '}
          <a href={episode.audioUrl}>{words.openAudio}</a>
        </output>
      )
    default:
      return phase satisfies never
  }
}
