import type { Question } from './score-topic.ts'

/**
 * Scores an episode as a whole, by its title and guests, and at some distance by what else is said of
 * it; one that the query names comes before all of its topics.
 *
 * @param isNamed tells whether the query names the episode
 * @param bestOfTopics the best score of the episode's topics; 0 where none is found
 * @returns 0 where nothing that is said of the episode satisfies the query
 */
export function scoreEpisode(
  episode: number,
  isNamed: boolean,
  bestOfTopics: number,
  { matches, totalWeight, ranking, coordinate }: Question,
): number {
  let sum = 0
  let coverage = 0
  let isWhole = isNamed
  for (const { weight, isSupport, subject, description, background } of matches) {
    if (isSupport) continue
    const inSubject = subject.weights[episode] ?? 0
    const inBackground = background.weights[episode] ?? 0
    const further = ranking.backgroundEpisode * inBackground
    sum += weight * Math.max(inSubject, further)
    coverage += weight * Math.max(inSubject, inBackground)
    if (inSubject === 0 && !description.weights[episode]) isWhole = false
  }
  const score = ranking.wholeEpisode * sum * coordinate(coverage / totalWeight)
  return isWhole ? score + bestOfTopics : score
}
