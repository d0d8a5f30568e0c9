/**
 * What a podcast is to Cuepoint: a show has episodes, an episode has topics, a topic has a second at
 * which it comes up. These shapes are plain JSON, and mean the same in the build, in the Worker's
 * answers and in the widget. An unknown value is `null`, never 0 and never an empty text.
 */

/** The podcast itself, from `podcast.yml`. */
export interface Show {
  readonly title: string
  readonly description: string | null
  readonly author: string | null
  /** A BCP 47 language tag; `en` where the show does not say. */
  readonly language: string
  /** The show's own web page, http or https. */
  readonly url: string
  /** A square picture of the show, http or https. */
  readonly imageUrl: string | null
}

/** Somebody who talks in an episode and is not its host. */
export interface Guest {
  readonly name: string
  /** http or https. */
  readonly website: string | null
  /** The name on Twitter, without `@`. */
  readonly twitter: string | null
  /** The host's own name for the guest's picture, as it was written. */
  readonly avatar: string | null
}

/** A link inside a text: the half-open range `start` to `end`, in UTF-16 code units, leads to `url`. */
export interface TextLink {
  readonly start: number
  readonly end: number
  /** http or https. */
  readonly url: string
}

/** One thing that is talked about, and where in the episode. */
export interface Topic {
  /** Whole seconds from the start of the episode. */
  readonly startSeconds: number
  /** Where the next topic begins, or the episode ends; null for the last one of unknown length. */
  readonly endSeconds: number | null
  /** Plain text: no Markdown, no HTML, white space folded. */
  readonly title: string
  /** The links inside `title`, ascending, not overlapping. */
  readonly links: readonly TextLink[]
}

/** A link of an episode's show notes. */
export interface Link {
  readonly title: string
  /** http or https. */
  readonly url: string
}

/** The links of an episode that stand under one sub-heading; null before the first one. */
export interface LinkGroup {
  readonly heading: string | null
  readonly links: readonly Link[]
}

/** Everything that is known of an episode, its topics ascending by start. */
export interface Episode {
  /** The show's own count, 0 or more; no two episodes share one. */
  readonly number: number
  /** The name in URLs; no two episodes share one. */
  readonly slug: string
  readonly title: string
  readonly description: string | null
  readonly guests: readonly Guest[]
  /** An ISO 8601 calendar date, `2021-04-05`. */
  readonly date: string
  /** The enclosure: where the MP3 is, http or https, exactly as the host gave it. */
  readonly audioUrl: string
  readonly audioBytes: number | null
  readonly durationSeconds: number | null
  /** The episode's page on the show's own site, http or https. */
  readonly url: string
  readonly tags: readonly string[]
  readonly topics: readonly Topic[]
  readonly links: readonly LinkGroup[]
}

/** A show with all its episodes, oldest first: by date, then by number. */
export interface Catalogue {
  readonly show: Show
  readonly episodes: readonly Episode[]
}

/** What of an episode goes with every hit: enough to name it and to play it. */
export interface EpisodeSummary {
  readonly number: number
  readonly slug: string
  readonly title: string
  /** The guests' names. */
  readonly guests: readonly string[]
  /** An ISO 8601 calendar date, `2021-04-05`. */
  readonly date: string
  readonly audioUrl: string
  readonly durationSeconds: number | null
  readonly url: string
}

/** The answer to `GET /api/episodes` and the file `/episodes.json`: the newest episode first. */
export interface EpisodeList {
  readonly show: Show
  readonly episodes: readonly EpisodeSummary[]
}

/** The answer to `GET /api/episodes/77` and the file `/episodes/77.json`. */
export interface EpisodeDetail extends EpisodeSummary {
  readonly show: Show
  readonly description: string | null
  readonly audioBytes: number | null
  readonly tags: readonly string[]
  readonly guestProfiles: readonly Guest[]
  readonly topics: readonly Topic[]
  readonly links: readonly LinkGroup[]
}

/** The part of an episode that goes with every hit. */
export function summarizeEpisode(episode: Episode): EpisodeSummary {
  const { number, slug, title, date, audioUrl, durationSeconds, url } = episode
  const guests = episode.guests.map((guest) => guest.name)
  return { number, slug, title, guests, date, audioUrl, durationSeconds, url }
}

/** All of an episode, in the shape in which it is published. */
export function detailEpisode(show: Show, episode: Episode): EpisodeDetail {
  const { description, audioBytes, tags, guests, topics, links } = episode
  const summary = summarizeEpisode(episode)
  return { ...summary, show, description, audioBytes, tags, guestProfiles: guests, topics, links }
}
