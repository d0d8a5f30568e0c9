import type { ClauseMatches } from './clause-matches.ts'
import type { TopicPlaces } from './episode-facts.ts'

/** What one episode has of the query: in parallel arrays a row for each word, with a place for each topic. */
export interface EpisodeSheet {
  /** How long a row is. */
  readonly row: number
  /** At word * row + place: as of `Matches`; 0 where the topic lacks the word. */
  readonly strengths: Float64Array
  readonly weights: Float64Array
  /** By word: the weight of the best alternative in title, guests, tags, description and links. */
  readonly inEpisode: Float64Array
}

/** A sheet for one episode after the other. */
interface TurnedSheet {
  readonly sheet: EpisodeSheet
  /**
   * Writes an episode over the one before, which has to be newer.
   *
   * @returns how many topics it has
   */
  readonly turnTo: (episode: number) => number
  /**
   * The first place, not before `from`, of a topic that satisfies a word which is no support; where
   * there is none, a place beyond the last.
   */
  readonly nextFound: (from: number) => number
}

/**
 * Walks through the lists of all words side by side, an episode at a time: what is written of it lies
 * close together, and nothing is as long as the show.
 */
export function createEpisodeSheet(
  matches: readonly ClauseMatches[],
  { firstTopics, mostTopics: row }: TopicPlaces,
): TurnedSheet {
  const strengths = new Float64Array(matches.length * row)
  const weights = new Float64Array(matches.length * row)
  const inEpisode = new Float64Array(matches.length)
  /** A bit for each place: to look through them one by one took a fifth of all the scoring. */
  const found = new Int32Array((row >>> 5) + 1)
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
        found[place >>> 5] = 0
      }
      ends[word] = starts[word] ?? 0
    }
  }

  const turnTo = (episode: number) => {
    wipe()
    first = firstTopics[episode] ?? 0
    const next = firstTopics[episode + 1] ?? 0
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
        if (!isSupport) found[place >>> 5] = (found[place >>> 5] ?? 0) | (1 << (place & 31))
      }
      starts[word] = start
    }
    return next - first
  }

  const nextFound = (from: number) => {
    let block = from >>> 5
    let bits = (found[block] ?? 0) & (-1 << (from & 31))
    while (bits === 0 && block < found.length) {
      block += 1
      bits = found[block] ?? 0
    }
    return 32 * block + 31 - Math.clz32(bits & -bits)
  }
  return { sheet: { row, strengths, weights, inEpisode }, turnTo, nextFound }
}
