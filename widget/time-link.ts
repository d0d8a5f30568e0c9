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

/** `t=…` in a fragment or a query; and, all by itself, the fragment `#16:15`; the last one there is. */
const IN_ADDRESS = /.*(?:[#?&]t=([^?&#,]*)(?:,([^?&#]*))?|#(\d+(?::\d\d)+)$)/

/** `1:02:03`, `1h2m3s` and their parts, as other players write them, and bare seconds. */
const MOMENT = /^(?:npt:)?(?:(\d+)(?:h|:(?=\d+:)))?(?:(\d+)[m:])?(?:(\d+(?:\.\d+)?)s?)?$/

/**
 * Reads from an address at which second to begin: `#t=975`, `#t=16:15`, `#t=10,20`, `#t=1h2m3s`, the
 * same as `?t=`, the older `#16:15`, and `%23t%3D975`, which is what some programs make of `#t=975`. The
 * fragment goes before the query.
 *
 * @returns undefined where the address names no second, or none that makes sense
 */
export function parseTimeLink(address: string): TimeSpan | undefined {
  const plain = address.replace(/%(23|2C|3A|3D)/gi, decodeURIComponent)
  const [, start, end, old] = IN_ADDRESS.exec(plain) ?? []
  if (!start && !end && !old) return undefined
  const startSeconds = parseMoment(old || start || '0')
  const endSeconds = end === undefined ? Infinity : parseMoment(end)
  return endSeconds > startSeconds ? { startSeconds, ...(end && { endSeconds }) } : undefined
}

/** Seconds of `975`, `975.5`, `16:15`, `1:03:21` (Media Fragments, 4.2.1) or `1h2m3s`; else NaN. */
function parseMoment(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = MOMENT.exec(text) ?? [undefined, NaN]
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
