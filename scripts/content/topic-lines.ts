import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, Paragraph, Root } from 'mdast'
import type { FaultLog } from './fault.ts'
import { DASH_CHARACTER } from './dash.ts'
import { toPlainText } from './plain-text.ts'
import { beginsWithPartedTime, beginsWithTime, readBareTime } from './topic-text.ts'

/** What people type where a list wants `- `: `•`, `–`, `--`, or a dash without a space after it. */
const BULLET = `[-+*|•‣·→»~=${DASH_CHARACTER}\\p{So}\\uFE0F]`
const MISTYPED = new RegExp(`^\\s*(${BULLET}{1,3})\\s*(?=\\d)`, 'u')
const ANY_BULLET = new RegExp(`^\\s*(?:${BULLET}[^\\p{L}\\p{N}]{0,4}|\\d+[.)]\\s+)\\d`, 'u')
/** What stands before a timestamp but a bracket of its own: a bullet, stray signs, what nobody sees. */
const STRAY = /^(?:[^\p{L}\p{N}[(]|[[(](?!\d))+/u

/** How a line may begin in which a timestamp comes first, whatever Markdown or HTML is around it. */
const MAY_BEGIN_WITH_TIME =
  /^(?:\s*\d+[.)]\s)?(?:\s*(?:<[^<>]*>|&#?\w{1,9};))*[^\p{L}\p{N}]{0,12}\d{1,3}[:;：]\d\d/u

/**
 * Turns the lines that can only be topics, but whose bullet is none in Markdown, into items of a list,
 * and tells them: `•12:25 -- Text` would else be glued to the topic above, or be in no list.
 *
 * @param text Markdown; each of its lines stays one
 * @param fileLines for each line of `text`, its line of the file
 * @returns the parsed text, and its lines
 */
export function mendBullets(
  text: string,
  fileLines: readonly number[],
  log: FaultLog,
): { readonly root: Root; readonly lines: readonly string[] } {
  const root = fromMarkdown(text)
  const lines = text.split('\n')
  if (!lines.some((line) => mendBullet(line) !== undefined)) return { root, lines }

  const mended = [...lines]
  for (const paragraph of findParagraphs(root)) {
    for (const index of textLines(paragraph, lines)) {
      const received = lines[index] ?? ''
      const item = mendBullet(received)
      if (item === undefined) continue
      mended[index] = item
      const expected = '"- " at the beginning of a topic'
      const remedy = 'begin the line with "- "'
      log.warning({ line: fileLines[index] ?? 1, expected, received, remedy })
    }
  }
  return { root: fromMarkdown(mended.join('\n')), lines: mended }
}

/** @returns the line as an item of a list; undefined where it is not beyond doubt that it is a topic */
function mendBullet(line: string): string | undefined {
  const [start = '', bullet = ''] = MISTYPED.exec(line) ?? []
  const rest = line.slice(start.length)
  // The other half of a pair makes it emphasis, or the row of a table.
  const isPair = ['*', '|', '~'].some((sign) => bullet.includes(sign) && rest.includes(sign))
  return bullet !== '' && !isPair && beginsWithPartedTime(rest) ? `- ${rest}` : undefined
}

/** The paragraphs of a text and of its lists; what is quoted stands for itself. */
function findParagraphs(node: Nodes): readonly Paragraph[] {
  if (node.type === 'paragraph') return [node]
  if (node.type !== 'root' && node.type !== 'list' && node.type !== 'listItem') return []
  return node.children.flatMap(findParagraphs)
}

/**
 * The lines of a block that begin with its own text: not the one with the bullet before it, and none
 * that begins inside a comment.
 *
 * @returns indices of `lines`, ascending
 */
function textLines(block: Nodes, lines: readonly string[]): readonly number[] {
  const { start, end } = block.position ?? { start: { line: 1, column: 1 }, end: { line: 0 } }
  const followsBullet = /\S/.test((lines[start.line - 1] ?? '').slice(0, start.column - 1))
  const first = followsBullet ? start.line : start.line - 1
  const indices = Array.from({ length: Math.max(0, end.line - first) }, (_, index) => first + index)
  if (block.type !== 'paragraph') return indices
  const hidden = block.children.flatMap(({ type, position }) =>
    type === 'html' && position !== undefined ? [position] : [],
  )
  return indices.filter((index) =>
    hidden.every((html) => index < html.start.line || index >= html.end.line),
  )
}

/** Which lines of a block begin with a timestamp, and which of them are topics: a dash or a bullet tells. */
export interface TimedLines {
  /** How many lines the block has. */
  readonly count: number
  /** Indices of the text's lines. */
  readonly timed: readonly number[]
  readonly topics: readonly number[]
}

/** Finds the lines of a block that begin with a timestamp, with a bullet before it or without. */
export function findTimedLines(block: Nodes, lines: readonly string[]): TimedLines {
  const indices = textLines(block, lines)
  const textOf = new Map(indices.map((index) => [index, readLine(lines[index] ?? '')]))
  const timed = indices.filter((index) => beginsWithTime(textOf.get(index) ?? ''))
  const topics = timed.filter(
    (index) => beginsWithPartedTime(textOf.get(index) ?? '') || ANY_BULLET.test(lines[index] ?? ''),
  )
  return { count: indices.length, timed, topics }
}

/** The plain text of a line by itself, without its bullet; empty where no timestamp can begin it. */
function readLine(line: string): string {
  if (!MAY_BEGIN_WITH_TIME.test(line)) return ''
  return toPlainText([fromMarkdown(line.trim())], new Map()).text.replace(STRAY, '')
}

/**
 * Tells the lines inside the items of a list that can only be topics, and are no items themselves; and
 * where no dashes tell, those whose time lies between that of the item and the next one's.
 *
 * @param node a list, or what stands in the item of one
 * @param limits the times of the item that the node stands in, and of the next one
 */
export function tellGluedTopics(
  node: Nodes,
  lines: readonly string[],
  fileLines: readonly number[],
  log: FaultLog,
  limits: readonly [number, number] = [NaN, NaN],
) {
  if (node.type === 'list') {
    const times = node.children.map((item) => readBareTime(toPlainText([item], new Map()).text))
    for (const [i, { children }] of node.children.entries()) {
      for (const child of children) {
        tellGluedTopics(child, lines, fileLines, log, [times[i] ?? NaN, times[i + 1] ?? NaN])
      }
    }
    return
  }
  if (toPlainText([node], new Map()).text === '') return
  const { timed, topics } = findTimedLines(node, lines)
  for (const index of timed) {
    const time = readBareTime(readLine(lines[index] ?? '')) ?? NaN
    const isTopic = topics.includes(index)
    if (!isTopic && !(time > limits[0] && time < limits[1])) continue
    const expected = '"- " at the beginning of a topic'
    const remedy =
      'begin the line with "- ", or with another word where it belongs to the topic above'
    const received = lines[index] ?? ''
    log[isTopic ? 'error' : 'warning']({ line: fileLines[index] ?? 1, expected, received, remedy })
  }
}
