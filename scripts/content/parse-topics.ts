import type { List, ListItem, Nodes } from 'mdast'
import { parseTimestamp } from '../../catalogue/timestamp.ts'
import type { FaultLog } from './fault.ts'
import type { WrittenTopic } from './place-topics.ts'
import { DASH, DASH_CHARACTER } from './dash.ts'
import { MOMENT } from './guess-timestamp.ts'
import { dropStart, toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'
import { beginsWithTime, splitTopic } from './topic-text.ts'
import { isWebUrl } from './web-url.ts'

/**
 * Reads the topics of a list as they were written, and tells which items are none, and which of their
 * links are lost.
 *
 * @param isTold tells whether a fault was told already that explains a link without a URL
 */
export function parseTopics(
  list: List,
  definitions: Definitions,
  lineOf: (node: Nodes) => number,
  isTold: (node: Nodes) => boolean,
  log: FaultLog,
): readonly WrittenTopic[] {
  return flattenTopics(list, definitions).flatMap(({ item, nodes }) => {
    const line = lineOf(item)
    const plain = toPlainText(nodes, definitions)
    const parts = splitTopic(plain.text)
    if (parts === undefined) {
      const expected = 'a topic like 12:25 -- What we talk about'
      const remedy = 'begin it with its timestamp and two dashes'
      log.error({ line, expected, received: plain.text, remedy })
      return []
    }
    const { text: title, links } = dropStart(plain, parts.titleStart)
    if (title === '') {
      const expected = 'what the topic is about, after its timestamp'
      const remedy = 'write it, as in 12:25 -- What we talk about'
      log.error({ line, expected, received: plain.text, remedy })
      return []
    }
    if (parts.separator !== null) {
      const expected = 'two dashes after the timestamp'
      const remedy = `write -- in place of ${parts.separator}`
      log.warning({ line, expected, received: plain.text, remedy })
    }
    const [, glued = ''] = GLUED.exec(title) ?? []
    if ((parseTimestamp(glued) ?? 0) > (parseTimestamp(parts.stamp) ?? Infinity)) {
      const expected = 'a line of its own for each topic'
      const remedy = `begin a new line with "- " before ${glued}`
      log.warning({ line, expected, received: plain.text, remedy })
    }
    for (const link of nodes.flatMap((node) => findLostLinks(node, definitions))) {
      if (isTold(link.node)) continue
      const expected = 'an http or https link'
      const remedy = 'write the whole URL, beginning with https://, or take the link out'
      log.warning({ line: lineOf(link.node), expected, received: link.url, remedy })
    }
    return [{ line, stamp: parts.stamp, title, links }]
  })
}

/**
 * A timestamp between a bullet or a dash and another dash, as where the line end before it was lost. After
 * a digit it is the end of a range.
 */
const GLUED = new RegExp(`[^\\d\\s]\\s*[*+${DASH_CHARACTER}]\\s*(${MOMENT})\\s+${DASH}\\s`, 'u')

/** The links that were meant for the web, and lead nowhere; one of the timestamp may go. */
function findLostLinks(
  node: Nodes,
  definitions: Definitions,
): readonly { readonly node: Nodes; readonly url: string }[] {
  if (node.type === 'link' || node.type === 'linkReference') {
    const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '')
    const { text } = toPlainText(node.children, definitions)
    const isKept = isWebUrl(url) || /^mailto:/i.test(url) || beginsWithTime(text)
    return isKept ? [] : [{ node, url }]
  }
  return 'children' in node
    ? node.children.flatMap((child) => findLostLinks(child, definitions))
    : []
}

/** A topic, or what stands in the place of one, and the text that belongs to it. */
interface FlatItem {
  readonly item: ListItem
  readonly nodes: ListItem['children']
}

/** The items of a list, each followed by the topics that stand inside it. */
const flattenTopics = (list: List, definitions: Definitions): readonly FlatItem[] =>
  list.children.flatMap((item) => flattenItem(item, definitions))

/**
 * A list inside an item is a part of its text. Where it holds topics, it is indented by slip: those
 * stand for themselves, and what else is in it belongs to the topic above.
 */
function flattenItem(item: ListItem, definitions: Definitions): readonly [FlatItem, ...FlatItem[]] {
  const flat: [FlatItem, ...FlatItem[]] = [{ item, nodes: [] }]
  for (const child of item.children) {
    const inner = child.type === 'list' ? flattenInner(child, definitions) : []
    if (inner.length === 0) flat[0].nodes.push(child)
    for (const { isTopic, nodes, ...topic } of inner) {
      if (isTopic) flat.push({ ...topic, nodes })
      else flat.at(-1)?.nodes.push(...nodes)
    }
  }
  return flat
}

/** The items of a list inside an item, where there are topics among them; else none. */
function flattenInner(list: List, definitions: Definitions) {
  const textOf = ({ nodes }: FlatItem) => {
    const own = nodes.filter(({ type }) => type !== 'list')
    return toPlainText(own, definitions).text
  }
  const items = list.children.map((item) => flattenItem(item, definitions))
  const holdsTopics = items.some(
    ([own, ...topics]) => topics.length > 0 || beginsWithTime(textOf(own)),
  )
  if (!holdsTopics) return []
  return items.flatMap(([own, ...topics]) => [
    { ...own, isTopic: splitTopic(textOf(own)) !== undefined },
    ...topics.map((topic) => ({ ...topic, isTopic: true })),
  ])
}
