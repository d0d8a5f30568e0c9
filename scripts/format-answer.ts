import { styleText } from 'node:util'
import { formatTimestamp } from '../catalogue/timestamp.ts'
import type { Highlight, Hit, SearchAnswer } from '../search/answer.ts'

/**
 * Writes an answer for a person: two lines a hit, the moment with what is talked about, and the
 * episode with its guests.
 *
 * @param isStyled emphasises what matched, as a terminal can
 */
export function formatAnswer(answer: SearchAnswer, isStyled: boolean): string {
  const { corrected, total, hits } = answer
  const head = [
    ...(corrected === undefined ? [] : [`Showing results for "${corrected}".`]),
    total === 0 ? 'No hits.' : `${total} ${total === 1 ? 'hit' : 'hits'}`,
  ]
  const style: Style = (format, text) =>
    isStyled ? styleText(format, text, { validateStream: false }) : text
  return [...head, ...hits.flatMap((hit) => ['', ...formatHit(hit, style)])].join('\n')
}

type Style = (format: 'bold' | 'dim', text: string) => string

/** As wide as the longest timestamp, `1:03:21`, and a gap. */
const INDENT = 9

function formatHit({ episode, topic, highlights }: Hit, style: Style): string[] {
  const mark = (text: string, field: Highlight['field'], index?: number) =>
    emphasise(
      text,
      highlights.filter((highlight) => highlight.field === field && highlight.index === index),
      style,
    )
  const guests = episode.guests.map((guest, i) => mark(guest, 'guest', i))
  const about = [`#${episode.number} ${mark(episode.title, 'title')}`, ...guests].join(' · ')
  const moment = topic === null ? 'episode' : formatTimestamp(topic.startSeconds)
  const lines = topic === null ? [about] : [mark(topic.title, 'topic'), style('dim', about)]
  return lines.map((line, i) => (i === 0 ? moment.padEnd(INDENT) : ' '.repeat(INDENT)) + line)
}

function emphasise(text: string, highlights: readonly Highlight[], style: Style): string {
  let marked = ''
  let end = 0
  for (const highlight of highlights) {
    marked += text.slice(end, highlight.start)
    marked += style('bold', text.slice(highlight.start, highlight.end))
    end = highlight.end
  }
  return marked + text.slice(end)
}
