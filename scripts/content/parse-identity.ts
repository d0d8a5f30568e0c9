import { basename } from 'node:path'
import type { EpisodeIdentity } from './url-pattern.ts'
import { getText, holdsValue, lineOf } from './fields.ts'
import type { FaultLog } from './fault.ts'
import type { YamlMap } from './yaml.ts'

/** `YYYY-MM-DD-NUMBER-SLUG.md` */
const FILE_NAME = /^(?<date>\d{4}-\d{2}-\d{2})-(?<number>\d+)-(?<slug>.+)\.(?:md|markdown)$/i

/** The front matter may give a time of day after the date, as Jekyll's does. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d.*)?$/
const SLUG = /^[\p{L}\p{M}\p{N}_-]+$/u

/**
 * Finds out which episode a file is, from its name and from the front matter, which comes first.
 *
 * @returns undefined where something is missing or no good, which has been told then
 */
export function parseIdentity(
  file: string,
  fields: YamlMap,
  log: FaultLog,
): EpisodeIdentity | undefined {
  const fromName = FILE_NAME.exec(basename(file).normalize('NFC'))?.groups ?? {}
  const keys = ['date', 'number', 'slug'] as const
  const missing = keys.filter((key) => fromName[key] === undefined && !holdsValue(fields, key))
  if (missing.length > 0) {
    const expected = 'a file name like 2021-04-05-77-slug.md'
    const remedy = `rename it, or give ${missing.join(', ')} in the front matter`
    log.error({ line: 1, expected, received: basename(file), remedy })
    return undefined
  }

  function identify<T>(
    key: (typeof keys)[number],
    parse: (text: string) => T | undefined,
    expected: string,
    remedy: string,
  ): T | undefined {
    const text = getText(fields, key, log) ?? fromName[key] ?? ''
    const value = parse(text)
    if (value === undefined) {
      log.error({ line: lineOf(fields, key), expected, received: text, remedy })
    }
    return value
  }
  const date = identify(
    'date',
    parseDate,
    'a date of the calendar like 2021-04-05',
    'write year, month and day as they were',
  )
  const number = identify(
    'number',
    parseNumber,
    'a number of the episode, 0 or more',
    'write it in digits',
  )
  const slug = identify(
    'slug',
    (text) => (SLUG.test(text) ? text : undefined),
    'a slug of letters, digits, - and _',
    'take everything else out of it',
  )
  if (date === undefined || number === undefined || slug === undefined) return undefined
  return { date, number, slug }
}

function parseDate(text: string): string | undefined {
  const date = DATE.exec(text)?.[1]
  if (date === undefined) return undefined
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined
}

function parseNumber(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : undefined
  return Number.isSafeInteger(number) ? number : undefined
}
