import type { ClauseMatches, EpisodeMatches } from './clause-matches.ts'
import { intersectDocuments } from './document-list.ts'
import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { stem } from './stem.ts'
import type { Alternative } from './spelling.ts'
import type { Clause } from './understand.ts'
import { splitWords } from './words.ts'

/** By ordinal of the episode: the places of the query's words that name it. */
export type Names = ReadonlyMap<number, ReadonlySet<number>>

/** A word of the query that may be part of a name. */
interface NamingWord extends ClauseMatches {
  /** Which word of the query it is. */
  readonly place: number
  readonly own: readonly Alternative[]
}

type Group = readonly NamingWord[]

/**
 * Finds the episodes that a query names: by words of the title or a guest's name that hardly any other
 * episode says, or that begin the title; or by all of its words, where one episode only is introduced
 * by them.
 */
export function findNames(
  clauses: readonly Clause[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
  { nameEpisodes }: Ranking,
): Names {
  const words = clauses.flatMap(({ own, isSupport }, place): NamingWord[] => {
    const found = matches[place]
    return isSupport || found === undefined ? [] : [{ ...found, place, own }]
  })
  const isRare = rememberGroups(
    (group) => episodesWith(group, index, nameEpisodes).size <= nameEpisodes,
  )
  const saying = findSaying(words, index)
  const isOnlyIn = (episode: number) =>
    saying.size === 0 || (saying.size === 1 && saying.has(episode))
  const names = new Map<number, ReadonlySet<number>>()
  // Without a word in its title or guests only the one that says all of them can be named.
  const episodes = words.flatMap(({ ownSubject }) => ownSubject.documents)
  for (const episode of new Set([...episodes, ...(saying.size === 1 ? saying : [])])) {
    const inSubject = words.filter(({ ownSubject }) => has(ownSubject, episode))
    const isName = (group: Group) =>
      group.length > 0 && (isRare(group) || beginsTitle(group, index.titleBeginning(episode)))
    const isIntroduced = () =>
      (inSubject.length > 0 || words.length === 1) &&
      words.every(
        (word) =>
          inSubject.includes(word) ||
          (has(word.description, episode) && !isTag(word, episode, index)),
      )
    const name =
      [inSubject, ...inSubject.map((word) => [word])].find(isName) ??
      (isOnlyIn(episode) && isIntroduced() ? words : [])
    if (name.length > 0) names.set(episode, new Set(name.map(({ place }) => place)))
  }
  return names
}

/** Tells whether a word is one of an episode's tags: then it is a technology, and no name. */
function isTag({ own }: NamingWord, episode: number, index: SearchIndex): boolean {
  const tagged = splitWords(index.factsOf(episode).tags.join(' ')).map(({ text }) => stem(text))
  return own.some(({ terms }) => terms.every((term) => tagged.includes(term)))
}

const has = ({ weights }: EpisodeMatches, episode: number) => (weights[episode] ?? 0) > 0

/**
 * The episodes that say all of these words in one topic, or in the title and guests.
 *
 * @param enough no more than one beyond this are looked for in topics
 */
function episodesWith(words: Group, { topicEpisodes }: SearchIndex, enough: number): Set<number> {
  const episodes = new Set<number>()
  for (const topic of intersectDocuments(words.map(({ ownTopics }) => ownTopics.documents))) {
    if (episodes.size > enough) return episodes
    episodes.add(topicEpisodes[topic] ?? -1)
  }
  for (const episode of allIn(words, ({ ownSubject }) => ownSubject)) episodes.add(episode)
  return episodes
}

/** The episodes that have all of these words in one and the same part. */
function allIn(words: Group, part: (word: NamingWord) => EpisodeMatches): number[] {
  const [first] = words.map(part)
  return (first?.documents ?? []).filter((episode) =>
    words.every((word) => has(part(word), episode)),
  )
}

/** Asks for each group of words once: hundreds of episodes may have the same in their titles. */
function rememberGroups(ask: (group: Group) => boolean) {
  const answers = new Map<string, boolean>()
  return (group: Group) => {
    const key = group.map(({ place }) => place).join()
    const answer = answers.get(key) ?? ask(group)
    answers.set(key, answer)
    return answer
  }
}

/** The episodes of which a topic or the introduction says all of these words; two stand for more. */
const findSaying = (words: Group, index: SearchIndex): ReadonlySet<number> =>
  new Set([...allIn(words, ({ description }) => description), ...episodesWith(words, index, 1)])

/** @param beginning the first words of a title, as terms */
function beginsTitle(group: Group, beginning: readonly string[]): boolean {
  const first = beginning.slice(0, group.length)
  return group.every(({ own }) => own.some(({ terms }) => first.includes(terms.join(' '))))
}
