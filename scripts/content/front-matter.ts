import matter from 'gray-matter'
import type { FaultLog } from './fault.ts'
import { parseYamlMap } from './yaml.ts'
import type { YamlMap } from './yaml.ts'

/** A Markdown file in its two parts. */
export interface EpisodeText {
  readonly fields: YamlMap
  readonly body: string
  /** The line of the file on which the body begins. */
  readonly bodyLine: number
}

const FORM = 'put the front matter between two lines of three dashes, at the top of the file'

const refuse = () => {
  throw new Error('Front matter in another language than YAML is never evaluated.')
}

/**
 * Splits an episode's file into its front matter and its Markdown, and tells what is wrong with the
 * front matter. Only YAML is read: gray-matter by itself would run `---js` as a program.
 *
 * @param text with `\n` at the end of its lines
 * @returns undefined where the front matter cannot be read, which has been told then
 */
export function splitFrontMatter(text: string, log: FaultLog): EpisodeText | undefined {
  const [firstLine = '', ...lines] = text.split('\n')
  if (!firstLine.startsWith('---') || firstLine.startsWith('----')) {
    const expected = 'a line --- where the front matter begins'
    log.error({ line: 1, expected, received: firstLine, remedy: FORM })
    return undefined
  }
  const language = firstLine.slice('---'.length).trim()
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    const remedy = 'write the front matter in YAML'
    log.error({ line: 1, expected: '---', received: firstLine, remedy })
    return undefined
  }
  const end = lines.findIndex((line) => line.startsWith('---'))
  if (lines[end]?.trimEnd() !== '---') {
    const line = end === -1 ? lines.length + 1 : end + 2
    const expected = 'a line --- where the front matter ends'
    log.error({ line, expected, received: lines[end] ?? 'the end of the file', remedy: FORM })
    return undefined
  }

  let fields: YamlMap | undefined = new Map()
  // The text that the engine gets begins right after the first ---, so that its lines are the file's.
  const engine = (yaml: string) => {
    fields = parseYamlMap(yaml, log)
    return {}
  }
  // With space behind the closing dashes, gray-matter would begin the body with the rest of their line.
  const trimmed = [firstLine, ...lines.with(end, '---')].join('\n')
  // Always with options: without them gray-matter keeps every text that it ever saw in a cache.
  const { content: body } = matter(trimmed, {
    language: 'yaml',
    engines: { yaml: engine, yml: engine, json: refuse, javascript: refuse, coffee: refuse },
  })
  return fields && { fields, body, bodyLine: end + 3 }
}
