import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What a fresh clone does not have, and the packages, which the copy borrows. */
const LEFT_OUT = ['node_modules', 'dist', '.git', '.wrangler', 'test-artefacts']

/** A copy of the project in a directory of its own, for commands that write. */
export interface ProjectClone {
  readonly directory: string
  readonly remove: () => Promise<void>
}

/** Copies the project as it stands, ready for its commands. */
export async function cloneProject(): Promise<ProjectClone> {
  const directory = await mkdtemp(path.join(tmpdir(), 'cuepoint-clone-'))
  await cp(ROOT, directory, {
    recursive: true,
    filter: (source) => !LEFT_OUT.includes(path.relative(ROOT, source)),
  })
  await symlink(path.join(ROOT, 'node_modules'), path.join(directory, 'node_modules'), 'junction')
  return { directory, remove: () => rm(directory, { recursive: true }) }
}
