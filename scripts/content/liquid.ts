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
const COMMENT = /^\{%-?\s*(comment|endcomment)\b/

/**
 * Replaces what Jekyll's template language says in a body: `{{ page.guest }}` by its value, and
 * `{% … %}` by nothing, a comment together with all that stands in it. This comes before Markdown is read,
 * since a placeholder may be a part of a link.
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
  for (const { start, inside, ...piece } of findLiquid(text)) {
    append(text.slice(end, start))
    end = piece.end
    const liquid = text.slice(start, end)
    const value = inside === undefined ? '' : lookUp(inside.replace(/^-|-$/g, '').trim())
    if (value === undefined) {
      const placeholder = liquid.replace(/\s+/g, ' ')
      unknown.push({ placeholder, line, expandedLine: fileLines.length })
    }
    expanded += (value ?? '').replace(/\s+/g, ' ').trim()
    line += countLineEnds(liquid)
  }
  append(text.slice(end))
  return { text: expanded, fileLines, unknown }
}

interface Liquid {
  readonly start: number
  readonly end: number
  /** What stands between `{{` and `}}`; undefined in a tag and in a comment. */
  readonly inside: string | undefined
}

/** The pieces of Liquid in a text. One is a whole comment, and what stands in that; none is nested. */
function findLiquid(text: string): readonly Liquid[] {
  const pieces: Liquid[] = []
  /** Where among the pieces the comments begin that are still open. */
  const open: number[] = []
  for (const { 0: liquid, 1: inside, index } of text.matchAll(LIQUID)) {
    const [, tag] = COMMENT.exec(liquid) ?? []
    const place = (tag === 'endcomment' ? open.pop() : undefined) ?? pieces.length
    if (tag === 'comment') open.push(place)
    const start = pieces[place]?.start ?? index
    pieces.splice(place, Infinity, { start, end: index + liquid.length, inside })
  }
  return pieces
}

const countLineEnds = (text: string) => text.split('\n').length - 1
