/** A `{{ … }}` that stands for nothing, since nobody knows its value. */
export interface UnknownPlaceholder {
  /** As it was written, white space folded. */
  readonly placeholder: string
  /** The line of the file. */
  readonly line: number
  /** The line of the expanded text, counted from 1. */
  readonly expandedLine: number
}

/** A body in which every piece of Liquid has been replaced. */
export interface ExpandedText {
  readonly text: string
  /** For each line of `text`, the line of the file on which it begins. */
  readonly fileLines: readonly number[]
  readonly unknown: readonly UnknownPlaceholder[]
}

/** `{{ … }}`, or `{% … %}`, in which a `{{ … }}` may stand; both may run over several lines. */
const LIQUID = /\{\{([^{}]*)\}\}|\{%[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)*%\}/g

/**
 * Replaces what Jekyll's template language says in a body: `{{ page.guest }}` by its value, and
 * `{% … %}` by nothing. It stands before Markdown, since a placeholder may be a part of a link.
 *
 * @param firstLine the line of the file on which `text` begins
 * @param lookUp the value of a path like `page.guest`; undefined where it has none
 * @see https://shopify.github.io/liquid/basics/introduction/
 */
export function expandLiquid(
  text: string,
  firstLine: number,
  lookUp: (path: string) => string | undefined,
): ExpandedText {
  const fileLines = [firstLine]
  const unknown: UnknownPlaceholder[] = []
  let line = firstLine
  let end = 0
  let expanded = ''

  const append = (literal: string) => {
    for (let rest = countLineEnds(literal); rest > 0; rest--) fileLines.push(++line)
    expanded += literal
  }
  for (const match of text.matchAll(LIQUID)) {
    const [liquid, inside] = match
    append(text.slice(end, match.index))
    const value = inside === undefined ? '' : lookUp(inside.replace(/^-|-$/g, '').trim())
    if (value === undefined) {
      const placeholder = liquid.replace(/\s+/g, ' ')
      unknown.push({ placeholder, line, expandedLine: fileLines.length })
    }
    expanded += (value ?? '').replace(/\s+/g, ' ').trim()
    line += countLineEnds(liquid)
    end = match.index + liquid.length
  }
  append(text.slice(end))
  return { text: expanded, fileLines, unknown }
}

const countLineEnds = (text: string) => text.split('\n').length - 1
