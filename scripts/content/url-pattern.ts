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

/** Braces, single or not, with what is in them, or one alone. */
const BRACES = /\{+[^{}]*\}*|\}+/g

/** The first piece of a pattern in braces that stands for nothing known, and how to mend it. */
export function findUnknownPlaceholder(
  pattern: string,
): { readonly received: string; readonly remedy: string } | undefined {
  const values = placeholderValues(SAMPLE)
  const isKnown = (piece: string) => values.has(/^\{(\w+)\}$/.exec(piece)?.[1] ?? '')
  const received = pattern.match(BRACES)?.find((piece) => !isKnown(piece))
  if (received === undefined) return undefined
  const name = /\w+/.exec(received)?.[0] ?? ''
  return { received, remedy: values.has(name) ? `write it as {${name}}` : 'mend its name' }
}

/** The first known placeholder of a text, `{number}`; undefined where there is none. */
export function findPlaceholder(text: string): string | undefined {
  const values = placeholderValues(SAMPLE)
  return text.match(PLACEHOLDER)?.find((piece) => values.has(piece.slice(1, -1)))
}

/** An episode to try a pattern with. */
export const SAMPLE: EpisodeIdentity = { date: '2021-04-05', number: 77, slug: 'slug' }

function placeholderValues({ date, number, slug }: EpisodeIdentity): ReadonlyMap<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return new Map(Object.entries({ number: String(number), slug, date, year, month, day }))
}
