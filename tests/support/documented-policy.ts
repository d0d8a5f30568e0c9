import { readFileSync } from 'node:fs'

/** What a document has for the Content-Security-Policy of a page: one line, in a block of its own. */
const POLICY = /^```\n(default-src .*)\n```$/m

/**
 * The Content-Security-Policy that a document of the project tells site owners to send, with
 * `https://HOST` for Cuepoint's origin and `https://AUDIO` for that of the MP3 files.
 *
 * @param file from the project's folder: `README.md`
 */
export function readDocumentedPolicy(file: string): string {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  const [, policy] = POLICY.exec(text) ?? []
  if (policy === undefined)
    throw new Error(`${file}: expected a block that begins with default-src`)
  return policy
}
