import { createElement, render } from 'preact'
import type { EpisodeSummary } from '../catalogue/episode.ts'
import type { Api } from './api.ts'
import type { CuepointEvents } from './cuepoint-player.d.ts'
import type { Page, PageWords } from './page.ts'
import { isRunning } from './playback/is-running.ts'
import { openSummary, soundOf, type Sound } from './player/open-episode.ts'
import { createSearchAsYouType } from './search/search-as-you-type.ts'
import { IDLE } from './search/search-state.ts'
import type { TimeSpan } from './time-link.ts'
import type { WidgetActions, WidgetState } from './widget-state.ts'
import type { SearchWords } from './words/words.ts'
import { Widget, type PlayerArrival } from './Widget.tsx'

/** What a widget works with. */
export interface WidgetParts {
  readonly api: Api
  readonly page: Page
  /** Never reject. Before they are there, what the element holds is shown. */
  readonly words: Promise<PageWords>
  /** Of the element, or of what it stands in, and so of what the show says: a BCP 47 tag, or empty. */
  readonly language: string
  /** Where it draws itself. */
  readonly root: ShadowRoot
  /** Makes it leave the page; the sound goes on. */
  readonly signal: AbortSignal
  /** Is told what the page's own scripts may want to know. */
  readonly onEvent: <Type extends keyof CuepointEvents>(
    type: Type,
    detail: CuepointEvents[Type],
  ) => void
}

/** A widget at work. */
export interface RunningWidget {
  /** Goes there, to the end at most, playing or not; what is no second is nothing to go to. */
  readonly seek: (seconds: number) => void
  /** The sound of the open episode. */
  readonly sound: () => Sound
  /**
   * Opens an episode by its number or slug, unless it is the one that is open; null closes the player.
   *
   * @param readCue tells, once the episode is there, where it begins when a listener plays it; what is
   *   beyond its end is no place. Default: at its start
   */
  readonly openEpisode: (
    reference: string | null,
    summary?: EpisodeSummary | null,
    readCue?: () => TimeSpan | undefined,
  ) => Promise<void>
  /** Plays a part of an episode, which it opens: now, or as soon as it is known. */
  readonly playSpan: (reference: string | null, span: TimeSpan) => void
  /** Plays the open episode, now or as soon as it is known; where it failed, it is asked for again. */
  readonly play: () => void
  /** Pauses the open episode, even where its sound is yet to come; what others wait for is theirs. */
  readonly pause: () => void
  readonly search: (query: string) => void
}

const START: TimeSpan = { startSeconds: 0 }

/** Sets a widget to work: from requests to state, and from every new state to the screen. */
export function startWidget(parts: WidgetParts): RunningWidget {
  const { api, page, words, language, root, signal, onEvent } = parts
  const { playback } = page
  let state: WidgetState = {
    text: '',
    search: IDLE,
    activeHit: null,
    open: { status: 'none' },
    cue: START,
  }
  let player: PlayerArrival = { status: 'missing' }
  let loading: AbortController | undefined
  let reference: string | null = null
  let readCue: (() => TimeSpan | undefined) | undefined
  let searchWords: SearchWords | undefined

  const draw = () => {
    if (signal.aborted) return
    const view = searchWords
      ? createElement(Widget, {
          state,
          sound: sound(),
          playback,
          player,
          actions,
          words: searchWords,
          language,
          label: root.host.getAttribute('label') || undefined,
        })
      : createElement('slot', null)
    const focused = root.activeElement
    const home = focused?.closest<HTMLElement>('.player')
    render(view, root)
    // What was pressed may be gone with its purpose: the keys go on beside it.
    if (focused && !root.activeElement) home?.focus({ preventScroll: true })
    if (focused && !root.activeElement) actions.focusSearch()
  }

  const update = (changes: Partial<WidgetState>) => {
    state = { ...state, ...changes }
    draw()
  }

  const loadPlayer = async () => {
    if (player.status !== 'missing') return
    player = { status: 'on its way' }
    draw()
    try {
      player = { status: 'there', ...(await page.loadPlayer(words)) }
    } catch {
      player = { status: 'missing' }
    }
    draw()
  }

  const search = createSearchAsYouType({
    searchTopics: api.searchTopics,
    onState: (search) => {
      update({ search, activeHit: null })
      if (search.status === 'failed')
        onEvent('cuepoint:error', { source: 'search', reason: search.failure.kind })
    },
    onAnswer: (query, { total }) => {
      root.querySelector('.hits')?.scrollTo(0, 0)
      onEvent('cuepoint:search', { query, total })
    },
  })

  const openEpisode = async (
    wanted: string | null,
    summary: EpisodeSummary | null = null,
    readWantedCue?: () => TimeSpan | undefined,
  ) => {
    const { open } = state
    if (wanted !== reference) {
      readCue = readWantedCue
      update({ cue: START })
    } else if (summary || open.status === 'failed') summary ??= openSummary(open)
    // What is open, or on its way, stays as it is.
    else return
    reference = wanted
    loading?.abort()
    if (wanted === null) return update({ open: { status: 'none' } })
    void loadPlayer()
    const stopped = (loading = new AbortController()).signal
    update({ open: { status: 'loading', summary } })
    const result = await api.loadEpisode(wanted, stopped)
    if (stopped.aborted) return
    if (result.ok) {
      const detail = result.answer
      const named = readCue?.() ?? START
      const isPlace = named.startSeconds < (detail.durationSeconds ?? Infinity)
      // Unless somebody has sought meanwhile.
      const cue = state.cue === START && isPlace ? named : state.cue
      update({ open: { status: 'ready', detail }, cue })
      playback.describe(detail)
      if (playback.awaited === loading) playOpen(state.cue)
    } else {
      const { failure } = result
      update({ open: { status: 'failed', summary, failure } })
      onEvent('cuepoint:error', { source: 'episode', reason: failure.kind })
    }
  }

  const playOpen = ({ startSeconds, endSeconds }: TimeSpan) => {
    const episode = openSummary(state.open)
    if (episode) playback.play(episode, startSeconds, endSeconds)
    else {
      // Tries again what failed.
      void openEpisode(reference)
      playback.awaited = loading
    }
  }

  const sound = () => soundOf(playback.state, openSummary(state.open), state.cue.startSeconds)

  const play = () => {
    if (sound().phase.status === 'empty') playOpen(state.cue)
    else playback.resume()
  }

  const pause = () => {
    if (playback.awaited === loading) playback.awaited = undefined
    if (sound() === playback.state) playback.audio.pause()
  }

  const actions: WidgetActions = {
    type(text) {
      void loadPlayer()
      update({ text })
      search.type(text)
    },
    submit: (exact) => search.submit(state.text, exact),
    moveTo(activeHit) {
      update({ activeHit })
      root.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    },
    pick({ episode, topic }) {
      const open = openSummary(state.open)
      // What is open may know its show and its topics; a hit does not.
      const known = open?.number === episode.number ? open : episode
      playback.play(known, topic?.startSeconds ?? 0)
      if (known !== open) void openEpisode(String(episode.number), episode)
    },
    toggle() {
      if (isRunning(sound().phase)) playback.pause()
      else play()
    },
    seek(seconds) {
      if (sound().phase.status === 'empty') update({ cue: { startSeconds: Math.max(0, seconds) } })
      else playback.seek(seconds)
    },
    playFrom: (startSeconds) => playOpen({ startSeconds }),
    retryEpisode: () => void openEpisode(reference),
    loadPlayer,
    loadExtras: page.loadExtras,
    focusSearch: () => root.querySelector<HTMLElement>('[role=combobox]')?.focus(),
  }

  draw()
  void words.then(({ search }) => {
    searchWords = search
    draw()
  })
  playback.follow(draw, signal)
  signal.addEventListener('abort', () => {
    search.stop()
    loading?.abort()
    render(null, root)
  })

  return {
    seek(seconds) {
      if (Number.isFinite(seconds)) {
        actions.seek(Math.min(seconds, sound().durationSeconds ?? Infinity))
      }
    },
    sound,
    openEpisode,
    playSpan(wanted, cue) {
      void openEpisode(wanted)
      update({ cue })
      playOpen(cue)
    },
    play,
    pause,
    search(query) {
      actions.type(query)
      actions.submit()
    },
  }
}
