import { parseTimestamp } from '../../catalogue/timestamp.ts'
import { DASH } from './dash.ts'

/** Letters that stand for a digit on many a keyboard and in many a typeface. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['l', '1'],
  ['I', '1'],
  ['|', '1'],
])

/** `1h2m3s`, where a unit may be missing. */
const UNITS = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/i

/** A moment, or what was meant as one, as it stands at either end of a range: a part of an expression. */
export const MOMENT = '\\d[\\d:;]*[:;]\\d\\d'

/** What parts the two ends of a range. */
const BETWEEN = new RegExp(`\\s*${DASH}\\s*`, 'u')

const IN_WORDS = new RegExp(`^${MOMENT}\\s+to\\s+${MOMENT}$`)

/**
 * Finds the moments that a malformed timestamp may stand for, supposing one slip of the keyboard:
 * `1:11-20` is 1:11:20; `12:5` may be 12:05 or 12:50. Look-alike letters come on top of that, and
 * thousandths of a second are cut off.
 *
 * @returns whole seconds, ascending, none twice; empty where nothing makes sense of the text
 */
export function guessTimestamps(text: string): readonly number[] {
  const digits = text
    .normalize('NFKC')
    .replace(/\s+to\s+/, '-')
    .replace(/(:\d\d)[.,]\d{3}(?=\D*$)/, '$1')
    .replace(/[Ool|I]/g, (letter) => LOOK_ALIKES.get(letter) ?? '')
  const range = readRange(digits)
  const guesses = range.length > 0 ? range : [...readUnits(digits), ...readGroups(digits)]
  const seconds = guesses.map(parseTimestamp).filter((guess) => guess !== undefined)
  return [...new Set(seconds)].sort((a, b) => a - b)
}

function readUnits(text: string): readonly string[] {
  const match = UNITS.exec(text.replace(/\s+/g, ''))
  if (match === null) return []
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return [join([hours, pad(minutes), pad(seconds)])]
}

/** Finds where a range begins, `12:25-13:10` at 12:25; empty where a text is none. */
export function readRange(text: string): readonly string[] {
  const ends = text.split(BETWEEN)
  return ends.length === 2 && ends.every((end) => parseTimestamp(end) !== undefined)
    ? ends.slice(0, 1)
    : []
}

/** Tells whether a text is two moments with `to` between, `12:25 to 13:10`, well-formed or not. */
export const isRangeInWords = (text: string): boolean => IN_WORDS.test(text)

/** Everything that is wrong with how groups of digits are parted, and with the length of one. */
function readGroups(text: string): readonly string[] {
  const groups = text.match(/\d+/g) ?? []
  if (groups.length > 4 || groups.some(({ length }) => length > 6)) return []
  const readings = [groups, ...groups.flatMap((group, at) => mendGroup(groups, group, at))]
  return readings.filter(({ length }) => length === 2 || length === 3).map(join)
}

function mendGroup(
  groups: readonly string[],
  group: string,
  at: number,
): readonly (readonly string[])[] {
  const withInstead = (...instead: readonly string[]) => groups.toSpliced(at, 1, ...instead)
  const mended = []
  // A digit too few: 12:5
  if (at > 0 && group.length === 1) mended.push(withInstead(`0${group}`), withInstead(`${group}0`))
  // A colon too few: 1:1120, 1225, 11120
  if (group.length > 2) mended.push(withInstead(group.slice(0, -2), group.slice(-2)))
  if (group.length > 4) {
    mended.push(withInstead(group.slice(0, -4), group.slice(-4, -2), group.slice(-2)))
  }
  // A digit too many: 12:255
  if (group.length === 3) {
    for (const extra of [0, 1, 2])
      mended.push(withInstead(group.slice(0, extra) + group.slice(extra + 1)))
  }
  // A group too many: 00:12:25:00
  if (groups.length === 4 && Number(group) === 0) mended.push(withInstead())
  // More than 59: two digits swapped, or carried too late
  if (at > 0 && group.length === 2 && Number(group) > 59) {
    const carried = String(Number(groups[at - 1]) + 1)
    const rest = pad(String(Number(group) - 60))
    mended.push(withInstead(group.charAt(1) + group.charAt(0)))
    mended.push(groups.toSpliced(at - 1, 2, at > 1 ? pad(carried) : carried, rest))
  }
  return mended
}

const pad = (digits: string) => digits.padStart(2, '0')
const join = (groups: readonly string[]) => groups.join(':')
