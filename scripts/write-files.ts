import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a build makes: the path of each file below the output directory, with `/`, and its bytes. */
export type BuiltFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * Makes a directory hold just these files: writes what is new or other than before, each in one step,
 * so that whoever reads along never sees half a file, and takes away what no longer belongs.
 */
export async function writeFiles(directory: string, files: BuiltFiles): Promise<void> {
  for (const [path, content] of files) {
    const target = join(directory, path)
    const bytes = Buffer.from(content)
    if ((await readIfThere(target))?.equals(bytes)) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(`${target}.part`, bytes)
    await rename(`${target}.part`, target)
  }
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    if (!files.has(relativePath(directory, path))) await rm(path)
  }
}

const relativePath = (directory: string, path: string) =>
  path.slice(join(directory, '/').length).replaceAll('\\', '/')

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
