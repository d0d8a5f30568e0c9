import { readFileSync } from 'node:fs'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

/**
 * The Content-Security-Policy that a document of the project tells site owners to send, with
 * `https://HOST` for Cuepoint's origin and `https://AUDIO` for that of the MP3 files.
 *
 * @param file from the project's folder: `README.md`
 */
export const readDocumentedPolicy = (file: string): string => readBlock(file, /^default-src /)

/** The style sheet by which the reference lets a page keep the widget's room. */
export const readDocumentedRoom = (): string => readBlock('docs/embed.md', /min-height/)

/** The types by which the reference lets a page's JSX know the element. */
export const readDocumentedJsx = (): string => readBlock('docs/embed.md', /namespace JSX/)

/** What the reference shows of an answer of the API: the first JSON in it that has this property. */
export const readDocumentedAnswer = (property: string): unknown =>
  JSON.parse(readBlock('docs/api.md', new RegExp(`"${property}":`)))

/** The methods and the events of player.js that the reference says the widget knows, sorted. */
export function readDocumentedProtocol(): { methods: string[]; events: string[] } {
  const [, methods = '', events = ''] =
    /protocol then: (.+), and the events (.+?)\./.exec(read('docs/embed.md')) ?? []
  const named = (list: string) => (list.match(/(?<=`)\w+(?=`)/g) ?? []).sort()
  return { methods: named(methods), events: named(events) }
}

/** The first block of code in a document that has this in it, without its fence. */
function readBlock(file: string, content: RegExp): string {
  const blocks = [...read(file).matchAll(/^```\w*\n(.*?)\n```$/gms)].map(([, block = '']) => block)
  const block = blocks.find((candidate) => content.test(candidate))
  if (block === undefined) throw new Error(`${file}: expected a block of code with ${content}`)
  return block
}
