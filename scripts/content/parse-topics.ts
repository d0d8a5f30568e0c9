import type { List, ListItem, RootContent } from 'mdast'
import type { FaultLog } from './fault.ts'
import type { WrittenTopic } from './place-topics.ts'
import { dropStart, toPlainText } from './plain-text.ts'
import type { Definitions } from './plain-text.ts'
import { looksLikeTopic, splitTopic } from './topic-text.ts'

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
    return [{ line, stamp: parts.stamp, title, links }]
  })
}

interface FlatItem {
  readonly item: ListItem
  readonly nodes: ListItem['children']
}

/** A list inside an item is a part of its text, but where it holds topics: then it is indented by slip. */
function flattenTopics(list: List, definitions: Definitions): readonly FlatItem[] {
  const isTopicList = (node: RootContent): node is List =>
    node.type === 'list' &&
    node.children.every((item) => looksLikeTopic(toPlainText([item], definitions).text))

  return list.children.flatMap((item) => {
    const nodes = item.children.filter((child) => !isTopicList(child))
    const nested = item.children.filter(isTopicList)
    return [{ item, nodes }, ...nested.flatMap((inner) => flattenTopics(inner, definitions))]
  })
}
