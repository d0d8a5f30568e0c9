/**
 * Every number that decides what comes first, each with its role. What each one bought in nDCG@10
 * stands in docs/search.md, and `npm run bench:relevance` measures it again.
 */
export const RANKING = {
  /** A word that begins as the last word of the query does, while it may still be being typed. */
  prefixWeight: 0.75,
  /** A word one edit away from a word of the query that the show does not know. */
  fuzzyWeight: 0.7,
  /** Each further edit multiplies by this. */
  furtherEditWeight: 0.6,
  /** What the synonyms file calls the same. */
  synonymWeight: 0.55,
  /** Two words of the query, both in the topic but apart, where the show has them as one word. */
  apartWeight: 0.8,

  /** A word of the query in the episode's title or a guest's name, for each of its topics. */
  subjectShare: 0.35,
  /** The same in the episode's tags, description or links. */
  backgroundShare: 0.15,
  /** How much of a word the episode covers that the topic itself lacks. */
  episodeCoverage: 0.5,
  /** The power to which the covered part of the query counts: how much a half match falls behind. */
  coordination: 1.5,

  /** From this share of the query on, title and guests make the episode as a whole the first hit. */
  wholeEpisodeShare: 0.5,
  /** In this many episodes or fewer a word is the episode's own name; in more it counts less. */
  nameEpisodes: 2,

  /** Each further topic of one episode counts this much of the one before it. */
  sameEpisodeDecay: 0.97,
} as const satisfies Record<string, number>

/** The constants of {@link RANKING}, whatever their values: for trials that change one of them. */
export type Ranking = { readonly [Name in keyof typeof RANKING]: number }

/** What a match counts in each field of an episode. */
export const EPISODE_FIELDS = {
  subject: { title: 1, guests: 1.2 },
  background: { tags: 1, description: 0.8, links: 0.3 },
} as const
