import type { ClauseMatches } from './clause-matches.ts'
import type { TopicPlaces } from './episode-facts.ts'

/** What one episode has of the query: in parallel arrays a row for each word, with a place for each topic. */
export interface EpisodeSheet {
  /** How many topics the episode has. */
  count: number
  /** By place: 1 for a topic that satisfies a word that is no support. */
  readonly isFound: Uint8Array
  /** How long a row is. */
  readonly row: number
  /** At word * row + place: as of `Matches`; 0 where the topic lacks the word. */
  readonly strengths: Float64Array
  readonly weights: Float64Array
  /** By word: the weight of the best alternative in title, guests, tags, description and links. */
  readonly inEpisode: Float64Array
}

/**
 * Walks through the lists of all words side by side, an episode at a time: what is written of it lies
 * close together, and nothing is as long as the show.
 *
 * @returns gives the sheet of an episode, which the next one overwrites; to be asked for episodes that
 *   come before the one before
 */
export function createEpisodeSheets(
  matches: readonly ClauseMatches[],
  { firstTopics, mostTopics }: TopicPlaces,
): (episode: number) => EpisodeSheet {
  const row = mostTopics
  const strengths = new Float64Array(matches.length * row)
  const weights = new Float64Array(matches.length * row)
  const inEpisode = new Float64Array(matches.length)
  const isFound = new Uint8Array(row)
  const sheet = { count: 0, isFound, row, strengths, weights, inEpisode }
  /** By word: where in its list this episode's topics end, and where they begin. */
  const ends = Uint32Array.from(matches, ({ topics }) => topics.documents.length)
  const starts = ends.slice()
  let first = firstTopics.at(-1) ?? 0

  const wipe = () => {
    for (let word = 0; word < matches.length; word += 1) {
      const documents = matches[word]?.topics.documents ?? []
      for (let i = starts[word] ?? 0; i < (ends[word] ?? 0); i += 1) {
        const place = (documents[i] ?? 0) - first
        strengths[word * row + place] = 0
        weights[word * row + place] = 0
        isFound[place] = 0
      }
      ends[word] = starts[word] ?? 0
    }
  }

  return (episode) => {
    wipe()
    first = firstTopics[episode] ?? 0
    const next = firstTopics[episode + 1] ?? 0
    sheet.count = next - first
    for (let word = 0; word < matches.length; word += 1) {
      const clause = matches[word]
      if (clause === undefined) continue
      const { topics, isSupport, subject, background } = clause
      inEpisode[word] = Math.max(subject.weights[episode] ?? 0, background.weights[episode] ?? 0)
      let end = ends[word] ?? 0
      while (end > 0 && (topics.documents[end - 1] ?? 0) >= next) end -= 1
      ends[word] = end
      let start = end
      for (; start > 0 && (topics.documents[start - 1] ?? 0) >= first; start -= 1) {
        const place = (topics.documents[start - 1] ?? 0) - first
        strengths[word * row + place] = topics.strengths[start - 1] ?? 0
        weights[word * row + place] = topics.weights[start - 1] ?? 0
        if (!isSupport) isFound[place] = 1
      }
      starts[word] = start
    }
    return sheet
  }
}
