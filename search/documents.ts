import type { Catalogue, Episode } from '../catalogue/episode.ts'
import { joinChains, termsOf } from './terms.ts'
import type { VocabularyWord } from './vocabulary.ts'
import { splitWords } from './words.ts'

/** A topic as MiniSearch is given it: its terms with a space between. */
export interface TopicDocument {
  /** The topic's ordinal in the show. */
  readonly id: number
  readonly topic: string
}

/** An episode as MiniSearch is given it, each field as terms with a space between. */
export interface EpisodeDocument {
  /** The episode's ordinal in the show. */
  readonly id: number
  readonly title: string
  readonly guests: string
  readonly tags: string
  readonly description: string
  readonly links: string
}

/** What of a show is searched: its text once per topic, and once per episode. */
export interface CatalogueDocuments {
  readonly topics: readonly TopicDocument[]
  readonly episodes: readonly EpisodeDocument[]
  readonly words: readonly VocabularyWord[]
}

/** Takes a show's texts apart into terms, and counts its words. */
export function describeCatalogue(catalogue: Catalogue): CatalogueDocuments {
  const textsOfEpisodes = catalogue.episodes.map(textsOf)
  const words = countWords(
    textsOfEpisodes.flatMap(({ topics, ...fields }) => [
      ...topics,
      Object.values(fields).join(' | '),
    ]),
  )
  const known = new Set(words.map(({ word }) => word))
  const isWord = (text: string) => known.has(text)
  const terms = (text: string) => termsOf(splitWords(text), isWord).join(' ')
  return {
    topics: textsOfEpisodes
      .flatMap(({ topics }) => topics)
      .map((text, id) => ({ id, topic: terms(text) })),
    episodes: textsOfEpisodes.map(({ title, guests, tags, description, links }, id) => ({
      id,
      title: terms(title),
      guests: terms(guests),
      tags: terms(tags),
      description: terms(description),
      links: terms(links),
    })),
    words,
  }
}

function textsOf(episode: Episode) {
  const links = episode.links.flatMap((group) => group.links)
  return {
    topics: episode.topics.map(({ title }) => title),
    title: episode.title,
    guests: episode.guests.map(({ name }) => name).join(' | '),
    tags: episode.tags.join(' | '),
    description: episode.description ?? '',
    links: links.map(({ title }) => title.replace(/^https?:\/\/(?:www\.)?/, '')).join(' | '),
  }
}

function countWords(texts: readonly string[]): VocabularyWord[] {
  const displays = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const words = splitWords(text)
    const written = new Map<string, string>()
    for (const { text: word, start, end } of words) written.set(word, text.slice(start, end))
    for (const { text: word, first, count } of joinChains(words)) {
      const [from, to] = [words[first], words[first + count - 1]]
      written.set(word, text.slice(from?.start, to?.end))
    }
    for (const [word, display] of written) {
      const forms = displays.get(word) ?? new Map<string, number>()
      displays.set(word, forms.set(display, (forms.get(display) ?? 0) + 1))
    }
  }
  return [...displays].map(([word, forms]) => {
    const byCount = [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    const count = byCount.reduce((sum, [, n]) => sum + n, 0)
    return { word, display: byCount[0]?.[0] ?? word, count }
  })
}
