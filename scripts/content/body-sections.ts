import type { Heading, List, ListItem, Root, RootContent } from 'mdast'
import { parseTimestamp } from '../../catalogue/timestamp.ts'
import type { FaultLog } from './fault.ts'
import { toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'
import { findTimedLines } from './topic-lines.ts'
import { beginsWithPartedTime, beginsWithTime, looksLikeTopic } from './topic-text.ts'

/** What of an episode's body is read, in the order of the file. */
export interface BodySections {
  /** The lists of topics. */
  readonly topics: readonly List[]
  /** The lists of links, and the headings above them. */
  readonly links: readonly (List | Heading)[]
}

interface Section {
  readonly kind: 'topics' | 'links' | 'other'
  /** Null before the first heading. */
  readonly heading: string | null
  readonly depth: number
  readonly line: number
}

const TOPICS = /^topics(?: include)?:?$/i
const ALMOST_TOPICS = /^[^\p{L}]*(?:topics?|time ?(?:stamps?|codes?)|chapters?)\b/iu
/** Its lines begin with timestamps, and are no topics. */
const SPOKEN = /transcri|captions?|subtitles?/i
const LINKS = /^links:?$/i
const ALMOST_LINKS = /\blinks?\b/i

/** The text that was parsed. */
interface Source {
  readonly lines: readonly string[]
  /** For each of these, the line of the file. */
  readonly fileLines: readonly number[]
}

/**
 * Finds the topics and the links of a body by their headings, `## Topics Include` and `## Links`. A
 * list that can only be topics is told as a warning where it stands under another heading, and is
 * read; lines that are topics, but in no list, are told there, and so are topics that end with their
 * timestamps. Links below a heading that only has the word in it are told and read, too. Text in one of
 * the two sections that stands in no list is told too, since nobody would find it: as an error where it
 * is a topic.
 */
export function findSections(
  root: Root,
  definitions: Definitions,
  { lines, fileLines }: Source,
  log: FaultLog,
): BodySections {
  const topics: List[] = []
  const links: (List | Heading)[] = []
  const strays = collectStrays(log)
  let section: Section = { kind: 'other', heading: null, depth: 7, line: 1 }

  for (const [index, child] of root.children.entries()) {
    const firstLine = (child.position?.start.line ?? 1) - 1
    const line = fileLines[firstLine] ?? 1
    const node = mendHeading(child, lines[firstLine] ?? '', line, log)
    const heading = node.type === 'heading' ? toPlainText([node], definitions).text : ''
    if (node.type === 'heading' && opensSection(node, heading, section)) {
      strays.tell(section)
      section = { kind: kindOf(heading), heading, depth: node.depth, line }
      if (section.kind === 'other' && ALMOST_LINKS.test(heading)) {
        if (!holdsLinks(root.children.slice(index + 1), node, definitions)) continue
        section = { ...section, kind: 'links' }
        const remedy = 'write that heading above these links'
        const expected = 'the heading "## Links" above the links'
        log.warning({ line, expected, received: heading, remedy })
      }
    } else if (node.type === 'list' && section.kind === 'topics') {
      topics.push(node)
    } else if (node.type === 'list' && holdsTopics(node, definitions, section)) {
      topics.push(node)
      tellMisnamed(section, line, log)
      if (section.kind === 'other' && section.heading !== null)
        section = { ...section, kind: 'topics' }
    } else if (node.type === 'list' && holdsTurnedTopics(node, definitions, section)) {
      tellTurned(node, definitions, line, log)
    } else if (section.kind === 'links' && (node.type === 'list' || node.type === 'heading')) {
      links.push(node)
    } else {
      const received = toPlainText([node], definitions).text
      const block = { node, received, line }
      if (received === '') continue
      const hidden = findHeading(node)
      if (hidden !== undefined) tellHidden(lines, fileLines, firstLine + hidden, log)
      else if (section.kind === 'other') strays.add(block, lines)
      else tellLost(section, block, lines, log)
    }
  }
  strays.tell(section)
  return { topics, links }
}

const HEADING_REMEDY = 'write a space after #, which makes it a heading'
const DEPTHS = [1, 2, 3, 4, 5, 6] as const

/**
 * Makes a heading of topics or links of a line that is none to Markdown, since no space follows its `#`,
 * or one that does not break a line, and tells it.
 *
 * @param received the first line of the node
 */
function mendHeading(
  node: RootContent,
  received: string,
  line: number,
  log: FaultLog,
): RootContent {
  if (node.type !== 'paragraph' || node.position?.start.line !== node.position?.end.line)
    return node
  const [, signs, value = ''] =
    /^ {0,3}(#{1,6})[^\S \t]*([^\s#].{0,20}?)[\s#]*$/.exec(received) ?? []
  const depth = DEPTHS.find((count) => count === signs?.length)
  if (depth === undefined || kindOf(value) === 'other') return node
  const expected = 'a space after the # of a heading'
  log.warning({ line, expected, received, remedy: HEADING_REMEDY })
  return { type: 'heading', depth, children: [{ type: 'text', value }] }
}

/** What stands among the sections in no list. */
interface Block {
  readonly node: RootContent
  /** Its plain text. */
  readonly received: string
  readonly line: number
}

const kindOf = (heading: string): Section['kind'] =>
  TOPICS.test(heading) ? 'topics' : LINKS.test(heading) ? 'links' : 'other'

/**
 * Below the links, a deeper heading names a group of them; below the topics, it has no meaning. A topic
 * that is written as a heading opens nothing.
 */
function opensSection({ depth }: Heading, text: string, section: Section): boolean {
  if (looksLikeTopic(text)) return false
  if (depth <= section.depth || section.kind === 'other') return true
  return section.kind === 'topics' && kindOf(text) !== 'other'
}

/**
 * At least half of the items, so that one prose line with a clock time in it is no alarm, or most of
 * them where there is no dash after the times; a single one where the heading was meant to be that of
 * the topics. Where the items are in groups, those of all groups count.
 */
function holdsTopics(list: List, definitions: Definitions, { heading }: Section): boolean {
  const isMeant = ALMOST_TOPICS.test(heading ?? '')
  return [list.children, innermostItems(list)].some((items) => {
    const texts = items.map((item) => toPlainText([item], definitions).text)
    const timed = texts.filter(beginsWithTime).length
    const enough = isMeant ? 1 : texts.length / 2
    if (texts.filter(looksLikeTopic).length >= enough || (isMeant && timed > 0)) return true
    const isTelling = timed > 1 || texts.some(beginsWithPartedTime)
    return timed > enough && isTelling && !SPOKEN.test(heading ?? '')
  })
}

/** Tells whether the items of a list end with timestamps, `Intro 0:00`, where topics were meant. */
function holdsTurnedTopics(list: List, definitions: Definitions, { heading }: Section): boolean {
  const times = list.children.map((item) => {
    const [, stamp = ''] =
      /\s[[(]?([\d:]+)[\])]?$/.exec(toPlainText([item], definitions).text) ?? []
    return parseTimestamp(stamp) ?? NaN
  })
  const ascend = times.every((time, i) => i === 0 || time > (times[i - 1] ?? NaN))
  return times.length > 1 && ascend && ALMOST_TOPICS.test(heading ?? '')
}

/** Tells whether a list with a link in it stands below a heading, before the next as high as it. */
function holdsLinks(
  following: readonly RootContent[],
  { depth }: Heading,
  definitions: Definitions,
): boolean {
  const end = following.findIndex((node) => node.type === 'heading' && node.depth <= depth)
  const own = end === -1 ? following : following.slice(0, end)
  return own.some(
    (node) => node.type === 'list' && toPlainText([node], definitions).links.length > 0,
  )
}

/** The items of a list that hold no list themselves, at any depth. */
const innermostItems = ({ children }: List): readonly ListItem[] =>
  children.flatMap((item) => {
    const lists = item.children.filter((child) => child.type === 'list')
    return lists.length === 0 ? [item] : lists.flatMap(innermostItems)
  })

/** Collects the topics that stand in no list, where the section is not that of the topics. */
function collectStrays(log: FaultLog) {
  let found: { readonly received: string; readonly line: number }[] = []
  return {
    add({ node, received, line }: Block, lines: readonly string[]) {
      if (node.type === 'code' || node.type === 'list') return
      const { timed, count } = findTimedLines(node, lines)
      // A time of day that happens to begin a line of prose is none of most lines.
      if (timed.length < count / 2) return
      found.push(...timed.map(() => ({ received, line })))
    },
    tell({ kind, heading }: Section) {
      const enough = kind === 'topics' || ALMOST_TOPICS.test(heading ?? '') ? 1 : 2
      const [first] = found
      if (first !== undefined && found.length >= enough && !SPOKEN.test(heading ?? '')) {
        const expected = 'topics in a list under "## Topics Include"'
        const remedy = 'move them there, and begin each with "- "'
        log.warning({ ...first, expected, remedy })
      }
      found = []
    },
  }
}

/**
 * Finds a heading of topics or links that is a part of HTML: to Markdown all is, up to a blank line.
 *
 * @returns on which line of the node, counted from 0
 */
function findHeading(node: RootContent): number | undefined {
  if (node.type !== 'html') return undefined
  const index = node.value.split('\n').findIndex((line) => {
    const [, heading = ''] = /^ {0,3}#{1,6}\s+(.*?)[\s#]*$/.exec(line) ?? []
    return kindOf(heading) !== 'other'
  })
  return index < 0 ? undefined : index
}

function tellHidden(
  lines: readonly string[],
  fileLines: readonly number[],
  index: number,
  log: FaultLog,
) {
  const expected = 'a blank line between HTML and the heading below it'
  const received = lines[index] ?? ''
  const remedy = 'write one above the heading'
  log.error({ line: fileLines[index] ?? 1, expected, received, remedy })
}

/** A topic that nobody would find is an error; any other text may have been meant to stand there. */
function tellLost(
  { heading, kind }: Section,
  { node, received, line }: Block,
  lines: readonly string[],
  log: FaultLog,
) {
  const expected = `nothing but lists under "${heading ?? ''}"`
  const { topics, timed, count } = findTimedLines(node, lines)
  const isTopic = kind === 'topics' && (topics.length > 0 || timed.length > count / 2)
  const isHeading = !isTopic && /^#{2,6}[^\s#]/.test(received)
  const remedy = isHeading ? HEADING_REMEDY : remedyFor(node)
  log[isTopic ? 'error' : 'warning']({ line, expected, received, remedy })
}

function remedyFor({ type }: RootContent): string {
  switch (type) {
    case 'code':
      return 'take out what makes it code: the indentation, or the lines of ```'
    case 'html':
      return 'write it in Markdown, with a blank line between it and any HTML'
    default:
      return 'begin the line with "- ", or move it above the heading'
  }
}

function tellTurned(list: List, definitions: Definitions, line: number, log: FaultLog) {
  const expected = 'topics like 12:25 -- What we talk about'
  const { text: received } = toPlainText(list.children.slice(0, 1), definitions)
  const remedy = 'begin each with its timestamp and two dashes, under "## Topics Include"'
  log.warning({ line, expected, received, remedy })
}

function tellMisnamed({ heading, kind, line }: Section, listLine: number, log: FaultLog) {
  log.warning({
    line: kind === 'other' && heading !== null ? line : listLine,
    expected: 'the heading "## Topics Include" above the topics',
    received: heading ?? 'nothing',
    remedy: 'write that heading above this list',
  })
}
