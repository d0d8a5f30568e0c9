import type { ClauseMatches, EpisodeMatches } from './clause-matches.ts'
import { intersectDocuments } from './document-list.ts'
import type { SearchIndex } from './index-file.ts'
import type { Ranking } from './ranking.ts'
import { stem } from './stem.ts'
import type { Clause } from './understand.ts'
import { splitWords } from './words.ts'

/** By ordinal of the episode: the places of the query's words that name it. */
export type Names = ReadonlyMap<number, ReadonlySet<number>>

/**
 * Finds the episodes that a query names: by words of the title or a guest's name that hardly any other
 * episode says, or that begin the title; or by all of its words, where one episode only is introduced
 * by them.
 */
export function findNames(
  clauses: readonly Clause[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
  ranking: Ranking,
): Names {
  const naming = matches.flatMap(({ isSupport }, word) => (isSupport ? [] : [word]))
  const episodes = new Set(
    naming.flatMap((word) => [
      ...(matches[word]?.ownSubject.documents ?? []),
      ...(matches[word]?.description.documents ?? []),
    ]),
  )
  const names = new Map<number, ReadonlySet<number>>()
  const isRare = rememberGroups(
    (group) =>
      episodesWith(group, matches, index, ranking.nameEpisodes).size <= ranking.nameEpisodes,
  )
  const isOnlyIn = tellTheOnly(naming, matches, index)
  for (const episode of episodes) {
    const inSubject = naming.filter((word) => has(matches[word]?.ownSubject, episode))
    const isName = (group: readonly number[]) =>
      group.length > 0 &&
      (isRare(group) ||
        beginsTitle(
          group.flatMap((word) => clauses[word] ?? []),
          index.titleBeginning(episode),
        ))
    const name = [inSubject, ...inSubject.map((word) => [word])].find(isName)
    const isIntroduced = () =>
      (inSubject.length > 0 || naming.length === 1) &&
      naming.every(
        (word) =>
          inSubject.includes(word) ||
          (has(matches[word]?.description, episode) && !isTag(clauses[word], episode, index)),
      )
    if (name !== undefined) names.set(episode, new Set(name))
    else if (isOnlyIn(episode) && isIntroduced()) {
      names.set(episode, new Set(naming))
    }
  }
  return names
}

/** Tells whether a word is one of an episode's tags: then it is a technology, and no name. */
function isTag(clause: Clause | undefined, episode: number, index: SearchIndex): boolean {
  const tagged = splitWords((index.episodes[episode]?.tags ?? []).join(' ')).map(({ text }) =>
    stem(text),
  )
  return clause?.own.some(({ terms }) => terms.every((term) => tagged.includes(term))) === true
}

const has = (matches: EpisodeMatches | undefined, document: number) =>
  (matches?.weights[document] ?? 0) > 0

/**
 * The episodes that say all of these words in one topic, or in the title and guests.
 *
 * @param enough no more than one beyond this are looked for
 */
function episodesWith(
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
  enough: number,
): Set<number> {
  const words = group.flatMap((word) => matches[word] ?? [])
  const episodes = new Set<number>()
  for (const topic of intersectDocuments(words.map(({ ownTopics }) => ownTopics.documents))) {
    if (episodes.size > enough) return episodes
    episodes.add(index.topicEpisodes[topic] ?? -1)
  }
  for (const episode of words[0]?.ownSubject.documents ?? []) {
    if (words.every(({ ownSubject }) => has(ownSubject, episode))) episodes.add(episode)
  }
  return episodes
}

/** Asks for each group of words once: hundreds of episodes may have the same in their titles. */
function rememberGroups(ask: (group: readonly number[]) => boolean) {
  const answers = new Map<string, boolean>()
  return (group: readonly number[]) => {
    const key = group.join()
    const answer = answers.get(key) ?? ask(group)
    answers.set(key, answer)
    return answer
  }
}

/** Tells whether no topic and no introduction of any other episode says all of these words. */
function tellTheOnly(
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
): (episode: number) => boolean {
  const words = group.flatMap((word) => matches[word] ?? [])
  const introduced = words[0]?.description.documents.filter((other) =>
    words.every(({ description }) => has(description, other)),
  )
  const saying = new Set([...(introduced ?? []), ...episodesWith(group, matches, index, 1)])
  return (episode) => saying.size === 0 || (saying.size === 1 && saying.has(episode))
}

/** @param beginning the first words of a title, as terms */
function beginsTitle(group: readonly Clause[], beginning: readonly string[]): boolean {
  const first = beginning.slice(0, group.length)
  return group.every(({ own }) => own.some(({ terms }) => first.includes(terms.join(' '))))
}
