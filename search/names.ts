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
      (spreadOf(group, matches, index) <= ranking.nameEpisodes ||
        beginsTitle(
          group.flatMap((word) => clauses[word] ?? []),
          title,
        ))
    const name = [inSubject, ...inSubject.map((word) => [word])].find(isName)
    const isIntroduced = naming.every(
      (word) => inSubject.includes(word) || has(matches[word]?.description, episode),
    )
    if (name !== undefined) names.set(episode, new Set(name))
    else if (isIntroduced && spreadOf(naming, matches, index) === 1) {
      names.set(episode, new Set(naming))
    }
  }
  return names
}

const has = (matches: Matches | undefined, document: number) =>
  (matches?.weights[document] ?? 0) > 0

/** How many episodes say all of these words in one topic, or in the title, guests and description. */
function spreadOf(
  group: readonly number[],
  matches: readonly ClauseMatches[],
  index: SearchIndex,
): number {
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
  return episodes.size
}

function beginsTitle(group: readonly Clause[], title: string): boolean {
  const beginning = splitWords(title)
    .slice(0, group.length)
    .map(({ text }) => stem(text))
  return group.every(({ own }) => own.some(({ terms }) => beginning.includes(terms.join(' '))))
}
