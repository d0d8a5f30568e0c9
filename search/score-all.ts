import type { ClauseMatches } from './clause-matches.ts'
import { createEpisodeSheet } from './episode-sheet.ts'
import type { SearchIndex } from './index-file.ts'
import type { Names } from './names.ts'
import type { Ranking } from './ranking.ts'
import { scoreEpisode } from './score-episode.ts'
import { scoreTopic, type Question } from './score-topic.ts'

/**
 * All that was found, in parallel lists: the newest episode first, in each the episode as a whole
 * before its topics, and these as they come up. So of equal scores the first is the better.
 */
export interface Scored {
  /** Ordinals of topics; of an episode as a whole -1 less its ordinal. */
  readonly places: readonly number[]
  readonly scores: readonly number[]
}

/** @param isAsked tells whether an episode passes the query's filters */
export function scoreAll(
  question: Question,
  names: Names,
  index: SearchIndex,
  isAsked: (episode: number) => boolean,
): Scored {
  const { matches, ranking } = question
  const marks = markEpisodes(matches, index)
  const letFallBehind = createFallBehind(ranking, index.mostTopics + 1)
  const { sheet, turnTo, nextFound } = createEpisodeSheet(matches, index)
  const places: number[] = []
  const scores: number[] = []
  let highest = 0
  for (let episode = marks.length - 1; episode >= 0; episode -= 1) {
    const mark = marks[episode] ?? 0
    if (mark === 0 || !isAsked(episode)) continue
    const isWhole = (mark & IN_EPISODE) !== 0
    // An episode that is named is found as a whole too.
    const name = isWhole ? names.get(episode) : undefined
    // Of what scores less than this nothing would be left in the end.
    const least = name === undefined ? ranking.leastShare * highest : 0
    const start = places.length
    let best = 0
    if (isWhole) {
      places.push(-1 - episode)
      scores.push(0)
    }
    const isAnyFound = name !== undefined || (mark & IN_TOPICS) !== 0
    const count = isAnyFound ? turnTo(episode) : 0
    // Of a named episode every topic is scored; of others only those that have a word of the query.
    for (let place = 0; place < count; place += 1) {
      if (name === undefined) place = nextFound(place)
      if (place >= count) break
      const score = scoreTopic(place, count, sheet, name, question, least)
      if (score < least) continue
      if (score > best) best = score
      places.push((index.firstTopics[episode] ?? 0) + place)
      scores.push(score)
    }
    if (isWhole) scores[start] = scoreEpisode(episode, name !== undefined, best, question)
    if (name === undefined && scores.length > start + 1) letFallBehind(scores, start)
    if (best > highest) highest = best
  }
  return { places, scores }
}

/** In what of an episode a word of the query was found, as bits. */
const IN_TOPICS = 1
const IN_EPISODE = 2

/** By ordinal of the episode. */
function markEpisodes(
  matches: readonly ClauseMatches[],
  { counts, topicEpisodes }: SearchIndex,
): Uint8Array {
  const marks = new Uint8Array(counts.episodes)
  const mark = (episode: number, bit: number) => {
    marks[episode] = (marks[episode] ?? 0) | bit
  }
  for (const { isSupport, topics, subject, background } of matches) {
    if (isSupport) continue
    const { documents } = topics
    for (let i = 0; i < documents.length; i += 1) {
      mark(topicEpisodes[documents[i] ?? 0] ?? 0, IN_TOPICS)
    }
    for (const { documents } of [subject, background]) {
      for (const episode of documents) mark(episode, IN_EPISODE)
    }
  }
  return marks
}

/**
 * Lets the further hits of one episode fall behind, so that they do not fill the first page.
 *
 * @param mostHits of one episode
 * @returns is given all scores so far, and where among them those of the last episode begin
 */
function createFallBehind({ sameEpisodeDecay, leastShare }: Ranking, mostHits: number) {
  /** What the hits of an episode count, the best first; beyond the end even an equal would be no hit. */
  const decays: number[] = []
  for (let decay = 1; decay >= leastShare && decays.length < mostHits;) {
    decays.push(decay)
    decay = sameEpisodeDecay ** decays.length
  }
  /** Places in the scores, the best first. */
  const order: number[] = []
  return (scores: number[], start: number): void => {
    order.length = 0
    for (let i = start; i < scores.length; i += 1) {
      const score = scores[i] ?? 0
      let rank = order.length
      for (; rank > 0 && (scores[order[rank - 1] ?? 0] ?? 0) < score; rank -= 1) {
        order[rank] = order[rank - 1] ?? 0
      }
      order[rank] = i
      if (order.length > decays.length) scores[order.pop() ?? 0] = 0
    }
    for (let rank = 1; rank < order.length; rank += 1) {
      const i = order[rank] ?? 0
      scores[i] = (scores[i] ?? 0) * (decays[rank] ?? 0)
    }
  }
}
