import { parseTimestamp } from '../../catalogue/timestamp.ts'
import { DASH, DASH_CHARACTER } from './dash.ts'
import { readRange } from './guess-timestamp.ts'

/** The two parts of a topic as a host writes it, `12:25 -- What we talk about`. */
export interface TopicParts {
  /** What stands for the timestamp, well-formed or not. */
  readonly stamp: string
  /** Where in the text the title begins. */
  readonly titleStart: number
}

/**
 * A dash that parts: one with white space beside it, or one before a word. A dash right between digits
 * is a misspelt colon, as in `1:11-20 -- Text`.
 */
const PARTING = `(?:\\s+${DASH}\\s*|${DASH}(?:\\s+|$|(?=[^\\d\\s${DASH_CHARACTER}])))`

/** A moment, or what was meant as one, as it stands at either end of a range. */
const MOMENT = '\\d[\\d:;]*[:;]\\d\\d'

/** The text before the first dash that parts; in a range, `25:00 - 26:00 -- Text`, before the second. */
const PARTED = new RegExp(`^(${MOMENT}\\s*${DASH}\\s*${MOMENT}|.{1,16}?)${PARTING}`, 'u')

/** What can stand for a timestamp: at least a digit, the letters that look like one, and units. */
const STAMP = new RegExp(`^(?=.*\\d)[\\dOolI|:;.,'_hms()[\\]\\s${DASH_CHARACTER}]+$`, 'iu')

const NOT_PARTED = /^([\d:]+)(?:\s+|$)/

/** Parts a topic's text, white space folded; undefined where it does not begin with a timestamp. */
export function splitTopic(text: string): TopicParts | undefined {
  const [start = '', before = ''] = PARTED.exec(text) ?? []
  if (STAMP.test(before.normalize('NFKC'))) return { stamp: before, titleStart: start.length }
  const [wellFormed = '', stamp = ''] = NOT_PARTED.exec(text) ?? []
  if (parseTimestamp(stamp) === undefined) return undefined
  return { stamp, titleStart: wellFormed.length }
}

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
