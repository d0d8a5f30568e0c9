import type { Catalogue, Episode } from '../catalogue/episode.ts'
import { stem } from './stem.ts'
import { joinChains, termsOf } from './terms.ts'
import type { VocabularyWord } from './vocabulary.ts'
import { numberTerm, splitWords } from './words.ts'

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
    textsOfEpisodes.flatMap(({ topics, title, guests, description, tags }) => [
      ...topics.map((text) => ({ text, slugs: '' })),
      { text: `${title} | ${guests} | ${description}`, slugs: tags },
    ]),
  )
  // What a link writes as one is one in a topic, too: "Elastic Beanstalk" is found as elasticbeanstalk.
  const inLinks = textsOfEpisodes.flatMap(({ links }) => splitWords(links).map(({ text }) => text))
  const known = new Set([...words.map(({ word }) => word), ...inLinks].map(stem))
  const isWord = (text: string) => known.has(stem(text))
  const terms = (text: string) => termsOf(splitWords(text), isWord).join(' ')
  // Of an address no dot, slash or hyphen makes one word: "docker com" is no docker.com, but begins "docker compose".
  const linkTerms = (text: string) =>
    termsOf(
      splitWords(text).flatMap((word) => (word.text.length > 1 ? { ...word, joined: false } : [])),
      isWord,
    ).join(' ')
  return {
    topics: textsOfEpisodes
      .flatMap(({ topics }) => topics)
      .map((text, id) => ({ id, topic: terms(text) })),
    episodes: textsOfEpisodes.map(({ number, title, guests, tags, description, links }, id) => ({
      id,
      title: `${terms(title)} ${numberTerm(number)}`,
      guests: terms(guests),
      tags: terms(tags),
      description: terms(description),
      links: linkTerms(links),
    })),
    words,
  }
}

function textsOf(episode: Episode) {
  const links = episode.links.flatMap((group) => group.links)
  return {
    number: episode.number,
    topics: episode.topics.map(({ title }) => title),
    title: episode.title,
    guests: episode.guests.map(({ name }) => name).join(' | '),
    tags: episode.tags.join(' | '),
    description: episode.description ?? '',
    links: links.map(({ title }) => title.replace(/^https?:\/\/(?:www\.)?/, '')).join(' | '),
  }
}

/** A topic, or all else that is said of an episode: a word of it counts once. */
interface Place {
  /** As a person writes it. */
  readonly text: string
  /** Words in lower case, which say nothing of how a word is written. */
  readonly slugs: string
}

function countWords(places: readonly Place[]): VocabularyWord[] {
  const forms = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  for (const { text, slugs } of places) {
    const written = formsIn(text)
    for (const [word, display] of new Map([...formsIn(slugs), ...written])) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      const displays = forms.get(word) ?? new Map<string, number>()
      const votes = written.has(word) ? 1 : 0
      forms.set(word, displays.set(display, (displays.get(display) ?? 0) + votes))
    }
  }
  return [...forms].map(([word, displays]) => {
    const [best] = [...displays].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return { word, display: best?.[0] ?? word, count: counts.get(word) ?? 0 }
  })
}

/** Each word of a text, and as it is written there. */
function formsIn(text: string): ReadonlyMap<string, string> {
  const words = splitWords(text)
  const forms = new Map<string, string>()
  for (const { text: word, start, end } of words) forms.set(word, text.slice(start, end))
  for (const { text: word, words: chain } of joinChains(words)) {
    forms.set(word, text.slice(chain[0]?.start, chain.at(-1)?.end))
  }
  return forms
}
