import type { Highlight, Hit } from './answer.ts'
import type { Highlighter } from './highlight.ts'
import type { SearchIndex } from './index-file.ts'
import type { Candidate } from './rank.ts'
import type { ShowEpisode } from './shown.ts'

/** Puts a hit into words, with what matched marked. */
export function describeHit(
  { episode, topic, score }: Candidate,
  highlight: Highlighter,
  show: ShowEpisode,
  { firstTopics }: Pick<SearchIndex, 'firstTopics'>,
): Hit {
  const { summary, topics } = show(episode)
  const shownTopic = topic === null ? null : (topics[topic - (firstTopics[episode] ?? 0)] ?? null)
  const mark = (
    field: Highlight['field'],
    text: string,
    at: { index?: number } = {},
  ): Highlight[] => highlight(text).map((stretch) => ({ field, ...at, ...stretch }))
  const highlights = [
    ...mark('topic', shownTopic?.title ?? ''),
    ...mark('title', summary.title),
    ...summary.guests.flatMap((guest, i) => mark('guest', guest, { index: i })),
  ]
  return { episode: summary, topic: shownTopic, highlights, score }
}
