import type { Catalogue, Episode, Topic } from '../../catalogue/episode.ts'
import type { Hit, SearchAnswer, SearchQuery } from '../../search/answer.ts'
import { buildIndexFile } from '../../search/build-index-file.ts'
import { loadIndexFile } from '../../search/index-file.ts'
import { createSearch, type Search } from '../../search/search.ts'
import type { SynonymLine } from '../../search/synonyms.ts'

/** What a test says of an episode; its topics come up a minute apart. */
export interface EpisodeSketch {
  readonly title?: string
  readonly guests?: readonly string[]
  readonly description?: string
  readonly tags?: readonly string[]
  readonly links?: readonly string[]
  readonly topics?: readonly string[]
}

/** A show of episodes numbered from 1, a day apart. */
export function sketchShow(sketches: readonly EpisodeSketch[]): Catalogue {
  return {
    show: {
      title: 'A Show',
      description: null,
      author: null,
      language: 'en',
      url: 'https://show.test/',
      imageUrl: null,
    },
    episodes: sketches.map((sketch, i) => sketchEpisode(sketch, i + 1)),
  }
}

function sketchEpisode(sketch: EpisodeSketch, number: number): Episode {
  const { title = `Untitled ${number}`, guests = [], description = null, tags = [] } = sketch
  const { topics = [], links = [] } = sketch
  return {
    number,
    slug: `slug-${number}`,
    title,
    description,
    guests: guests.map((name) => ({ name, website: null, twitter: null, avatar: null })),
    date: `2021-01-${String(number).padStart(2, '0')}`,
    audioUrl: `https://cdn.test/${number}.mp3`,
    audioBytes: null,
    durationSeconds: 60 * (topics.length + 1),
    url: `https://show.test/${number}`,
    tags,
    topics: topics.map((title, i): Topic => {
      return { startSeconds: 60 * (i + 1), endSeconds: 60 * (i + 2), title, links: [] }
    }),
    links: [{ heading: null, links: links.map((title) => ({ title, url: 'https://link.test/' })) }],
  }
}

/** A search over a show, through the very file that the build writes. */
export const searchShow = (
  sketches: readonly EpisodeSketch[],
  synonyms: readonly SynonymLine[] = [],
): Search => createSearch(loadIndexFile(buildIndexFile(sketchShow(sketches), { synonyms })))

/** Asks for topics that have the texts, all in one episode of their own. */
export const searchTopics = (...topics: readonly string[]): Search => searchShow([{ topics }])

/** Asks for up to 50 hits, without filters unless they are given. */
export function ask(
  search: Search,
  text: string,
  filters: Partial<Omit<SearchQuery, 'text'>> = {},
): SearchAnswer {
  const query = { limit: 50, offset: 0, episode: null, tag: null, guest: null, exact: false }
  return search.search({ text, ...query, ...filters })
}

/** What a hit is about: the topic's title, or `*` and the episode's where it is an episode as a whole. */
export const titleOf = ({ topic, episode }: Hit): string => topic?.title ?? `* ${episode.title}`

/** The titles of all hits, the best first. */
export const find = (
  search: Search,
  text: string,
  filters?: Partial<Omit<SearchQuery, 'text'>>,
): readonly string[] => ask(search, text, filters).hits.map(titleOf)

/** A text with what is marked of it in brackets. */
export function bracket(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): string {
  let marked = ''
  let end = 0
  for (const stretch of stretches) {
    marked += `${text.slice(end, stretch.start)}[${text.slice(stretch.start, stretch.end)}]`
    end = stretch.end
  }
  return marked + text.slice(end)
}
