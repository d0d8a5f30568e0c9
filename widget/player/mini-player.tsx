import { render } from 'preact'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { Icon } from '../Icon.tsx'
import { CLOSE, PAUSE, PLAY } from '../icons.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import type { Playback } from '../playback/playback.ts'
import type { Words } from '../words/words.ts'

/** The players of the page that can be seen, each with the audio that it shows. */
const inSight = new Map<Element, () => string | undefined>()
const watched = new WeakMap<Element, () => string | undefined>()
let onSight = () => {}
let sight: IntersectionObserver | undefined

/**
 * Tells the mini player of a player that may stand in for it.
 *
 * @param audioUrl of the episode that the player shows at the moment
 * @returns ends it
 */
export function watchPlayer(player: Element, audioUrl: () => string | undefined): () => void {
  sight ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const shows = watched.get(target)
      if (isIntersecting && shows) inSight.set(target, shows)
      else inSight.delete(target)
    }
    onSight()
  })
  const observer = sight
  watched.set(player, audioUrl)
  observer.observe(player)
  return () => {
    observer.unobserve(player)
    inSight.delete(player)
    onSight()
  }
}

/**
 * Shows a small player at the foot of the window while there is sound and no player that shows its
 * episode is in sight: scrolled away, or gone with a navigation that kept the sound. It hangs on the
 * root element, beside the body that such navigations replace.
 */
export function startMiniPlayer(playback: Playback, words: Words, sheet: CSSStyleSheet): void {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  let shown = false

  const draw = () => {
    const { episode, phase, positionSeconds } = playback.state
    const sounds = phase.status === 'playing' || phase.status === 'loading'
    const hasPlayer = [...inSight.values()].some((shows) => shows() === episode?.audioUrl)
    // Paused here, it stays, so that one can go on.
    shown = episode !== null && !hasPlayer && (sounds || (shown && phase.status !== 'ended'))
    if (!shown || episode === null) {
      render(null, root)
      host.remove()
      return
    }
    const { topics = [] } = episode
    const topic = topics[currentTopicIndex(topics, positionSeconds)]
    render(
      <section class="widget mini" aria-label={words.player.player}>
        <button
          type="button"
          class="play"
          aria-label={sounds ? words.player.pause : words.player.play}
          onClick={sounds ? playback.pause : playback.resume}
        >
          <Icon path={sounds ? PAUSE : PLAY} />
        </button>
        <div class="what">
          <a class="title" href={episode.url}>
            {episode.title}
          </a>
          <p class="from">
            <span class="time">{formatTimestamp(positionSeconds)}</span>
            {topic && <span>{topic.title}</span>}
          </p>
        </div>
        <button
          type="button"
          class="icon"
          aria-label={words.player.close}
          onClick={() => {
            playback.pause()
            shown = false
            draw()
          }}
        >
          <Icon path={CLOSE} />
        </button>
      </section>,
      root,
    )
    if (!host.isConnected) document.documentElement.append(host)
  }

  onSight = draw
  playback.follow(draw)
}
