import type { Nodes } from 'mdast'
import type { LinkGroup, Topic } from '../../catalogue/episode.ts'
import { findSections } from './body-sections.ts'
import type { FaultLog } from './fault.ts'
import type { EpisodeText } from './front-matter.ts'
import { expandLiquid } from './liquid.ts'
import { parseLinks } from './parse-links.ts'
import { parseTopics } from './parse-topics.ts'
import { placeTopics } from './place-topics.ts'
import { tellUnknown } from './placeholders.ts'
import type { PlaceholderValues } from './placeholders.ts'
import { collectDefinitions } from './plain-text.ts'
import { tellTangled } from './tangled-lines.ts'
import { mendBullets, tellGluedTopics } from './topic-lines.ts'

/** What an episode's Markdown says, below its front matter. */
export interface EpisodeBody {
  readonly topics: readonly Topic[]
  readonly links: readonly LinkGroup[]
}

/** Reads the topics and the links of an episode, and tells their faults. */
export function parseBody(
  text: EpisodeText,
  values: PlaceholderValues,
  durationSeconds: number | null,
  log: FaultLog,
): EpisodeBody {
  try {
    return parseSections(text, values, durationSeconds, log)
  } catch (error) {
    // Whatever reads a tree calls itself at each level: thousands of them are no person's writing.
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error
    const expected = 'lists, quotes and HTML that a person can follow'
    const received = 'thousands inside each other'
    log.error({ line: text.bodyLine, expected, received, remedy: 'nest them less deeply' })
    return { topics: [], links: [] }
  }
}

function parseSections(
  { body, bodyLine }: EpisodeText,
  values: PlaceholderValues,
  durationSeconds: number | null,
  log: FaultLog,
): EpisodeBody {
  const { text, fileLines, unknown } = expandLiquid(body, bodyLine, (path) => values.get(path))
  if (tellTangled(text, fileLines, log)) return { topics: [], links: [] }
  const { root, lines } = mendBullets(text, fileLines, log)
  const definitions = collectDefinitions(root)
  const lineOf = (node: Nodes) => fileLines[(node.position?.start.line ?? 1) - 1] ?? bodyLine
  const unknownIn = ({ position }: Nodes) =>
    unknown.filter(
      ({ expandedLine }) =>
        position !== undefined &&
        expandedLine >= position.start.line &&
        expandedLine <= position.end.line,
    )

  const sections = findSections(root, definitions, { lines, fileLines }, log)
  for (const node of [...sections.topics, ...sections.links]) {
    for (const placeholder of unknownIn(node)) tellUnknown(placeholder, values, log)
  }
  for (const list of sections.topics) tellGluedTopics(list, lines, fileLines, log)
  const isTold = (node: Nodes) => unknownIn(node).length > 0
  const written = sections.topics.flatMap((list) =>
    parseTopics(list, definitions, lineOf, isTold, log),
  )
  return {
    topics: placeTopics(written, durationSeconds, log),
    links: parseLinks(sections.links, definitions, lineOf, isTold, log),
  }
}
