import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes } from 'mdast'
import type { TextLink } from '../../catalogue/episode.ts'
import { isWebUrl } from './web-url.ts'

/** What of Markdown is shown and searched: its text, white space folded, and where it leads. */
export interface PlainText {
  readonly text: string
  /** Ascending, not overlapping, http and https only. */
  readonly links: readonly TextLink[]
}

/** Where the reference links of a file lead: their normalized identifiers, and a URL for each. */
export type Definitions = ReadonlyMap<string, string>

/** Collects the definitions of reference links, `[identifier]: https://…`; the first one counts. */
export function collectDefinitions(node: Nodes, urls = new Map<string, string>()): Definitions {
  if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, urls)
  return urls
}

/**
 * Takes the plain text out of Markdown. Raw HTML loses its tags and keeps its text, an image is its
 * alternative text, blocks are parted by a space.
 */
export function toPlainText(nodes: readonly Nodes[], definitions: Definitions): PlainText {
  let text = ''
  // Asked of `text` itself, it would have to be put together again for every piece: O(n²).
  let endsInSpace = true
  const links: TextLink[] = []

  const append = (piece: string) => {
    const folded = piece.replace(/\s+/g, ' ')
    const added = endsInSpace ? folded.trimStart() : folded
    if (added === '') return
    text += added
    endsInSpace = added.endsWith(' ')
  }
  const appendLink = (children: readonly Nodes[], url: string | undefined) => {
    const from = text.length
    const linksBefore = links.length
    children.forEach(visit)
    // An address in angle brackets may be in a link's text: of two links the inner one counts.
    if (links.length > linksBefore) return
    const start = text.startsWith(' ', from) ? from + 1 : from
    const end = text.trimEnd().length
    if (url !== undefined && start < end && isWebUrl(url)) links.push({ start, end, url })
  }
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return append(node.value)
      case 'image':
      case 'imageReference':
        return append(node.alt ?? '')
      case 'break':
        return append(' ')
      case 'html':
        return append(stripTags(node.value))
      case 'link':
        return appendLink(node.children, node.url)
      case 'linkReference':
        return appendLink(node.children, definitions.get(node.identifier))
      case 'definition':
        return undefined
      case 'paragraph':
      case 'heading':
      case 'listItem':
        append(' ')
        node.children.forEach(visit)
        return append(' ')
      default:
        if ('children' in node) node.children.forEach(visit)
        return undefined
    }
  }
  nodes.forEach(visit)
  return { text: text.trimEnd(), links }
}

/** Leaves out the first characters of a text, and of its links what lies in them. */
export function dropStart({ text, links }: PlainText, characters: number): PlainText {
  const kept = links.filter(({ end }) => end > characters)
  return {
    text: text.slice(characters),
    links: kept.map(({ start, end, url }) => ({
      start: Math.max(0, start - characters),
      end: end - characters,
      url,
    })),
  }
}

/** A comment or a tag; neither reaches past the opening of the next, which keeps this linear. */
const TAGS = /<!--(?:(?!<!--)[\s\S])*?-->|<(?:"[^"]*"|'[^']*'|[^"'<>])*>/g

/** Inside a sentence, raw HTML is one tag; as a block, it holds text that Markdown did not read. */
function stripTags(html: string): string {
  const stripped = html.replace(TAGS, '')
  if (stripped === '') return /^<br\b/i.test(html) ? ' ' : ''
  if (stripped === html) return html
  return toPlainText([fromMarkdown(stripped)], new Map()).text
}
