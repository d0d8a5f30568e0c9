import type { List, ListItem } from 'mdast'
import type { FaultLog } from './fault.ts'
import type { WrittenTopic } from './place-topics.ts'
import { dropStart, toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'
import { beginsWithTime, splitTopic } from './topic-text.ts'

/** Reads the topics of a list as they were written, and tells which items are none. */
export function parseTopics(
  list: List,
  definitions: Definitions,
  lineOf: (node: ListItem) => number,
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
    return [{ line, stamp: parts.stamp, title, links }]
  })
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
