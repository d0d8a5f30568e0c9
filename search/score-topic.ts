import type { ClauseMatches } from './clause-matches.ts'
import type { Ranking } from './ranking.ts'

/** What a topic's score depends on, beside the topic. */
export interface TopicQuestion {
  readonly matches: readonly ClauseMatches[]
  /** The sum of the weights of all words. */
  readonly totalWeight: number
  readonly ranking: Ranking
}

/** The episode that a topic is in: its ordinal, its topics, and the words of the query that name it. */
export interface TopicEpisode {
  readonly episode: number
  readonly first: number
  readonly end: number
  readonly name: ReadonlySet<number> | undefined
}

/**
 * Scores a topic: how strongly it has each word of the query, the rarer the word the more, times how
 * much of the query it covers. What its episode's title, guests, tags, description and links say is
 * said of each of its topics a little.
 *
 * @param least a score that is less may be given as 0
 */
export function scoreTopic(
  topic: number,
  { episode, first, end, name }: TopicEpisode,
  { matches, totalWeight, ranking }: TopicQuestion,
  least: number,
): number {
  let sum = 0
  let coverage = 0
  for (let word = 0; word < matches.length; word += 1) {
    const clause = matches[word]
    if (clause === undefined) continue
    const { weight, topics, subject, background } = clause
    let strength = topics.strengths[topic] ?? 0
    let covered = topics.weights[topic] ?? 0
    if (name?.has(word) === true) {
      strength = Math.max(ranking.nameStrength, strength)
      covered = 1
    } else {
      if (name !== undefined && covered === 0) {
        // In an episode that the query names, what else it asks for is mostly told in several topics on end.
        for (const neighbour of [topic - 1, topic + 1]) {
          if (neighbour < first || neighbour >= end) continue
          const { neighbourShare } = ranking
          strength = Math.max(strength, neighbourShare * (topics.strengths[neighbour] ?? 0))
          covered = Math.max(covered, neighbourShare * (topics.weights[neighbour] ?? 0))
        }
      }
      const inEpisode = Math.max(subject.weights[episode] ?? 0, background.weights[episode] ?? 0)
      strength += ranking.episodeShare * inEpisode
      covered = Math.max(covered, ranking.episodeCoverage * inEpisode)
    }
    sum += weight * strength
    coverage += weight * covered
  }
  return sum < least ? 0 : sum * (coverage / totalWeight) ** ranking.coordination
}
