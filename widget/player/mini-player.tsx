import { render } from 'preact'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { Icon } from '../Icon.tsx'
import { CLOSE } from '../icons.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import type { Playback } from '../playback/playback.ts'
import type { Words } from '../words/words.ts'
import { isRunning, PlayButton } from './PlayButton.tsx'

/** The players of the page that can be seen. */
const inSight = new Set<Element>()
let onSight = () => {}
const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) inSight.add(target)
    else inSight.delete(target)
  }
  onSight()
})

/**
 * Tells the mini player of a player that may stand in for it.
 *
 * @param player its `data-audio` is the audio that it shows
 * @returns ends it
 */
export function watchPlayer(player: HTMLElement): () => void {
  sight.observe(player)
  return () => {
    sight.unobserve(player)
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
    const sounds = isRunning(phase)
    const hasPlayer = [...inSight].some(
      (player) => player.getAttribute('data-audio') === episode?.audioUrl,
    )
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
        <PlayButton
          phase={phase}
          words={words.player}
          onToggle={sounds ? playback.pause : playback.resume}
        />
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
