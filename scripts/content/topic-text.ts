import { parseTimestamp } from '../../catalogue/timestamp.ts'
import { DASH, DASH_CHARACTER } from './dash.ts'
import { isRangeInWords, MOMENT, readRange } from './guess-timestamp.ts'

/** The two parts of a topic as a host writes it, `12:25 -- What we talk about`. */
export interface TopicParts {
  /** What stands for the timestamp, well-formed or not. */
  readonly stamp: string
  /** Where in the text the title begins. */
  readonly titleStart: number
  /** What stands in place of a dash, as in `12:25 | What we talk about`; null where nothing does. */
  readonly separator: string | null
}

/**
 * A dash that parts: one with white space beside it, or one before a word. A dash right between digits
 * is a misspelt colon, as in `1:11-20 -- Text`; one before `>` is the shaft of an arrow.
 */
const PARTING = `(?:\\s+${DASH}(?![>${DASH_CHARACTER}])\\s*|${DASH}(?:\\s+|$|(?=[^\\d\\s>${DASH_CHARACTER}])))`

/** The text before the first dash that parts; in a range, `25:00 - 26:00 -- Text`, before the second. */
const PARTED = new RegExp(
  `^(${MOMENT}\\s*(?:${DASH}|\\sto\\s)\\s*${MOMENT}|.{1,16}?)${PARTING}`,
  'u',
)

/** What can stand for a timestamp: at least a digit, the letters that look like one, and units. */
const STAMP = new RegExp(`^(?=.*\\d)[\\dOolI|:;.,'_hms()[\\]\\s${DASH_CHARACTER}]+$`, 'iu')

/** What people write between a timestamp and its text where a dash is expected. */
const SEPARATOR = `(?:[:|/~·•→⇒»=…]|\\.{3}|[=${DASH_CHARACTER}]*>+)`

/** Thousandths of a second, as chapter tools write them: `00:03:10.500`. */
const FRACTION = '(?:[.,]\\d{3})?'

/** A timestamp, in brackets or not, or a range in words, and what parts it from the text but a dash. */
const NOT_PARTED = new RegExp(
  `^(${MOMENT}\\s+to\\s+${MOMENT}|[\\d:]*\\d${FRACTION}|\\[[\\d:]+${FRACTION}\\]|\\([\\d:]+${FRACTION}\\))(?:\\s*(${SEPARATOR})\\s+|\\s+|$)`,
  'u',
)

/** Parts a topic's text, white space folded; undefined where it does not begin with a timestamp. */
export function splitTopic(text: string): TopicParts | undefined {
  const narrow = narrowDigits(text)
  const [start = '', before = ''] = PARTED.exec(narrow) ?? []
  if (isStamp(before)) {
    return { stamp: text.slice(0, before.length), titleStart: start.length, separator: null }
  }
  const [unparted = '', stamp = '', separator = null] = NOT_PARTED.exec(narrow) ?? []
  const isMoment = parseTimestamp(stamp.replace(BRACKETS_OR_FRACTION, '')) !== undefined
  if (!isMoment && !isRangeInWords(stamp)) return undefined
  return { stamp: text.slice(0, stamp.length), titleStart: unparted.length, separator }
}

const BRACKETS_OR_FRACTION = new RegExp(`^[[(]|${FRACTION}[\\])]?$`, 'g')

/** Digits and colons as wide as Chinese characters become those of ASCII: no other is as long after it. */
const narrowDigits = (text: string) =>
  text.replace(/[０-９：]/g, (character) => character.normalize('NFKC'))

const isStamp = (text: string) => STAMP.test(text.normalize('NFKC')) || isRangeInWords(text)

/**
 * Tells whether a text can only be a topic: a well-formed timestamp, or a range of two, a dash, and
 * what it is about.
 */
export function looksLikeTopic(text: string): boolean {
  const [start = '', before = ''] = PARTED.exec(text) ?? []
  const isTimed = parseTimestamp(before) !== undefined || readRange(before).length > 0
  return isTimed && start.length < text.length
}

/** Two groups of digits with a colon between, or its neighbour on the keyboard. */
const COLON = /\d\s*[:;]\s*\d\d/

/** Tells whether a text begins with what is written as a timestamp is, well-formed or not. */
export function beginsWithTime(text: string): boolean {
  const { stamp = '' } = splitTopic(text) ?? {}
  return COLON.test(stamp.normalize('NFKC'))
}

const ENDS_IN_DASH = new RegExp(`[${DASH_CHARACTER}]\\s*$`, 'u')

/** Tells whether a text begins with such a timestamp, a dash or what stands for one, and a text. */
export function beginsWithPartedTime(text: string): boolean {
  const { titleStart = 0, separator = null } = splitTopic(text) ?? {}
  if (!beginsWithTime(text) || titleStart === text.length) return false
  return separator !== null || ENDS_IN_DASH.test(text.slice(0, titleStart))
}

/** The moment that a text begins with where nothing parts it from the rest, `12:25 Text`, or brackets do. */
export function readBareTime(text: string): number | undefined {
  if (beginsWithPartedTime(text)) return undefined
  return parseTimestamp(splitTopic(text)?.stamp.replace(/^[[(]|[\])]$/g, '') ?? '')
}
