import type { ClauseMatches } from './clause-matches.ts'
import type { EpisodeSheet } from './episode-sheet.ts'
import type { Ranking } from './ranking.ts'

/** What a score depends on, beside what it is of. */
export interface Question {
  readonly matches: readonly ClauseMatches[]
  /** The sum of the weights of all words. */
  readonly totalWeight: number
  readonly ranking: Ranking
  /** Gives what a share of the query that is covered counts. */
  readonly coordinate: (share: number) => number
}

/**
 * What a share of the query that is covered counts, by the ranking's `coordination`. Most topics
 * cover as much as the one before, and a power takes as long as all the rest of a score.
 */
export function createCoordination({ coordination }: Ranking): (share: number) => number {
  // An array, since a variable of a closure would be a new object for each number that it is set to.
  const last = Float64Array.of(1, 1)
  return (share) => {
    if (last[0] !== share) {
      last[0] = share
      last[1] = share ** coordination
    }
    return last[1] ?? 0
  }
}

/**
 * Scores a topic: how strongly it has each word of the query, the rarer the word the more, times how
 * much of the query it covers. What its episode's title, guests, tags, description and links say is
 * said of each of its topics a little.
 *
 * @param place of the topic in the episode
 * @param count of the episode's topics
 * @param name the words of the query that name the episode, where it is named
 * @param least a score that is less may be given as 0
 */
export function scoreTopic(
  place: number,
  count: number,
  { row, strengths, weights, inEpisode }: EpisodeSheet,
  name: ReadonlySet<number> | undefined,
  { matches, totalWeight, ranking, coordinate }: Question,
  least: number,
): number {
  let sum = 0
  let coverage = 0
  for (let word = 0; word < matches.length; word += 1) {
    const weight = matches[word]?.weight ?? 0
    const at = word * row + place
    let strength = strengths[at] ?? 0
    let covered = weights[at] ?? 0
    if (name?.has(word) === true) {
      strength = Math.max(ranking.nameStrength, strength)
      covered = 1
    } else {
      if (name !== undefined && covered === 0) {
        // In an episode that the query names, what else it asks for is mostly told in several topics on end.
        for (const step of [-1, 1]) {
          if (place + step < 0 || place + step >= count) continue
          const { neighbourShare } = ranking
          strength = Math.max(strength, neighbourShare * (strengths[at + step] ?? 0))
          covered = Math.max(covered, neighbourShare * (weights[at + step] ?? 0))
        }
      }
      const said = inEpisode[word] ?? 0
      strength += ranking.episodeShare * said
      covered = Math.max(covered, ranking.episodeCoverage * said)
    }
    sum += weight * strength
    coverage += weight * covered
  }
  return sum < least ? 0 : sum * coordinate(coverage / totalWeight)
}
