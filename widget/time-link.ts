/**
 * The address of a second of an episode: its page with a Media Fragment (W3C Media Fragments URI 1.0,
 * 4.2.1), `https://show/episode#t=975`. The page without script is still the episode's.
 *
 * @param pageUrl any fragment that it has gives way
 * @param seconds a fraction is cut off
 */
export function formatTimeLink(pageUrl: string, seconds: number): string {
  return `${pageUrl.replace(/#.*/s, '')}#t=${Math.floor(seconds)}`
}

/** A stretch of an episode that an address names; without an end it goes on. */
export interface TimeSpan {
  readonly startSeconds: number
  readonly endSeconds?: number
}

/** `975`, `975.5`, `16:15`, `1:03:21`, with `npt:` before it or not (Media Fragments, 4.2.1). */
const CLOCK = String.raw`(?:npt:)?((?:\d+:){0,2}\d+(?:\.\d+)?)`

/** `1h2m3s` and its parts, as other players write it. */
const UNITS = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/

/** `t=…` in a fragment or a query; and, all by itself, the fragment `#16:15`. */
const IN_ADDRESS = /(?:[#?&]t=([^&#]*)|#(\d+(?::\d\d){1,2})$)/

const SPAN = new RegExp(`^(?:${CLOCK})?(?:,${CLOCK})?$`)

/**
 * Reads from an address at which second to begin: `#t=975`, `#t=16:15`, `#t=10,20`, `#t=1h2m3s`, the
 * same as `?t=`, the older `#16:15`, and `%23t%3D975`, which is what some programs make of `#t=975`.
 *
 * @returns undefined where the address names no second, or none that makes sense
 */
export function parseTimeLink(address: string): TimeSpan | undefined {
  const plain = address.replace(/%23/g, '#').replace(/%3D/gi, '=').replace(/%3A/gi, ':')
  const [, named, old] = IN_ADDRESS.exec(plain.replace(/%2C/gi, ',')) ?? []
  const text = named ?? old
  if (!text) return undefined
  const units = UNITS.exec(text)
  if (units) {
    const [, hours = 0, minutes = 0, seconds = 0] = units
    return { startSeconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }
  }
  const span = SPAN.exec(text)
  if (!span) return undefined
  const [, start, end] = span
  const startSeconds = clockSeconds(start ?? '0')
  if (end === undefined) return { startSeconds }
  const endSeconds = clockSeconds(end)
  return endSeconds > startSeconds ? { startSeconds, endSeconds } : undefined
}

const clockSeconds = (clock: string) =>
  clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
