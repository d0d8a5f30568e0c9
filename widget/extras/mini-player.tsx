import { render } from 'preact'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { Icon } from '../Icon.tsx'
import { CLOSE } from '../icons.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import { PlayButton } from '../player/PlayButton.tsx'
import { englishExtras } from '../words/english.ts'
import { isRunning } from '../playback/is-running.ts'
import type { MiniPlayerParts } from './extras-chunk.ts'

/**
 * Shows a small player at the foot of the window while there is sound and no player that shows its
 * episode is in sight: scrolled away, or gone with a navigation that kept the sound. It hangs on the
 * root element, beside the body that such navigations replace.
 */
export function startMiniPlayer({ playback, sight, words, sheet }: MiniPlayerParts): void {
  const host = document.createElement('div')
  // The page's styles for its own elements would move it, or hide it.
  host.style.setProperty('all', 'initial', 'important')
  host.style.setProperty('display', 'contents', 'important')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  let shown = false
  let closed = false

  const draw = () => {
    const { episode, phase, positionSeconds } = playback.state
    const runs = isRunning(phase)
    // The state hears of a pause a little later: until then, what was closed stays closed.
    if (!runs) closed = false
    // Paused here, it stays, so that one can go on.
    shown =
      episode !== null &&
      !sight.isInSight(episode.audioUrl) &&
      (runs ? !closed : shown && phase.status !== 'ended')
    if (!shown || episode === null) {
      if (root.activeElement && episode) {
        playerOf(episode.audioUrl)?.focus({ preventScroll: true })
      }
      render(null, root)
      host.remove()
      return
    }
    const { topics = [] } = episode
    const { lang } = document.documentElement
    const topic = topics[currentTopicIndex(topics, positionSeconds)]
    render(
      <section
        class="widget now mini"
        lang={words.search.language}
        aria-label={(words.extras ?? englishExtras).miniPlayer}
      >
        <PlayButton
          phase={phase}
          words={words.player}
          onToggle={runs ? playback.pause : playback.resume}
        />
        <div class="what">
          <a class="title" lang={lang} href={episode.url}>
            {episode.title}
          </a>
          <p class="from">
            <span class="time">{formatTimestamp(positionSeconds)}</span>
            {topic && <span lang={lang}>{topic.title}</span>}
          </p>
        </div>
        <button
          class="icon"
          aria-label={words.player.close}
          onClick={() => {
            playback.pause()
            closed = true
            shown = false
            draw()
          }}
        >
          <Icon path={CLOSE} />
        </button>
      </section>,
      root,
    )
    if (host.isConnected) return
    dressLike(playerOf(episode.audioUrl), host)
    document.documentElement.append(host)
  }

  sight.onChange.add(draw)
  playback.follow(draw)
  draw()
}

/** What the owner of a site themes by: docs/embed.md. */
const THEME = [
  'accent',
  'on-accent',
  'surface',
  'ink',
  'quiet',
  'line',
  'radius',
  'font',
  'font-size',
].map((name) => `--cuepoint-${name}`)

/** The player of an audio's episode; undefined where a navigation has taken it away. */
function playerOf(audioUrl: string): HTMLElement | undefined {
  return Array.from(
    document.querySelectorAll('cuepoint-player'),
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[data-audio]') ?? undefined,
  ).find((player) => player?.dataset.audio === audioUrl)
}

/** Gives the mini player the look of its widget, which its place in the page does not inherit. */
function dressLike(player: HTMLElement | undefined, host: HTMLElement) {
  const root = player?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  const style = getComputedStyle(root.host)
  for (const name of THEME) host.style.setProperty(name, style.getPropertyValue(name))
  host.setAttribute('theme', root.host.getAttribute('theme') ?? '')
}
