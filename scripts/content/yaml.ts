import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml'
import type { Document, ParsedNode, YAMLError } from 'yaml'
import type { FaultLog } from './fault.ts'
import { findSlip } from './yaml-slip.ts'

/**
 * A value as it stands in YAML, with the line of its key. Every scalar stays the text that was
 * written: 12:34 is not 754, 2021-04-05 is no Date, 010 is not 8.
 */
export type YamlValue =
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'nothing'; readonly line: number }
  | { readonly kind: 'list'; readonly line: number; readonly values: readonly YamlValue[] }
  | { readonly kind: 'map'; readonly line: number; readonly values: YamlMap }

/** The keys of a YAML map, in their order. One whose value is empty, `~` or `null` holds nothing. */
export type YamlMap = ReadonlyMap<string, YamlValue>

/** A plain `key:`, `key: ~` or `key: null` says that there is no value (YAML 1.2.2, 10.2.1.1). */
const ABSENT = new Set(['', '~', 'null', 'Null', 'NULL'])

/**
 * Reads YAML that is a map, and tells every key that stands there twice, and the first place where
 * nothing can be made of it: what the parser stumbles over after that comes of it as a rule.
 *
 * @param text whose first line is line 1 of the file that `log` belongs to
 * @returns undefined where the text is broken, which has been told then
 */
export function parseYamlMap(text: string, log: FaultLog): YamlMap | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  })
  const isDuplicate = ({ code }: YAMLError) => code === 'DUPLICATE_KEY'
  const broken = document.errors.filter((error) => !isDuplicate(error)).slice(0, 1)
  for (const error of [...document.errors.filter(isDuplicate), ...broken]) {
    const { place, remedy } = findSlip(error, document, text)
    const { line } = lines.linePos(place)
    const received = text.split('\n')[line - 1] ?? ''
    log.error({ line, expected: 'valid YAML', received, remedy })
  }
  if (broken.length > 0) return undefined
  if (document.contents === null) return new Map()

  const lineOf = (node: ParsedNode) => lines.linePos(node.range[0]).line
  const value = convert(document.contents, { document, text, lineOf, log })
  if (value === undefined) return new Map()
  if (value.kind === 'map') return value.values
  const received = value.kind === 'text' ? value.text : 'a list'
  const remedy = 'write each value after its key and a colon, as in title: An Example'
  log.error({ line: value.line, expected: 'keys with values', received, remedy })
  return undefined
}

interface Conversion {
  readonly document: Document.Parsed
  /** What the document was read from. */
  readonly text: string
  readonly lineOf: (node: ParsedNode) => number
  readonly log: FaultLog
}

/** @param line where the value counts as standing: at its key, or else where it begins */
function convert(
  node: ParsedNode,
  conversion: Conversion,
  line = conversion.lineOf(node),
): YamlValue | undefined {
  if (isMap(node)) {
    const values = new Map<string, YamlValue>()
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const keyLine = conversion.lineOf(key)
      const converted = value === null ? undefined : convert(value, conversion, keyLine)
      values.set(String(key.value), converted ?? { kind: 'nothing', line: keyLine })
    }
    return { kind: 'map', line, values }
  }
  if (isSeq(node)) {
    const values = node.items.map((child) => convert(child, conversion))
    return { kind: 'list', line, values: values.filter((value) => value !== undefined) }
  }
  const scalar = isAlias(node) ? node.resolve(conversion.document) : node
  if (!isScalar(scalar)) {
    const text = isAlias(node) ? `*${node.source}` : ''
    const expected = 'the value itself in place of a YAML alias'
    conversion.log.error({ line, expected, received: text, remedy: 'write the value out' })
    return { kind: 'text', line, text }
  }
  const text = String(scalar.value)
  if (isScalar(node) && scalar.type === Scalar.PLAIN) tellCutOff(text, node, line, conversion)
  if (scalar.type === Scalar.PLAIN && ABSENT.has(text)) return undefined
  return { kind: 'text', line, text }
}

/** Tells what of a plain value YAML takes for a comment, though it is not written like one. */
function tellCutOff(
  value: string,
  { range: [, valueEnd, end] }: ParsedNode,
  line: number,
  { text, log }: Conversion,
) {
  const [, comment] = /^[ \t]*(#[\p{L}\p{N}].*)/u.exec(text.slice(valueEnd, end)) ?? []
  if (comment === undefined) return
  const expected = 'quotes around a value with #, which begins a comment'
  const remedy = 'write them, or a space after # where it is a comment'
  log.warning({ line, expected, received: `${value} ${comment}`, remedy })
}
