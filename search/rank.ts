import type { SearchIndex } from './index-file.ts'
import { matchAny, rarityOf, type Matches } from './match.ts'
import type { Ranking } from './ranking.ts'
import { splitWords } from './words.ts'
import { stem } from './stem.ts'
import type { Clause } from './understand.ts'

/** Something found, by its ordinals in the index. */
export interface Candidate {
  readonly episode: number
  /** null for the episode as a whole. */
  readonly topic: number | null
  readonly score: number
}

interface ClauseMatches {
  /** What the word counts against the query's other words: the rarer, the more. */
  readonly weight: number
  readonly inTopics: Matches
  readonly inSubject: Matches
  readonly inDescription: Matches
  readonly inBackground: Matches
}

/** Finds all that matches, the best first. */
export function rankCandidates(
  clauses: readonly Clause[],
  index: SearchIndex,
  ranking: Ranking,
): Candidate[] {
  const matches = clauses.map((clause) => matchClause(clause, index))
  const totalWeight = matches.reduce((sum, { weight }) => sum + weight, 0)
  const names = findNames(clauses, matches, index, ranking)
  const scores = scoreTopics(matches, names, index, ranking)
  const candidates: Candidate[] = []
  const best = new Float64Array(index.episodes.length)
  scores.sums.forEach((sum, topic) => {
    if (sum === 0) return
    const episode = index.topicEpisodes[topic] ?? 0
    const coverage = (scores.coverage[topic] ?? 0) / totalWeight
    const score = sum * coverage ** ranking.coordination
    best[episode] = Math.max(best[episode] ?? 0, score)
    candidates.push({ episode, topic, score })
  })
  for (let episode = 0; episode < index.episodes.length; episode += 1) {
    let sum = 0
    let coverage = 0
    let isWhole = names.has(episode)
    for (const { weight, inSubject, inDescription } of matches) {
      const subject = inSubject.weights[episode] ?? 0
      const covered = Math.max(subject, inDescription.weights[episode] ?? 0)
      sum += weight * subject
      coverage += weight * covered
      if (covered === 0) isWhole = false
    }
    if (sum === 0) continue
    const score =
      ranking.wholeEpisodeWeight * sum * (coverage / totalWeight) ** ranking.coordination
    candidates.push({ episode, topic: null, score: isWhole ? score + (best[episode] ?? 0) : score })
  }
  return spreadEpisodes(candidates.sort(byScore), ranking)
}

const byScore = (a: Candidate, b: Candidate) =>
  b.score - a.score || b.episode - a.episode || (a.topic ?? -1) - (b.topic ?? -1)

function matchClause({ alternatives }: Clause, index: SearchIndex): ClauseMatches {
  const inTopics = matchAny(alternatives, index.topicPostings)
  const best = Math.max(0, ...alternatives.map(({ weight }) => weight))
  const leading = alternatives.filter(({ weight }) => weight === best)
  const { documents } = matchAny(leading, index.topicPostings)
  return {
    weight: rarityOf(documents.length, index.topics.length),
    inTopics,
    inSubject: matchAny(alternatives, index.subjectPostings),
    inDescription: matchAny(alternatives, index.descriptionPostings),
    inBackground: matchAny(alternatives, index.backgroundPostings),
  }
}

/** Which words of the query name an episode: by a title or a guest that few others speak of. */
function findNames(
  clauses: readonly Clause[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
  ranking: Ranking,
): ReadonlyMap<number, ReadonlySet<number>> {
  const matched = new Map<number, number[]>()
  matches.forEach(({ inSubject }, clause) => {
    for (const episode of inSubject.documents) {
      matched.set(episode, [...(matched.get(episode) ?? []), clause])
    }
  })
  const names = new Map<number, ReadonlySet<number>>()
  for (const [episode, words] of matched) {
    const named = [words, ...words.map((word) => [word])].find(
      (group) =>
        spreadOf(group, matches, index) <= ranking.nameEpisodes ||
        startsTitle(
          group.map((word) => clauses[word]),
          index.episodes[episode]?.title ?? '',
        ),
    )
    if (named !== undefined) names.set(episode, new Set(named))
  }
  return names
}

function startsTitle(group: readonly (Clause | undefined)[], title: string): boolean {
  const start = splitWords(title).slice(0, group.length)
  return group.every((clause) =>
    start.some(({ text }) =>
      clause?.alternatives.some(({ terms }) => terms.length === 1 && terms[0] === stem(text)),
    ),
  )
}

/** In how many episodes all of these words are in one topic, or in the title and guests. */
function spreadOf(
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
): number {
  const [first, ...others] = group.flatMap((clause) => matches[clause] ?? [])
  const episodes = new Set<number>()
  for (const topic of first?.inTopics.documents ?? []) {
    if (others.every(({ inTopics }) => (inTopics.weights[topic] ?? 0) > 0)) {
      episodes.add(index.topicEpisodes[topic] ?? -1)
    }
  }
  for (const episode of first?.inSubject.documents ?? []) {
    if (others.every(({ inSubject }) => (inSubject.weights[episode] ?? 0) > 0))
      episodes.add(episode)
  }
  return episodes.size
}

function scoreTopics(
  matches: readonly ClauseMatches[],
  names: ReadonlyMap<number, ReadonlySet<number>>,
  index: SearchIndex,
  ranking: Ranking,
) {
  const topicCount = index.topics.length
  const sums = new Float64Array(topicCount)
  const coverage = new Float64Array(topicCount)
  matches.forEach(({ weight, inTopics, inSubject, inBackground }, clause) => {
    const strengths = Float64Array.from(inTopics.strengths)
    const covered = Float64Array.from(inTopics.weights)
    for (const topic of inTopics.documents) {
      for (const neighbour of [topic - 1, topic + 1]) {
        if (index.topicEpisodes[neighbour] !== index.topicEpisodes[topic]) continue
        if ((inTopics.weights[neighbour] ?? 0) > 0) continue
        const names_ = names.get(index.topicEpisodes[neighbour] ?? -1)
        if (names_ === undefined || names_.has(clause)) continue
        const share = ranking.neighbourShare * (inTopics.strengths[topic] ?? 0)
        strengths[neighbour] = Math.max(strengths[neighbour] ?? 0, share)
        const part = ranking.neighbourCoverage * (inTopics.weights[topic] ?? 0)
        covered[neighbour] = Math.max(covered[neighbour] ?? 0, part)
      }
    }
    for (const episode of new Set([...inSubject.documents, ...inBackground.documents])) {
      const subject = inSubject.weights[episode] ?? 0
      const background = inBackground.weights[episode] ?? 0
      const named = names.get(episode)?.has(clause) === true
      const share = Math.max(ranking.subjectShare * subject, ranking.backgroundShare * background)
      const part = ranking.episodeCoverage * Math.max(subject, background)
      const [first, end] = index.episodeTopics[episode] ?? [0, 0]
      for (let topic = first; topic < end; topic += 1) {
        const strength = strengths[topic] ?? 0
        strengths[topic] = named
          ? ranking.nameStrength + ranking.nameRepeated * strength
          : strength + share
        covered[topic] = named ? 1 : Math.max(covered[topic] ?? 0, part)
      }
    }
    for (let topic = 0; topic < topicCount; topic += 1) {
      sums[topic] = (sums[topic] ?? 0) + weight * (strengths[topic] ?? 0)
      coverage[topic] = (coverage[topic] ?? 0) + weight * (covered[topic] ?? 0)
    }
  })
  return { sums, coverage }
}

/** Lets the topics of one episode fall behind one another, so that they do not fill the first page. */
function spreadEpisodes(candidates: readonly Candidate[], ranking: Ranking): Candidate[] {
  const before = new Map<number, number>()
  return candidates
    .map(({ episode, topic, score }) => {
      const rank = before.get(episode) ?? 0
      before.set(episode, rank + 1)
      return { episode, topic, score: score * ranking.sameEpisodeDecay ** rank }
    })
    .sort(byScore)
}
