import type { ClauseMatches } from './clause-matches.ts'
import type { SearchIndex } from './index-file.ts'
import type { Matches } from './match.ts'
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
  for (const episode of episodes) {
    const title = index.episodes[episode]?.title ?? ''
    const inSubject = naming.filter((word) => has(matches[word]?.ownSubject, episode))
    const isName = (group: readonly number[]) =>
      group.length > 0 &&
      (episodesWith(group, matches, index).size <= ranking.nameEpisodes ||
        beginsTitle(
          group.flatMap((word) => clauses[word] ?? []),
          title,
        ))
    const name = [inSubject, ...inSubject.map((word) => [word])].find(isName)
    const isIntroduced =
      (inSubject.length > 0 || naming.length === 1) &&
      naming.every(
        (word) =>
          inSubject.includes(word) ||
          (has(matches[word]?.description, episode) && !isTag(clauses[word], episode, index)),
      )
    if (name !== undefined) names.set(episode, new Set(name))
    else if (isIntroduced && isOnlyIn(episode, naming, matches, index)) {
      names.set(episode, new Set(naming))
    }
  }
  return names
}

/** Tells whether a word is one of an episode's tags: then it is a technology, and no name. */
function isTag(clause: Clause | undefined, episode: number, index: SearchIndex): boolean {
  const tagged = splitWords((index.episodeTags[episode] ?? []).join(' ')).map(({ text }) =>
    stem(text),
  )
  return clause?.own.some(({ terms }) => terms.every((term) => tagged.includes(term))) === true
}

const has = (matches: Matches | undefined, document: number) =>
  (matches?.weights[document] ?? 0) > 0

/** The episodes that say all of these words in one topic, or in the title and guests. */
function episodesWith(
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
): Set<number> {
  const words = group.flatMap((word) => matches[word] ?? [])
  const episodes = new Set<number>()
  for (const topic of words[0]?.ownTopics.documents ?? []) {
    if (words.every(({ ownTopics }) => has(ownTopics, topic))) {
      episodes.add(index.topicEpisodes[topic] ?? -1)
    }
  }
  for (const episode of words[0]?.ownSubject.documents ?? []) {
    if (words.every(({ ownSubject }) => has(ownSubject, episode))) episodes.add(episode)
  }
  return episodes
}

/** Tells whether no topic and no introduction of any other episode says all of these words. */
function isOnlyIn(
  episode: number,
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
): boolean {
  const words = group.flatMap((word) => matches[word] ?? [])
  const introduced = words[0]?.description.documents.filter((other) =>
    words.every(({ description }) => has(description, other)),
  )
  const saying = [...(introduced ?? []), ...episodesWith(group, matches, index)]
  return saying.every((other) => other === episode)
}

function beginsTitle(group: readonly Clause[], title: string): boolean {
  const beginning = splitWords(title)
    .slice(0, group.length)
    .map(({ text }) => stem(text))
  return group.every(({ own }) => own.some(({ terms }) => beginning.includes(terms.join(' '))))
}
