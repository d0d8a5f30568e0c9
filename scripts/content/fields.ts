import type { FaultLog } from './fault.ts'
import type { YamlMap, YamlValue } from './yaml.ts'
import { isWebUrl } from './web-url.ts'

/** The text of a key, white space folded; null where it is absent, empty, or (told) no text. */
export function getText(fields: YamlMap, key: string, log: FaultLog): string | null {
  const value = fields.get(key)
  if (value === undefined || value.kind === 'nothing') return null
  if (value.kind === 'text') return value.text.replace(/\s+/g, ' ').trim() || null
  const received = `a ${value.kind}`
  log.error({ line: value.line, expected: `${key} as a text`, received, remedy: 'write one text' })
  return null
}

/** Tells whether a key is there with a value, be it an empty text. */
export const holdsValue = (fields: YamlMap, key: string): boolean =>
  (fields.get(key)?.kind ?? 'nothing') !== 'nothing'

/** Tells whether a key is absent or empty, which its reader alone can judge, as no fault was told. */
export function isBlank(fields: YamlMap, key: string): boolean {
  const value = fields.get(key)
  return !holdsValue(fields, key) || (value?.kind === 'text' && value.text.trim() === '')
}

/** The line of a key, or of the first line where it is absent. */
export const lineOf = (fields: YamlMap, key: string): number => fields.get(key)?.line ?? 1

/** The texts of a key: a list, or one text with commas; empty where there are none. */
export function getTexts(fields: YamlMap, key: string, log: FaultLog): readonly string[] {
  const value = fields.get(key)
  if (value === undefined || value.kind === 'nothing') return []
  const texts = value.kind === 'text' ? value.text.split(',') : textsOf(value, key, log)
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter(Boolean)
}

function textsOf(value: YamlValue, key: string, log: FaultLog): readonly string[] {
  if (value.kind === 'list') {
    const texts = value.values.flatMap((child) => (child.kind === 'text' ? [child.text] : []))
    if (texts.length === value.values.length) return texts
  }
  const received = value.kind === 'list' ? 'a list with other values' : `a ${value.kind}`
  const remedy = 'write each on a line of its own, after a dash'
  log.error({ line: value.line, expected: `${key} as a list of texts`, received, remedy })
  return []
}

const TRUE = /^(?:true|yes|on)$/i
const FALSE = /^(?:false|no|off)$/i

/** A yes or no; `unless` where it is absent or (told) neither. */
export function getFlag(fields: YamlMap, key: string, unless: boolean, log: FaultLog): boolean {
  const text = getText(fields, key, log)
  if (text === null) return unless
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  const expected = `${key}: true or ${key}: false`
  log.error({ line: lineOf(fields, key), expected, received: text, remedy: 'write one of the two' })
  return unless
}

/** A URL that can be left out: what is no http(s) URL is told as a warning, and becomes null. */
export function getWebUrl(fields: YamlMap, key: string, log: FaultLog): string | null {
  const received = getText(fields, key, log)
  if (received === null || isWebUrl(received)) return received
  const expected = `${key} as an http or https URL`
  const remedy = 'write the whole URL, or take the key out'
  log.warning({ line: lineOf(fields, key), expected, received, remedy })
  return null
}
