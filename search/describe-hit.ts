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
  const highlights: Highlight[] = []
  const mark = (field: 'topic' | 'title', text: string) => {
    for (const { start, end } of highlight(text)) highlights.push({ field, start, end })
  }
  if (shownTopic !== null) mark('topic', shownTopic.title)
  mark('title', summary.title)
  for (const [index, guest] of summary.guests.entries()) {
    for (const { start, end } of highlight(guest)) {
      highlights.push({ field: 'guest', index, start, end })
    }
  }
  return { episode: summary, topic: shownTopic, highlights, score }
}
