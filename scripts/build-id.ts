import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The rooms whose code shapes an answer: a change of theirs is a new build, same content or not. */
const ANSWERING_ROOMS = ['catalogue', 'search', 'worker']

/**
 * Names a build: twelve hexadecimal digits that change when the index or the code that answers from
 * it changes, and only then.
 */
export async function nameBuild(index: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(index)
  for (const room of ANSWERING_ROOMS) {
    const names = await readdir(join(ROOT, room), { recursive: true })
    for (const name of names.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`\n${room}/${name.replaceAll('\\', '/')}\n`)
      hash.update(await readFile(join(ROOT, room, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
