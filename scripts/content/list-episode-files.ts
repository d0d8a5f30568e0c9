import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * Finds the Markdown files of a content directory, in its subdirectories too. README.md and whatever
 * has a dot before its name, or lies in a directory that has, is no episode.
 *
 * @returns paths relative to the directory, ascending
 * @throws where there is no such directory
 */
export async function listEpisodeFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && /\.(?:md|markdown)$/i.test(entry.name))
    .filter(({ name }) => !/^readme\./i.test(name))
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort()
}
