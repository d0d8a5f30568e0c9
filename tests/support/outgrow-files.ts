import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Addresses of this many characters, in this many episodes, are more than the 25 MiB of a file. */
const CHARACTERS = 900_000
const EPISODES = 30

/**
 * Makes the list of a content directory's episodes larger than Cloudflare takes a file, with every
 * file of the content within its own limit.
 *
 * @returns what makes the content as it was
 */
export async function outgrowFiles(contentDirectory: string): Promise<() => Promise<void>> {
  const show = path.join(contentDirectory, 'podcast.yml')
  const text = await readFile(show, 'utf8')
  const added = Array.from({ length: EPISODES }, (_, i) =>
    path.join(contentDirectory, `2030-01-01-${900 + i}-one-of-many-${i}.md`),
  )
  for (const file of added) await writeFile(file, '---\ntitle: One of Many\n---\n')
  const url = `https://show.test/{number}/${'x'.repeat(CHARACTERS)}`
  await writeFile(show, text.replace(/^episode_url:.*$/m, `episode_url: ${url}`))
  return async () => {
    await writeFile(show, text)
    for (const file of added) await rm(file)
  }
}
