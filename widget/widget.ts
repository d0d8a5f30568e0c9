import { createElement, render } from 'preact'
import type { EpisodeSummary } from '../catalogue/episode.ts'
import type { Api } from './api.ts'
import type { Playback } from './playback/playback.ts'
import { openSummary, soundOf } from './player/open-episode.ts'
import { createSearchAsYouType } from './search/search-as-you-type.ts'
import { IDLE } from './search/search-state.ts'
import type { WidgetActions, WidgetState } from './widget-state.ts'
import { Widget } from './Widget.tsx'
import type { Words } from './words.ts'

/** What a widget works with. */
export interface WidgetParts {
  readonly api: Api
  readonly playback: Playback
  readonly words: Words
  /** Where it draws itself. */
  readonly root: ShadowRoot
}

/** A widget at work. */
export interface RunningWidget {
  /** Opens an episode by its number or slug; null closes the player. */
  openEpisode(reference: string | null): void
  /** Leaves the page; the sound goes on. */
  stop(): void
}

const CLOSED: WidgetState = {
  text: '',
  search: IDLE,
  activeHit: null,
  open: { status: 'none' },
  cueSeconds: 0,
}

/** Sets a widget to work: from requests to state, and from every new state to the screen. */
export function startWidget({ api, playback, words, root }: WidgetParts): RunningWidget {
  let state = CLOSED
  let loading: AbortController | undefined
  let reference: string | null = null

  const draw = () =>
    render(createElement(Widget, { state, playback: playback.state, actions, words }), root)

  const update = (changes: Partial<WidgetState>) => {
    state = { ...state, ...changes }
    draw()
  }

  const search = createSearchAsYouType({
    searchTopics: api.searchTopics,
    onState: (search) => update({ search, activeHit: null }),
  })

  const loadEpisode = async (wanted: string, summary: EpisodeSummary | null) => {
    loading?.abort()
    const { signal } = (loading = new AbortController())
    reference = wanted
    update({ open: { status: 'loading', summary } })
    try {
      const result = await api.loadEpisode(wanted, signal)
      if (signal.aborted) return
      update({
        open: result.ok
          ? { status: 'ready', detail: result.answer }
          : { status: 'failed', summary, failure: result.failure },
      })
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  const isPlaying = (episode: EpisodeSummary) =>
    playback.state.episode?.audioUrl === episode.audioUrl

  const actions: WidgetActions = {
    type(text) {
      update({ text })
      search.type(text)
    },
    submit: () => search.submit(state.text),
    moveTo(activeHit) {
      update({ activeHit })
      root.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    },
    pick({ episode, topic }) {
      playback.play(episode, topic?.startSeconds ?? 0)
      if (openSummary(state.open)?.number !== episode.number) {
        void loadEpisode(String(episode.number), episode)
      }
    },
    toggle() {
      const episode = openSummary(state.open)
      if (episode === null) return
      const { phase } = soundOf(playback.state, episode, state.cueSeconds)
      switch (phase.status) {
        case 'empty':
          playback.play(episode, state.cueSeconds)
          break
        case 'playing':
        case 'loading':
          playback.pause()
          break
        case 'paused':
        case 'blocked':
          playback.resume()
          break
        case 'ended':
          playback.play(episode, 0)
          break
        case 'failed':
          playback.retry()
          break
        default:
          phase satisfies never
      }
    },
    seek(seconds) {
      const episode = openSummary(state.open)
      if (episode !== null && isPlaying(episode)) playback.seek(seconds)
      else update({ cueSeconds: seconds })
    },
    playFrom(seconds) {
      const episode = openSummary(state.open)
      if (episode !== null) playback.play(episode, seconds)
    },
    retryAudio: playback.retry,
    retryEpisode() {
      if (reference !== null) void loadEpisode(reference, openSummary(state.open))
    },
  }

  draw()
  const unfollow = playback.follow(draw)

  return {
    openEpisode(wanted) {
      if (wanted !== null) {
        void loadEpisode(wanted, null)
        return
      }
      loading?.abort()
      update({ open: { status: 'none' } })
    },
    stop() {
      unfollow()
      search.stop()
      loading?.abort()
    },
  }
}
