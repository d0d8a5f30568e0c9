import { formatTimestamp } from '../../catalogue/timestamp.ts'
import type { Hit, HighlightField } from '../../search/answer.ts'
import { isPlainClick } from '../plain-click.ts'
import { formatTimeLink } from '../time-link.ts'
import type { SearchWords } from '../words/words.ts'
import { Marked } from './Marked.tsx'

/** One hit: a link to its second, and an option of the combobox. */
export function HitOption({
  id,
  hit,
  active,
  words,
  language,
  onPick,
}: {
  readonly id: string
  readonly hit: Hit
  readonly active: boolean
  readonly words: SearchWords
  readonly language: string
  readonly onPick: (hit: Hit) => void
}) {
  const { episode, topic } = hit
  const startSeconds = topic?.startSeconds ?? 0
  const marks = (field: HighlightField, index?: number) =>
    hit.highlights.filter((mark) => mark.field === field && mark.index === index)
  const title = <Marked text={episode.title} marks={marks('title')} />
  return (
    <a
      id={id}
      part="hit"
      class="hit"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element is no link
      role="option"
      tabIndex={-1}
      aria-selected={active}
      href={formatTimeLink(episode.url, startSeconds)}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onPick(hit)
      }}
    >
      <span class="time">{formatTimestamp(startSeconds)}</span>
      <span class="what">
        <span class="title" lang={language}>
          {topic ? <Marked text={topic.title} marks={marks('topic')} /> : title}
        </span>{' '}
        <span class="from">
          <span>{words.episodeNumber(episode.number)}</span>
          {topic ? <span lang={language}>{title}</span> : <span>{words.wholeEpisode}</span>}
          {episode.guests.map((guest, index) => (
            <span>
              <Marked text={guest} marks={marks('guest', index)} />
            </span>
          ))}
        </span>
      </span>
    </a>
  )
}
