/** A stretch of an episode that an address names; without an end it goes on. */
export interface TimeSpan {
  readonly startSeconds: number
  readonly endSeconds?: number
}

/** `t=…` in a fragment or a query; and, all by itself, the fragment `#16:15`. */
const IN_ADDRESS = /[#?&]t=(?:npt:)?([^&#,]*)(?:,(?:npt:)?([^&#]*))?|#(\d+(?::\d\d)+)$/

/** `1h2m3s` and its parts, as other players write it, and bare seconds. */
const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/

const CLOCK = /^\d+(:\d\d){1,2}(\.\d+)?$/

/**
 * Reads from an address at which second to begin: `#t=975`, `#t=16:15`, `#t=10,20`, `#t=1h2m3s`, the
 * same as `?t=`, the older `#16:15`, and `%23t%3D975`, which is what some programs make of `#t=975`.
 *
 * @returns undefined where the address names no second, or none that makes sense
 */
export function parseTimeLink(address: string): TimeSpan | undefined {
  const plain = address.replace(/%(23|2C|3A|3D)/gi, decodeURIComponent)
  const [, start, end, old] = IN_ADDRESS.exec(plain) ?? []
  if (!start && !end && !old) return undefined
  const startSeconds = parseMoment(old || start || '0')
  if (end === undefined) return startSeconds >= 0 ? { startSeconds } : undefined
  const endSeconds = parseMoment(end)
  return endSeconds > startSeconds ? { startSeconds, endSeconds } : undefined
}

/** Seconds of `975`, `975.5`, `16:15`, `1:03:21` (Media Fragments, 4.2.1) or `1h2m3s`, else NaN. */
function parseMoment(text: string): number {
  if (CLOCK.test(text)) return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const [, hours = 0, minutes = 0, seconds = 0] = UNITS.exec(text) ?? [undefined, NaN]
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
