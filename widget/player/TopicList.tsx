import { Component, createRef } from 'preact'
import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { isPlainClick } from '../plain-click.ts'
import { formatTimeLink } from '../time-link.ts'
import type { PlayerWords } from '../words/words.ts'

interface Props {
  readonly episode: EpisodeSummary
  readonly topics: readonly Topic[]
  /** From 0; -1 before the first. */
  readonly currentIndex: number
  readonly words: PlayerWords
  readonly language: string
  readonly onPick: (startSeconds: number) => void
}

/** What an episode talks about, each a link to its second; a plain click plays it here. */
export class TopicList extends Component<Props> {
  #list = createRef<HTMLOListElement>()

  /**
   * Keeps the current topic in the list's own window, but not while somebody walks through the list by
   * keys; the page stays where it is.
   */
  #followCurrent() {
    const list = this.#list.current
    const current = list?.children[this.props.currentIndex] as HTMLElement | undefined // an <li>
    if (!list || !current || list.querySelector(':focus-visible')) return
    const top = current.offsetTop - list.offsetTop
    list.scrollTop = top - (list.clientHeight - current.offsetHeight) / 2
  }

  override componentDidMount() {
    this.#followCurrent()
  }

  override componentDidUpdate({ currentIndex }: Props) {
    if (currentIndex !== this.props.currentIndex) this.#followCurrent()
  }

  override render({ episode, topics, currentIndex, words, language, onPick }: Props) {
    return (
      <ol part="topics" class="topics" aria-label={words.topics} ref={this.#list}>
        {topics.map(({ startSeconds, title, links }, index) => (
          <li lang={language}>
            <a
              part="topic"
              class="topic"
              href={formatTimeLink(episode.url, startSeconds)}
              aria-current={index === currentIndex ? 'true' : undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                onPick(startSeconds)
              }}
            >
              <span class="time">{formatTimestamp(startSeconds)}</span> <span>{title}</span>
            </a>
            {links.map(({ start, end, url }) => (
              <a part="link" href={url} target="_blank">
                {title.slice(start, end)}
              </a>
            ))}
          </li>
        ))}
      </ol>
    )
  }
}
