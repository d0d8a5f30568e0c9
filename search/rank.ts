import { episodeMatches, matchClause, releaseClause, type ClauseMatches } from './clause-matches.ts'
import { keepBestHits } from './frozen/best-hits.ts'
import type { SearchIndex } from './index-file.ts'
import type { Matches } from './match.ts'
import { findNames, type Names } from './names.ts'
import type { Ranking } from './ranking.ts'
import { scoreEpisode } from './score-episode.ts'
import { scoreTopic, type TopicEpisode } from './score-topic.ts'
import type { Clause } from './understand.ts'
import type { ZeroPool, ZeroPools } from './zero-pool.ts'

/** Something found, by its ordinals in the index. */
export interface Candidate {
  readonly episode: number
  /** null for the episode as a whole. */
  readonly topic: number | null
  readonly score: number
}

/** What a query found. */
export interface Ranked {
  readonly total: number
  /** The best first, no more than were asked for. */
  readonly candidates: readonly Candidate[]
}

/** What to rank by. */
export interface RankOptions {
  /** Tells whether an episode passes the query's filters. */
  readonly isAsked: (episode: number) => boolean
  /** How many candidates to give; 1 or more. */
  readonly limit: number
  readonly ranking: Ranking
}

/** Finds the topics and the episodes that a query asks for. */
export function rankCandidates(
  clauses: readonly Clause[],
  index: SearchIndex,
  pools: ZeroPools,
  options: RankOptions,
): Ranked {
  const matches = clauses.map((clause) => matchClause(clause, index, pools))
  const names = findNames(clauses, matches, index, options.ranking)
  const found = scoreAll(matches, names, index, pools, options)
  for (const clause of matches) releaseClause(clause, pools)
  return chooseBest(found, index, options)
}

/**
 * All that was found, in parallel lists: the newest episode first, in each the episode as a whole
 * before its topics, and these as they come up. So of equal scores the first is the better.
 */
interface Scored {
  /** Ordinals of topics; of an episode as a whole -1 less its ordinal. */
  readonly places: number[]
  readonly scores: number[]
}

function scoreAll(
  matches: readonly ClauseMatches[],
  names: Names,
  index: SearchIndex,
  pools: ZeroPools,
  { isAsked, ranking }: RankOptions,
): Scored {
  const totalWeight = matches.reduce((sum, { weight }) => sum + weight, 0)
  const question = { matches, totalWeight, ranking }
  const topics = markAll(matches, pools.topics, (clause) => [clause.topics])
  const wholes = markAll(matches, pools.episodes, episodeMatches)
  const episodes = episodesOf(topics.found, wholes, names, index)

  const whereIs = (episode: number): TopicEpisode => ({
    episode,
    first: index.firstTopics[episode] ?? 0,
    end: index.firstTopics[episode + 1] ?? 0,
    name: names.get(episode),
  })
  const places: number[] = []
  const scores: number[] = []
  let highest = 0
  for (const topic of rarestTopics(matches)) {
    const where = whereIs(index.topicEpisodes[topic] ?? 0)
    if (isAsked(where.episode)) highest = Math.max(highest, scoreTopic(topic, where, question, 0))
  }
  for (const episode of episodes) {
    if (!isAsked(episode)) continue
    const where = whereIs(episode)
    const { first, end, name } = where
    // Of what scores less than this nothing would be left in the end.
    const least = name === undefined ? ranking.leastShare * highest : 0
    const start = places.length
    const isWhole = wholes.marks[episode] !== 0
    let best = 0
    if (isWhole) {
      places.push(-1 - episode)
      scores.push(0)
    }
    for (let topic = first; topic < end; topic += 1) {
      if (name === undefined && topics.marks[topic] === 0) continue
      const score = scoreTopic(topic, where, question, least)
      if (score < least) continue
      if (score > best) best = score
      places.push(topic)
      scores.push(score)
    }
    if (isWhole) scores[start] = scoreEpisode(episode, name !== undefined, best, question)
    if (name === undefined && scores.length > start + 1) letFallBehind(scores, start, ranking)
    if (best > highest) highest = best
  }
  pools.topics.giveBack(topics.marks, topics.found)
  pools.episodes.giveBack(wholes.marks, wholes.found)
  return { places, scores }
}

/** So many topics tell about how high the best one scores. */
const TRIED_TOPICS = 200

/** Some topics that have the query's rarest word: among them are mostly the best. */
function rarestTopics(matches: readonly ClauseMatches[]): readonly number[] {
  const found = matches.flatMap(({ isSupport, topics: { documents } }) =>
    isSupport || documents.length === 0 ? [] : [documents],
  )
  const [rarest = []] = found.sort((a, b) => a.length - b.length)
  return rarest.slice(0, TRIED_TOPICS)
}

/** The documents that satisfy a word of the query, each once, and marked by 1. */
function markAll(
  clauses: readonly ClauseMatches[],
  pool: ZeroPool,
  matchesOf: (clause: ClauseMatches) => readonly Matches[],
) {
  const marks = pool.take()
  const found: number[] = []
  for (const clause of clauses) {
    if (clause.isSupport) continue
    for (const { documents } of matchesOf(clause)) {
      for (const document of documents) {
        if (marks[document] !== 0) continue
        marks[document] = 1
        found.push(document)
      }
    }
  }
  return { marks, found }
}

/** The episodes of which anything was found, each once, the newest first. */
function episodesOf(
  topics: readonly number[],
  wholes: { readonly marks: Float64Array; readonly found: readonly number[] },
  names: Names,
  { topicEpisodes }: SearchIndex,
): Uint32Array {
  const isSeen = new Uint8Array(wholes.marks.length)
  const seen: number[] = []
  const see = (episode: number) => {
    if (isSeen[episode] !== 0) return
    isSeen[episode] = 1
    seen.push(episode)
  }
  for (const topic of topics) see(topicEpisodes[topic] ?? 0)
  wholes.found.forEach(see)
  for (const episode of names.keys()) see(episode)
  return Uint32Array.from(seen).sort().reverse()
}

/**
 * Lets the further hits of one episode fall behind, so that they do not fill the first page.
 *
 * @param start where in the scores the episode's begin; they are the last
 */
function letFallBehind(scores: number[], start: number, { sameEpisodeDecay }: Ranking): void {
  const own = scores.slice(start)
  const order = own.map((_, i) => i).sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0))
  order.forEach((i, rank) => {
    scores[start + i] = (own[i] ?? 0) * sameEpisodeDecay ** rank
  })
}

function chooseBest(
  { places, scores }: Scored,
  { topicEpisodes }: SearchIndex,
  { limit, ranking }: RankOptions,
): Ranked {
  const least = ranking.leastShare * scores.reduce((best, score) => Math.max(best, score), 0)
  const best = keepBestHits(limit)
  let total = 0
  scores.forEach((score, i) => {
    if (score < least) return
    total += 1
    best.offer(i, score)
  })
  const candidates = best.take().map(({ document: i, score }): Candidate => {
    const place = places[i] ?? 0
    return place < 0
      ? { episode: -1 - place, topic: null, score }
      : { episode: topicEpisodes[place] ?? 0, topic: place, score }
  })
  return { total, candidates }
}
