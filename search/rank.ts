import { matchClause, type ClauseMatches } from './clause-matches.ts'
import type { SearchIndex } from './index-file.ts'
import type { Matches } from './match.ts'
import { findNames, type Names } from './names.ts'
import type { Ranking } from './ranking.ts'
import type { Clause } from './understand.ts'

/** Something found, by its ordinals in the index. */
export interface Candidate {
  readonly episode: number
  /** null for the episode as a whole. */
  readonly topic: number | null
  readonly score: number
}

/**
 * Finds the topics and the episodes that a query asks for, the best first.
 *
 * @param isAsked tells whether an episode passes the query's filters
 */
export function rankCandidates(
  clauses: readonly Clause[],
  isAsked: (episode: number) => boolean,
  index: SearchIndex,
  ranking: Ranking,
): Candidate[] {
  const matches = clauses.map((clause) => matchClause(clause, index))
  const names = findNames(clauses, matches, index, ranking)
  const topics = rankTopics(matches, names, index, ranking)
  const episodes = rankEpisodes(matches, names, topics, ranking)
  const asked = [...topics, ...episodes].filter(({ episode }) => isAsked(episode))
  const ranked = spreadEpisodes(asked.sort(byScore), names, ranking)
  const least = ranking.leastShare * (ranked[0]?.score ?? 0)
  return ranked.filter(({ score }) => score >= least)
}

/** The better first; of equals the newer episode, and in it the earlier topic. */
const byScore = (a: Candidate, b: Candidate) =>
  b.score - a.score || b.episode - a.episode || (a.topic ?? -1) - (b.topic ?? -1)

function rankTopics(
  matches: readonly ClauseMatches[],
  names: Names,
  index: SearchIndex,
  ranking: Ranking,
): Candidate[] {
  const sums = new Float64Array(index.topics.length)
  const coverage = new Float64Array(index.topics.length)
  const isFound = new Uint8Array(index.topics.length)
  matches.forEach((clause, word) => {
    const { strengths, covered } = scoreWord(clause, word, names, index, ranking)
    strengths.forEach((strength, topic) => {
      if (strength === 0) return
      const isNamed = names.get(index.topicEpisodes[topic] ?? -1)?.has(word) === true
      if (!clause.isSupport && (isNamed || (clause.topics.weights[topic] ?? 0) > 0))
        isFound[topic] = 1
      sums[topic] = (sums[topic] ?? 0) + clause.weight * strength
      coverage[topic] = (coverage[topic] ?? 0) + clause.weight * (covered[topic] ?? 0)
    })
  })
  const total = totalWeight(matches)
  const candidates: Candidate[] = []
  isFound.forEach((found, topic) => {
    if (found === 0) return
    const part = (coverage[topic] ?? 0) / total
    const score = (sums[topic] ?? 0) * part ** ranking.coordination
    candidates.push({ episode: index.topicEpisodes[topic] ?? 0, topic, score })
  })
  return candidates
}

/** How strongly each topic has one word of the query, and how much of the word that covers, 0 to 1. */
function scoreWord(
  { topics, subject, background }: ClauseMatches,
  word: number,
  names: Names,
  index: SearchIndex,
  ranking: Ranking,
): { readonly strengths: Float64Array; readonly covered: Float64Array } {
  const strengths = Float64Array.from(topics.strengths)
  const covered = Float64Array.from(topics.weights)
  for (const [episode, name] of names) {
    if (!name.has(word)) shareWithNeighbours(topics, episode, strengths, covered, index, ranking)
  }
  for (const episode of new Set([
    ...subject.documents,
    ...background.documents,
    ...[...names].filter(([, n]) => n.has(word)).map(([e]) => e),
  ])) {
    const inEpisode = Math.max(subject.weights[episode] ?? 0, background.weights[episode] ?? 0)
    const share = ranking.episodeShare * inEpisode
    const part = ranking.episodeCoverage * inEpisode
    const isName = names.get(episode)?.has(word) === true
    const [first, end] = index.episodeTopics[episode] ?? [0, 0]
    for (let topic = first; topic < end; topic += 1) {
      const strength = strengths[topic] ?? 0
      strengths[topic] = isName ? Math.max(ranking.nameStrength, strength) : strength + share
      covered[topic] = isName ? 1 : Math.max(covered[topic] ?? 0, part)
    }
  }
  return { strengths, covered }
}

/**
 * Lets the topics before and after one that matches match a little: in an episode that the query
 * names, what else it asks for is mostly told in several topics on end.
 */
function shareWithNeighbours(
  { weights, strengths: own }: Matches,
  episode: number,
  strengths: Float64Array,
  covered: Float64Array,
  index: SearchIndex,
  ranking: Ranking,
): void {
  const [first, end] = index.episodeTopics[episode] ?? [0, 0]
  for (let topic = first; topic < end; topic += 1) {
    if ((weights[topic] ?? 0) > 0) continue
    for (const neighbour of [topic - 1, topic + 1]) {
      if (neighbour < first || neighbour >= end) continue
      const strength = ranking.neighbourShare * (own[neighbour] ?? 0)
      const part = ranking.neighbourShare * (weights[neighbour] ?? 0)
      strengths[topic] = Math.max(strengths[topic] ?? 0, strength)
      covered[topic] = Math.max(covered[topic] ?? 0, part)
    }
  }
}

/**
 * Episodes as a whole: before all of its topics where the query names it, else among the others, by
 * its title and guests, and at some distance by what else is said of it.
 */
function rankEpisodes(
  matches: readonly ClauseMatches[],
  names: Names,
  topics: readonly Candidate[],
  ranking: Ranking,
): Candidate[] {
  const bestOfTopics = new Map<number, number>()
  for (const { episode, score } of topics) {
    bestOfTopics.set(episode, Math.max(bestOfTopics.get(episode) ?? 0, score))
  }
  const total = totalWeight(matches)
  const naming = matches.filter(({ isSupport }) => !isSupport)
  const found = new Set(
    naming.flatMap(({ subject, description, background }) => [
      ...subject.documents,
      ...description.documents,
      ...background.documents,
    ]),
  )
  return [...found].map((episode) => {
    let sum = 0
    let coverage = 0
    let isWhole = names.has(episode)
    for (const { weight, subject, description, background } of naming) {
      const inSubject = subject.weights[episode] ?? 0
      const inDescription = description.weights[episode] ?? 0
      const inBackground = background.weights[episode] ?? 0
      const strength = Math.max(
        inSubject,
        ranking.backgroundEpisode * Math.max(inDescription, inBackground),
      )
      sum += weight * strength
      coverage += weight * Math.max(inSubject, inDescription, inBackground)
      if (inSubject === 0 && inDescription === 0) isWhole = false
    }
    const score = ranking.wholeEpisode * sum * (coverage / total) ** ranking.coordination
    const best = bestOfTopics.get(episode) ?? 0
    return { episode, topic: null, score: isWhole ? score + best : score }
  })
}

const totalWeight = (matches: readonly ClauseMatches[]) =>
  matches.reduce((sum, { weight }) => sum + weight, 0)

/**
 * Lets the further hits of one episode fall behind, so that they do not fill the first page, unless
 * the query names that episode.
 *
 * @param candidates the best first
 */
function spreadEpisodes(
  candidates: readonly Candidate[],
  names: Names,
  ranking: Ranking,
): Candidate[] {
  const before = new Map<number, number>()
  return candidates
    .map((candidate) => {
      const { episode, score } = candidate
      if (names.has(episode)) return candidate
      const rank = before.get(episode) ?? 0
      before.set(episode, rank + 1)
      return { ...candidate, score: score * ranking.sameEpisodeDecay ** rank }
    })
    .sort(byScore)
}
