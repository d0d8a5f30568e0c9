import { isMap } from 'yaml'
import type { Document, YAMLError } from 'yaml'

/** Where a person looks for what the parser stumbled over, and how it is mended. */
interface Slip {
  /** An offset of the text. */
  readonly place: number
  readonly remedy: string
}

/** Tells an error of the parser in the words of a host, at the line where the slip was made. */
export function findSlip(error: YAMLError, document: Document.Parsed, text: string): Slip {
  const { code, message } = error
  const [place] = error.pos
  const parserSays = { place, remedy: `the YAML parser says: ${message}` }
  switch (code) {
    case 'DUPLICATE_KEY':
      return { place, remedy: 'the key stands here a second time: take one of the two out' }
    case 'TAB_AS_INDENT':
      return { place, remedy: 'indent with spaces instead of tabs' }
    case 'BAD_SCALAR_START':
      return { place, remedy: 'put the value into quotes' }
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.startsWith('A block sequence')) {
        return { place, remedy: 'begin it right below the dash above' }
      }
      return findIndentedKey(error, document) ?? { place, remedy: 'put the value into quotes' }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (!message.startsWith('Implicit')) return findOpening(error, document) ?? parserSays
      if (text.startsWith('- ', place)) return parserSays
      return { place, remedy: 'write a colon and a space after the key' }
    case 'UNEXPECTED_TOKEN':
      if (message.includes('token in YAML stream')) return parserSays
      if (isMap(document.contents) && text[place - 1] === '\n') {
        return { place: document.contents.range[0], remedy: 'take the space before it out' }
      }
      return { place, remedy: 'put the whole value into quotes that do not stand in it' }
    default:
      return findOpening(error, document) ?? parserSays
  }
}

/** A key with a space before it seems to go on with the value above, where the parser stops. */
function findIndentedKey({ pos }: YAMLError, { errors }: Document.Parsed): Slip | undefined {
  const other = errors.find(
    (error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === pos[0],
  )
  const remedy = 'take the space before it out, or put the whole value that it is in into quotes'
  return other && { place: other.pos[1], remedy }
}

/** A quote or a list that is never closed is only missed further down: it is told where it opens. */
function findOpening({ pos, message }: YAMLError, { contents }: Document.Parsed): Slip | undefined {
  const keys = isMap(contents) ? contents.items.map(({ key }) => key) : []
  const place = keys.findLast((key) => key.range[0] < pos[0])?.range[0] ?? pos[0]
  const [, end] = /must be.* end with a ([\]}])/.exec(message) ?? []
  if (end !== undefined) {
    const remedy = `write the ${end} that ends the value, and put what begins with # into quotes`
    return { place, remedy }
  }
  if (!message.startsWith('Missing closing')) return undefined
  return { place, remedy: 'write the quote that ends the value' }
}
