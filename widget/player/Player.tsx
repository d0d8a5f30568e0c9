import { Component, createRef } from 'preact'
import { describeFailure } from '../describe-failure.ts'
import type { ExtrasChunk, Panel } from '../extras/extras-chunk.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import { AudioStatus } from './AudioStatus.tsx'
import { Controls } from './Controls.tsx'
import { rememberedSeconds } from './memory.ts'
import { openSummary } from './open-episode.ts'
import { PlayButton } from './PlayButton.tsx'
import type { PlayerProps } from './player-chunk.ts'
import { SeekBar } from './SeekBar.tsx'
import { readShortcut } from './shortcuts.ts'
import { watchPlayer } from './sight.ts'
import { skipFrom } from './skips.ts'
import { TopicList } from './TopicList.tsx'

interface State {
  /** What is unfolded, or was to be and did not come. */
  readonly panel: Panel | 'missing' | null
  readonly extras: ExtrasChunk | null
}

/** The open episode: its name, its controls, its topics. */
export class Player extends Component<PlayerProps, State> {
  override state: State = { panel: null, extras: null }
  #section = createRef<HTMLElement>()
  #stop: (() => void) | undefined

  #togglePanel = (wanted: Panel) => {
    this.setState({ panel: this.state.panel === wanted ? null : wanted })
    this.props.actions.loadExtras().then(
      (extras) => this.setState({ extras }),
      () => this.setState({ panel: this.state.panel && 'missing' }),
    )
  }

  #onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const shortcut = readShortcut(event, event.target as Element) // of the widget, which has the focus
    if (!shortcut) return
    const [act, amount = 0] = shortcut
    // A key that is held down would leave it to chance.
    if (act === 'toggle' && event.repeat) return event.preventDefault()
    if (act === 'close' && this.state.panel === null) return
    const { actions, sound, playback } = this.props
    const { audio } = playback
    const { toggle, seek, focusSearch } = actions
    const acts = {
      toggle,
      skip: () => seek(skipFrom(sound, amount)),
      volume: () => {
        if (amount > 0) audio.muted = false
        audio.volume = Math.min(1, Math.max(0, audio.volume + amount))
      },
      part: () => {
        if (sound.durationSeconds) seek(Math.floor((sound.durationSeconds * amount) / 10))
      },
      search: focusSearch,
      list: () => this.#togglePanel('keys'),
      close: () => {
        this.setState({ panel: null })
        // What had the focus may be gone with the panel.
        this.#section.current?.focus()
      },
    }
    acts[act]()
    event.preventDefault()
  }

  override componentDidMount() {
    const section = this.#section.current
    const widget = section?.parentElement
    if (!section || !widget) return
    widget.addEventListener('keydown', this.#onKeyDown)
    const unwatch = watchPlayer(section)
    this.#stop = () => {
      widget.removeEventListener('keydown', this.#onKeyDown)
      unwatch()
    }
  }

  override componentWillUnmount() {
    this.#stop?.()
  }

  override render(props: PlayerProps, { panel, extras }: State) {
    const { open, sound, actions, words, language, label } = props
    const episode = openSummary(open)
    const detail = open.status === 'ready' ? open.detail : null
    const topics = detail?.topics ?? []
    const currentIndex = currentTopicIndex(topics, sound.positionSeconds)
    const isFresh = sound.phase.status === 'empty' && sound.positionSeconds === 0
    return (
      <section
        part="player"
        class="player"
        data-audio={episode?.audioUrl}
        aria-label={[words.player.player, label].filter(Boolean).join(', ')}
        tabIndex={-1}
        ref={this.#section}
      >
        {open.status === 'loading' && !episode && words.search.openingEpisode}
        {open.status === 'failed' && (
          <p class="status" role="alert">
            {describeFailure(open.failure, words.search)}{' '}
            {open.failure.kind !== 'absent' && (
              <button class="text" onClick={actions.retryEpisode}>
                {words.search.tryAgain}
              </button>
            )}{' '}
            {!episode && <slot />}
          </p>
        )}
        {episode && (
          <>
            <div class="now">
              <PlayButton phase={sound.phase} words={words.player} onToggle={actions.toggle} />
              <div class="what">
                <a part="episode" class="title" lang={language} href={episode.url}>
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
              {...props}
              audioUrl={episode.audioUrl}
              topics={topics}
              panel={panel}
              onPanel={this.#togglePanel}
            />
            <AudioStatus
              sound={sound}
              audioUrl={episode.audioUrl}
              resumeSeconds={isFresh ? rememberedSeconds(episode.audioUrl) : undefined}
              actions={actions}
              words={words}
            />
            {panel === 'missing' ? (
              <p class="status" role="alert">
                {words.search.unreachable}
              </p>
            ) : (
              panel &&
              extras && (
                <extras.Panel
                  panel={panel}
                  episode={episode}
                  topics={topics}
                  nowSeconds={sound.positionSeconds}
                  words={words.extras}
                  language={language}
                />
              )
            )}
            {topics.length > 0 && (
              <TopicList
                episode={episode}
                topics={topics}
                currentIndex={currentIndex}
                words={words.player}
                language={language}
                onPick={actions.playFrom}
              />
            )}
            <p class="subscribe">
              <slot name="subscribe">
                {detail && (
                  <a href={detail.show.url}>
                    {words.player.subscribe}: <span lang={language}>{detail.show.title}</span>
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
