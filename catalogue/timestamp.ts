/**
 * A timestamp is how a host writes a moment of an episode: `12:25`, or `1:03:21` after the first
 * hour. Everywhere else a moment is a number of seconds.
 */

/** `M:SS` or `H:MM:SS`, whose first part is up to 999; a leading zero is allowed. */
const TIMESTAMP = /^(?:(\d{1,3}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/

/**
 * Reads a timestamp as whole seconds: `12:25` is 745, `1:03:21` is 3801, `75:10` is 4510.
 *
 * @returns seconds from the start of the episode, or undefined where the text is not a timestamp
 */
export function parseTimestamp(text: string): number | undefined {
  const match = TIMESTAMP.exec(text)
  if (match === null) return undefined
  const [, hours = '0', minutesOfHour, minutes, seconds] = match
  return Number(hours) * 3600 + Number(minutesOfHour ?? minutes) * 60 + Number(seconds)
}

/**
 * Writes seconds as a timestamp, in the shortest form that {@link parseTimestamp} reads back:
 * 41 is `0:41`, 745 is `12:25`, 3801 is `1:03:21`. A fraction of a second is cut off.
 *
 * @param seconds from 0 to below 3,600,000, which is 1000 hours
 */
export function formatTimestamp(seconds: number): string {
  const [hours, minutes, rest] = partsOfTime(seconds)
  const padded = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`
}

/** Splits seconds into whole hours, minutes of the hour and seconds of the minute. */
export function partsOfTime(
  seconds: number,
): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.floor(seconds)
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
}
