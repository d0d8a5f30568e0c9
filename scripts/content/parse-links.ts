import type { Heading, List, ListItem, Nodes } from 'mdast'
import type { Link, LinkGroup } from '../../catalogue/episode.ts'
import type { FaultLog } from './fault.ts'
import { toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'

/**
 * Reads an episode's links, in their groups: an item's whole text, and the first http(s) link in it.
 * Groups without a link are left out; an item without one is told, and a further link that begins a line.
 *
 * @param isTold tells whether a fault of the item was told already that explains the missing link
 */
export function parseLinks(
  nodes: readonly (List | Heading)[],
  definitions: Definitions,
  lineOf: (node: Nodes) => number,
  isTold: (item: ListItem) => boolean,
  log: FaultLog,
): readonly LinkGroup[] {
  const groups: { heading: string | null; links: Link[] }[] = [{ heading: null, links: [] }]
  for (const node of nodes) {
    if (node.type === 'heading') {
      groups.push({ heading: toPlainText([node], definitions).text || null, links: [] })
    } else {
      groups.at(-1)?.links.push(...parseList(node))
    }
  }
  return groups.filter(({ links }) => links.length > 0)

  /** `•[Text](…)` is no item of its own to Markdown, but goes on with the one above. */
  function tellGlued(nodes: readonly Nodes[]) {
    for (const node of nodes.flatMap(linksBeginningLines)) {
      const expected = '"- " at the beginning of a link'
      const remedy =
        'begin the line with "- ", or with another word where it belongs to the link above'
      const received = toPlainText([node], definitions).text
      log.warning({ line: lineOf(node), expected, received, remedy })
    }
  }

  function parseList(list: List): readonly Link[] {
    return list.children.flatMap((item) => {
      const own = item.children.filter(({ type }) => type !== 'list')
      const nested = item.children.flatMap((child) =>
        child.type === 'list' ? parseList(child) : [],
      )
      const { text, links } = toPlainText(own, definitions)
      const [link] = links
      if (links.length > 1) tellGlued(own)
      if (link !== undefined) return [{ title: text, url: link.url }, ...nested]
      if (text !== '' && !isTold(item)) {
        const remedy = 'write it as [text](https://…) or <https://…>'
        const expected = 'an http or https link'
        log.warning({ line: lineOf(item), expected, received: text, remedy })
      }
      return nested
    })
  }
}

const BEGINS_LINE = /\n[^\p{L}\p{N}]*$/u

/** The further links of a paragraph that come first on a line, whatever signs stand before them. */
function linksBeginningLines(node: Nodes): readonly Nodes[] {
  const children = node.type === 'paragraph' ? node.children : []
  const links = children.filter(({ type }) => type === 'link' || type === 'linkReference')
  return links.slice(1).filter((link) => {
    const before = children.slice(0, children.indexOf(link)).map((node) => {
      return node.type === 'text' ? node.value : node.type === 'break' ? '\n' : 'x'
    })
    return BEGINS_LINE.test(before.join(''))
  })
}
