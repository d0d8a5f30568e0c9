import type { EpisodeDetail } from '../catalogue/episode.ts'
import type { SearchAnswer } from '../search/answer.ts'

/**
 * Tells whether what came from the network is an answer to a search, as far as the widget relies on
 * it. Whatever ends up in an `href` or in the audio element must be http or https.
 */
export function isSearchAnswer(value: unknown): value is SearchAnswer {
  return (
    isRecord(value) &&
    typeof value.query === 'string' &&
    typeof value.total === 'number' &&
    isList(
      value.hits,
      (hit) =>
        isSummary(hit.episode) &&
        (hit.topic === null || isTopic(hit.topic)) &&
        isList(hit.highlights, isRange),
    )
  )
}

/** The same for an episode with its topics. */
export function isEpisodeDetail(value: unknown): value is EpisodeDetail {
  return (
    isSummary(value) &&
    isRecord(value.show) &&
    typeof value.show.title === 'string' &&
    isWebUrl(value.show.url) &&
    isList(value.topics, (topic) => isTopic(topic) && isList(topic.links, isLink))
  )
}

type Shape = Record<string, unknown>

const isRecord = (value: unknown): value is Shape => typeof value === 'object' && value !== null

const isList = (value: unknown, isGood: (one: Shape) => boolean) =>
  Array.isArray(value) && value.every((one) => isRecord(one) && isGood(one))

/** Whether it is a list of texts. */
export const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

const isWebUrl = (value: unknown) => typeof value === 'string' && /^https?:\/\//i.test(value)

const isSummary = (value: unknown): value is Shape =>
  isRecord(value) &&
  typeof value.number === 'number' &&
  typeof value.title === 'string' &&
  isTexts(value.guests) &&
  isWebUrl(value.audioUrl) &&
  isWebUrl(value.url)

const isTopic = (topic: unknown) =>
  isRecord(topic) &&
  typeof topic.title === 'string' &&
  typeof topic.startSeconds === 'number' &&
  topic.startSeconds >= 0

const isLink = (link: Shape) => isWebUrl(link.url) && isRange(link)

const isRange = ({ start, end }: Shape) => typeof start === 'number' && typeof end === 'number'
