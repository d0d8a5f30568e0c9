import { readFileSync } from 'node:fs'

/**
 * The Content-Security-Policy that a document of the project tells site owners to send, with
 * `https://HOST` for Cuepoint's origin and `https://AUDIO` for that of the MP3 files.
 *
 * @param file from the project's folder: `README.md`
 */
export const readDocumentedPolicy = (file: string): string => readBlock(file, /^default-src /)

/** The style sheet by which the reference lets a page keep the widget's room. */
export const readDocumentedRoom = (): string => readBlock('docs/embed.md', /min-height/)

/** The first block of code in a document that has this in it, without its fence. */
function readBlock(file: string, content: RegExp): string {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```\w*\n(.*?)\n```$/gms)].map(([, block = '']) => block)
  const block = blocks.find((candidate) => content.test(candidate))
  if (block === undefined) throw new Error(`${file}: expected a block of code with ${content}`)
  return block
}
