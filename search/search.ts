import type { Highlight, Hit, SearchAnswer, SearchQuery } from './answer.ts'
import { highlightText } from './highlight.ts'
import type { SearchIndex } from './index-file.ts'
import type { Postings } from './postings.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { understandQuery, type Alternative, type Clause } from './understand.ts'

/** Answers queries from one show's index. */
export interface Search {
  search(query: SearchQuery): SearchAnswer
}

interface Candidate {
  readonly episode: number
  /** null for the episode as a whole. */
  readonly topic: number | null
  score: number
}

/** @param ranking the constants to rank by; default: {@link RANKING} */
export function createSearch(index: SearchIndex, ranking: Ranking = RANKING): Search {
  return {
    search({ text, limit, offset, episode, tag }) {
      const clauses = understandQuery(text, index, ranking, false)
      const candidates = rank(clauses, index, ranking).filter((candidate) => {
        const { summary, tags } = at(index.episodes, candidate.episode)
        if (episode !== null && summary.slug !== episode && String(summary.number) !== episode) {
          return false
        }
        return tag === null || tags.includes(tag)
      })
      return {
        query: text,
        total: candidates.length,
        hits: candidates
          .slice(offset, offset + limit)
          .map((candidate) => describeHit(candidate, clauses, index)),
      }
    },
  }
}

function at<Value>(list: readonly Value[], ordinal: number): Value {
  const value = list[ordinal]
  if (value === undefined) throw new RangeError(`no ordinal ${ordinal} in ${list.length}`)
  return value
}

function rank(clauses: readonly Clause[], index: SearchIndex, ranking: Ranking): Candidate[] {
  const topicCount = index.topics.length
  const episodeCount = index.episodes.length
  const weights: number[] = []
  const topicSum = new Float64Array(topicCount)
  const topicCover = new Float64Array(topicCount)
  const subject = new Float64Array(episodeCount)
  const wholeCover = new Float64Array(episodeCount)
  let totalWeight = 0

  for (const clause of clauses) {
    const { alternatives } = clause
    if (alternatives.length === 0) {
      totalWeight += 3
      continue
    }
    const inTopics = match(alternatives, index.topicPostings)
    const inSubject = match(alternatives, index.subjectPostings)
    const inBackground = match(alternatives, index.backgroundPostings)
    const exact = clause.exact.length > 0 ? [{ terms: clause.exact, weight: 1 }] : alternatives
    const spread = new Set<number>([...inSubject.keys(), ...inBackground.keys()])
    let documents = 0
    for (const topic of match(exact, index.topicPostings).keys()) {
      documents += 1
      spread.add(at(index.topics, topic).episode)
    }
    const weight = idf(documents, topicCount)
    weights.push(weight)
    totalWeight += weight
    const nameness = Math.min(1, ranking.nameEpisodes / spread.size)
    const covered = new Float64Array(topicCount)
    for (const [topic, strength] of inTopics) {
      topicSum[topic]! += weight * strength.strength
      covered[topic] = strength.weight
    }
    for (let e = 0; e < episodeCount; e += 1) {
      const s = inSubject.get(e)?.weight ?? 0
      const b = inBackground.get(e)?.weight ?? 0
      if (s === 0 && b === 0) continue
      const share = Math.max(s * ranking.subjectShare, b * ranking.backgroundShare)
      subject[e]! += weight * s * nameness
      wholeCover[e]! += weight * Math.max(s, b * 0.8)
      const [first, end] = at(index.episodes, e).topics
      for (let t = first; t < end; t += 1) {
        topicSum[t]! += weight * share
        covered[t] = Math.max(covered[t]!, ranking.episodeCoverage * Math.max(s, b))
      }
    }
    for (let t = 0; t < topicCount; t += 1) topicCover[t]! += weight * covered[t]!
  }

  const candidates: Candidate[] = []
  const best = new Float64Array(episodeCount)
  for (let t = 0; t < topicCount; t += 1) {
    if (topicSum[t]! <= 0) continue
    const score = topicSum[t]! * (topicCover[t]! / totalWeight) ** ranking.coordination
    const { episode } = at(index.topics, t)
    best[episode] = Math.max(best[episode]!, score)
    candidates.push({ episode, topic: t, score })
  }
  for (let e = 0; e < episodeCount; e += 1) {
    if (subject[e]! <= 0) continue
    const named = subject[e]! / totalWeight
    const cover = wholeCover[e]! / totalWeight
    const score = subject[e]! * cover ** ranking.coordination
    const whole = named >= ranking.wholeEpisodeShare && cover > 0.8
    candidates.push({ episode: e, topic: null, score: whole ? best[e]! * 1.01 + score : score })
  }
  return dampen(candidates.sort(byScore), ranking)
}

const byScore = (a: Candidate, b: Candidate) =>
  b.score - a.score || b.episode - a.episode || (a.topic ?? -1) - (b.topic ?? -1)

function dampen(candidates: Candidate[], ranking: Ranking): Candidate[] {
  const seen = new Map<number, number>()
  for (const candidate of candidates) {
    const before = seen.get(candidate.episode) ?? 0
    seen.set(candidate.episode, before + 1)
    candidate.score *= ranking.sameEpisodeDecay ** before
  }
  return candidates.sort(byScore)
}

function idf(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5))
}

function match(
  alternatives: readonly Alternative[],
  postings: Postings,
): Map<number, { strength: number; weight: number }> {
  const matched = new Map<number, { strength: number; weight: number }>()
  for (const { terms, weight } of alternatives) {
    const strengths = new Map<number, { sum: number; count: number }>()
    for (const term of terms) {
      const { documents, scores } = postings.lookup(term)
      const rarity = idf(documents.length, postings.documentCount)
      documents.forEach((document, i) => {
        const so = strengths.get(document) ?? { sum: 0, count: 0 }
        strengths.set(document, { sum: so.sum + (scores[i] ?? 0) / rarity, count: so.count + 1 })
      })
    }
    for (const [document, { sum, count }] of strengths) {
      if (count < terms.length) continue
      const strength = (weight * sum) / count
      if (strength > (matched.get(document)?.strength ?? 0))
        matched.set(document, { strength, weight })
    }
  }
  return matched
}

function describeHit(
  { episode, topic, score }: Candidate,
  clauses: readonly Clause[],
  index: SearchIndex,
): Hit {
  const { summary } = at(index.episodes, episode)
  const terms = new Set(clauses.flatMap(({ alternatives }) => alternatives.flatMap((a) => a.terms)))
  const shown = topic === null ? null : at(index.topics, topic).topic
  const highlights: Highlight[] = [
    ...highlightText('topic', shown?.title ?? '', terms),
    ...highlightText('title', summary.title, terms),
    ...summary.guests.flatMap((guest, i) =>
      highlightText('guest', guest, terms).map((highlight) => ({ ...highlight, index: i })),
    ),
  ]
  return { episode: summary, topic: shown, highlights, score }
}
