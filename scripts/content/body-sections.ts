import type { Heading, List, Root, RootContent } from 'mdast'
import type { FaultLog } from './fault.ts'
import { toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'
import { looksLikeTopic } from './topic-text.ts'

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
const ALMOST_TOPICS = /^topics?\b/i
const LINKS = /^links:?$/i

/**
 * Finds the topics and the links of a body by their headings, `## Topics Include` and `## Links`. A
 * list that can only be topics is told as a warning where it stands under another heading, and is
 * read. Text in one of the two sections that stands in no list is told too, since nobody would find it:
 * as an error where it is a topic.
 *
 * @param lineOf the line of the file on which a node begins
 */
export function findSections(
  root: Root,
  definitions: Definitions,
  lineOf: (node: RootContent) => number,
  log: FaultLog,
): BodySections {
  const topics: List[] = []
  const links: (List | Heading)[] = []
  let section: Section = { kind: 'other', heading: null, depth: 7, line: 1 }

  for (const node of root.children) {
    const heading = node.type === 'heading' ? toPlainText([node], definitions).text : ''
    const line = lineOf(node)
    if (node.type === 'heading' && opensSection(node, heading, section)) {
      section = { kind: kindOf(heading), heading, depth: node.depth, line }
    } else if (node.type === 'list' && section.kind === 'topics') {
      topics.push(node)
    } else if (node.type === 'list' && holdsTopics(node, definitions, section)) {
      topics.push(node)
      tellMisnamed(section, line, log)
      if (section.kind === 'other' && section.heading !== null)
        section = { ...section, kind: 'topics' }
    } else if (section.kind === 'links' && (node.type === 'list' || node.type === 'heading')) {
      links.push(node)
    } else if (section.kind !== 'other') {
      const received = toPlainText([node], definitions).text
      if (received !== '') tellLost(section, { received, line, isCode: node.type === 'code' }, log)
    }
  }
  return { topics, links }
}

const kindOf = (heading: string): Section['kind'] =>
  TOPICS.test(heading) ? 'topics' : LINKS.test(heading) ? 'links' : 'other'

/** Below the links, a deeper heading names a group of them; below the topics, it has no meaning. */
function opensSection({ depth }: Heading, text: string, section: Section): boolean {
  if (depth <= section.depth || section.kind === 'other') return true
  return section.kind === 'topics' && kindOf(text) !== 'other'
}

/**
 * At least half of the items, so that one prose line with a clock time in it is no alarm; a single one
 * where the heading was meant to be that of the topics.
 */
function holdsTopics({ children }: List, definitions: Definitions, { heading }: Section): boolean {
  const topics = children.filter((child) => looksLikeTopic(toPlainText([child], definitions).text))
  const enough = ALMOST_TOPICS.test(heading ?? '') ? 1 : children.length / 2
  return topics.length >= enough
}

/** A topic that nobody would find is an error; any other text may have been meant to stand there. */
function tellLost(
  { heading, kind }: Section,
  { received, line, isCode }: { received: string; line: number; isCode: boolean },
  log: FaultLog,
) {
  const expected = `nothing but lists under "${heading ?? ''}"`
  const remedy = isCode
    ? 'take out what makes it code: the indentation, or the lines of ```'
    : 'begin the line with "- ", or move it above the heading'
  const isTopic = kind === 'topics' && looksLikeTopic(received.replace(/^[-*+] /, ''))
  log[isTopic ? 'error' : 'warning']({ line, expected, received, remedy })
}

function tellMisnamed({ heading, kind, line }: Section, listLine: number, log: FaultLog) {
  log.warning({
    line: kind === 'other' && heading !== null ? line : listLine,
    expected: 'the heading "## Topics Include" above the topics',
    received: heading ?? 'nothing',
    remedy: 'write that heading above this list',
  })
}
