/** What of an episode may stand in a URL pattern of podcast.yml. */
export interface EpisodeIdentity {
  /** An ISO 8601 calendar date. */
  readonly date: string
  readonly number: number
  readonly slug: string
}

const PLACEHOLDER = /\{(\w+)\}/g

/** Makes an episode's URL: `https://example.com/{number}-{slug}` becomes `https://example.com/77-podia`. */
export function expandUrlPattern(pattern: string, identity: EpisodeIdentity): string {
  const values = placeholderValues(identity)
  return pattern.replace(PLACEHOLDER, (whole, name: string) => values.get(name) ?? whole)
}

/** The placeholders of a pattern that stand for nothing known, each as it was written. */
export function unknownUrlPlaceholders(pattern: string): readonly string[] {
  const values = placeholderValues(SAMPLE)
  return [...pattern.matchAll(PLACEHOLDER)].flatMap(([whole, name = '']) =>
    values.has(name) ? [] : [whole],
  )
}

/** An episode to try a pattern with. */
export const SAMPLE: EpisodeIdentity = { date: '2021-04-05', number: 77, slug: 'slug' }

function placeholderValues({ date, number, slug }: EpisodeIdentity): ReadonlyMap<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return new Map(Object.entries({ number: String(number), slug, date, year, month, day }))
}
