/**
 * Every number that decides what comes first, each with its role. What each one bought in nDCG@10
 * stands in DESIGN.md, and `npm run bench:relevance -- --ablations` measures it again.
 */
export const RANKING = {
  /** A longer word than the query's last one, which the show knows, but which may be unfinished. */
  longerWordWeight: 0.6,
  /** A word one edit away from a word of the query that the show does not know. */
  fuzzyWeight: 0.85,
  /** The second edit multiplies by this. */
  secondEditWeight: 0.6,
  /** What the synonyms file calls the same. */
  synonymWeight: 0.75,
  /** What the synonyms file finds as well. */
  relatedWeight: 0.5,
  /** Two words of the query that the topic has apart, where the show also writes them as one. */
  apartWeight: 0.8,

  /** A word that the episode's title, guests, tags, description or links have, for its topics. */
  episodeShare: 0.2,
  /** A word of the query in the topic before or after, within an episode that the query names. */
  neighbourShare: 0.35,
  /** How much of a word is covered that only the episode has. */
  episodeCoverage: 0.5,
  /** The power to which the covered part of the query counts: how far a half match falls behind. */
  coordination: 1.2,

  /** A word in this many episodes or fewer is the name of the one that has it in its title. */
  nameEpisodes: 4,
  /** What a name counts at least for every topic of its episode, though the topic does not repeat it. */
  nameStrength: 0.75,
  /** An episode as a whole whose title is matched, but not named, against a topic. */
  wholeEpisode: 0.8,
  /** The same where only its tags, description or links are matched. */
  backgroundEpisode: 0.5,

  /** Each further topic of one episode counts this much of the one before it. */
  sameEpisodeDecay: 0.95,
  /** What scores less than this share of the best hit is no hit. */
  leastShare: 0.1,
} as const satisfies Record<string, number>

/** The constants of {@link RANKING}, whatever their values: for trials that change one of them. */
export type Ranking = { readonly [Name in keyof typeof RANKING]: number }

/** The fields of a topic. */
export const TOPIC_FIELDS = ['topic'] as const

/** The fields of an episode: what it is about, how it is introduced, and what else is said of it. */
export const EPISODE_FIELDS = {
  subject: ['title', 'guests'],
  description: ['description'],
  background: ['tags', 'description', 'links'],
} as const
