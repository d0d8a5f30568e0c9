import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { isPlainClick } from '../plain-click.ts'
import { formatTimeLink } from '../time-link.ts'
import type { Words } from '../words.ts'

/** What an episode talks about, each a link to its second; a plain click plays it here. */
export function TopicList({
  episode,
  topics,
  currentIndex,
  words,
  onPick,
}: {
  readonly episode: EpisodeSummary
  readonly topics: readonly Topic[]
  /** From 0; -1 before the first. */
  readonly currentIndex: number
  readonly words: Words
  readonly onPick: (startSeconds: number) => void
}) {
  return (
    <ol part="topics" class="topics" aria-label={words.topics}>
      {topics.map(({ startSeconds, title }, index) => (
        <li>
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
        </li>
      ))}
    </ol>
  )
}
