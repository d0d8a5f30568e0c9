import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The rooms whose code shapes an answer: a change of theirs is a new build, same content or not. */
const ANSWERING_ROOMS = ['catalogue', 'search', 'worker']

/**
 * Names a build: twelve hexadecimal digits that change when the index, the code that answers from it
 * (comments too), or the version of Hono changes, which is bundled with that code.
 */
export async function nameBuild(index: Uint8Array): Promise<string> {
  const manifest: { dependencies: { hono: string } } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  )
  const hash = createHash('sha256').update(index).update(`\nhono ${manifest.dependencies.hono}\n`)
  for (const room of ANSWERING_ROOMS) {
    const names = await readdir(join(ROOT, room), { recursive: true })
    for (const name of names.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`\n${room}/${name.replaceAll('\\', '/')}\n`)
      hash.update(await readFile(join(ROOT, room, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
