import { Component, createRef } from 'preact'
import { describeFailure } from '../describe-failure.ts'
import { Icon } from '../Icon.tsx'
import { PAUSE, PLAY } from '../icons.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import { AudioStatus } from './AudioStatus.tsx'
import { Controls } from './Controls.tsx'
import { rememberedSeconds } from './memory.ts'
import { watchPlayer } from './mini-player.tsx'
import { openSummary } from './open-episode.ts'
import type { PlayerProps } from './player-chunk.ts'
import { SeekBar } from './SeekBar.tsx'
import { SharePanel } from './SharePanel.tsx'
import { readShortcut } from './shortcuts.ts'
import { TopicList } from './TopicList.tsx'
import { nextTopicSeconds, previousTopicSeconds } from './topic-steps.ts'

/** What is unfolded below the controls. */
export type Panel = 'none' | 'share' | 'keys'

/** The open episode: its name, its controls, its topics. */
export class Player extends Component<PlayerProps, { readonly panel: Panel }> {
  override state: { readonly panel: Panel } = { panel: 'none' }
  #section = createRef<HTMLElement>()
  #stop: (() => void) | undefined

  #topics = () => (this.props.open.status === 'ready' ? this.props.open.detail.topics : [])

  #skip = (seconds: number) => {
    const { actions, sound } = this.props
    actions.seek(Math.max(0, sound.positionSeconds + seconds))
  }

  #setVolume = (volume: number) => {
    this.props.playback.audio.volume = Math.min(1, Math.max(0, volume))
  }

  #onKeyDown = (event: KeyboardEvent) => {
    const shortcut = event.target instanceof Element && readShortcut(event, event.target)
    if (!shortcut) return
    const { actions, sound, playback } = this.props
    switch (shortcut.kind) {
      case 'toggle':
        actions.toggle()
        break
      case 'skip':
        this.#skip(shortcut.seconds)
        break
      case 'volume':
        this.#setVolume(playback.state.volume + shortcut.by)
        break
      case 'part':
        actions.seek(Math.floor((sound.durationSeconds ?? 0) * shortcut.fraction))
        break
      case 'search':
        actions.focusSearch()
        break
      case 'list':
        this.setState(({ panel }) => ({ panel: panel === 'keys' ? 'none' : 'keys' }))
        break
      default:
        shortcut satisfies never
    }
    event.preventDefault()
  }

  override componentDidMount() {
    const section = this.#section.current
    const widget = section?.parentElement
    if (!section || !widget) return
    widget.addEventListener('keydown', this.#onKeyDown)
    const unwatch = watchPlayer(section, () => openSummary(this.props.open)?.audioUrl)
    this.#stop = () => {
      widget.removeEventListener('keydown', this.#onKeyDown)
      unwatch()
    }
  }

  override componentWillUnmount() {
    this.#stop?.()
  }

  override render(
    { open, sound, playback, actions, words }: PlayerProps,
    { panel }: { panel: Panel },
  ) {
    const episode = openSummary(open)
    const { rate, volume, muted } = playback.state
    const { positionSeconds, phase } = sound
    const topics = this.#topics()
    const currentIndex = currentTopicIndex(topics, positionSeconds)
    const runs = phase.status === 'playing' || phase.status === 'loading'
    return (
      <section
        part="player"
        class="player"
        aria-label={words.player.player}
        tabIndex={-1}
        ref={this.#section}
      >
        {open.status === 'loading' && !episode && words.search.openingEpisode}
        {open.status === 'failed' && (
          <p class="status" role="alert">
            {describeFailure(open.failure, words.search)}{' '}
            <button type="button" class="text" onClick={actions.retryEpisode}>
              {words.search.tryAgain}
            </button>{' '}
            {!episode && <slot />}
          </p>
        )}
        {episode && (
          <>
            <div class="now">
              <button
                type="button"
                part="play"
                class="play"
                data-status={phase.status}
                aria-label={runs ? words.player.pause : words.player.play}
                onClick={actions.toggle}
              >
                <Icon path={runs ? PAUSE : PLAY} />
              </button>
              <div class="what">
                <a part="episode" class="title" href={episode.url}>
                  {episode.title}
                </a>
                <p class="from">
                  <span>{words.search.episodeNumber(episode.number)}</span>
                  {episode.guests.map((guest) => (
                    <span>{guest}</span>
                  ))}
                </p>
              </div>
            </div>
            <SeekBar sound={sound} topics={topics} words={words.player} onSeek={actions.seek} />
            <Controls
              audio={playback.audio}
              rate={rate}
              volume={volume}
              muted={muted}
              audioUrl={episode.audioUrl}
              hasTopics={topics.length > 0}
              panel={panel}
              words={words.player}
              onSkip={this.#skip}
              onPreviousTopic={() => actions.seek(previousTopicSeconds(topics, positionSeconds))}
              onNextTopic={() => {
                const seconds = nextTopicSeconds(topics, positionSeconds)
                if (seconds !== undefined) actions.seek(seconds)
              }}
              onPanel={(panel) => this.setState({ panel })}
            />
            <AudioStatus
              sound={sound}
              episode={episode}
              resumeSeconds={
                phase.status === 'empty' && positionSeconds === 0
                  ? rememberedSeconds(episode.audioUrl)
                  : undefined
              }
              actions={actions}
              words={words}
            />
            {panel === 'share' && (
              <SharePanel
                episode={episode}
                topics={topics}
                nowSeconds={positionSeconds}
                words={words.player}
              />
            )}
            {panel === 'keys' && (
              <dl class="panel keys" aria-label={words.player.shortcuts}>
                {words.player.keys.map(([keys, effect]) => (
                  <div>
                    <dt>{keys}</dt>
                    <dd>{effect}</dd>
                  </div>
                ))}
              </dl>
            )}
            {topics.length > 0 && (
              <TopicList
                episode={episode}
                topics={topics}
                currentIndex={currentIndex}
                words={words.player}
                onPick={actions.playFrom}
              />
            )}
            <p class="subscribe">
              <slot name="subscribe">
                {open.status === 'ready' && (
                  <a href={open.detail.show.url}>
                    {words.player.subscribe}: {open.detail.show.title}
                  </a>
                )}
              </slot>
            </p>
          </>
        )}
      </section>
    )
  }
}
