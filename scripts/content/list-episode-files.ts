import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'

/** What a content directory holds, as paths relative to it, ascending. */
export interface EpisodeFiles {
  readonly episodes: readonly string[]
  /** Named like an episode, but with an ending that no episode has: `2021-04-05-77-slug.md.txt`. */
  readonly misnamed: readonly string[]
}

const MARKDOWN = /\.(?:md|markdown)$/i
const NAMED_LIKE_EPISODE = /^\d{4}-\d{2}-\d{2}-\d+-[^.]+/
/** What may stand beside an episode under its name. */
const MEDIA =
  /\.(?:mp[34]|m4[ab]|aac|wav|ogg|opus|flac|jpe?g|png|gif|webp|avif|svg|vtt|srt|json|pdf)$/i

/**
 * Finds the Markdown files of a content directory, in its subdirectories too. README.md and whatever
 * has a dot before its name, or lies in a directory that has, is no episode.
 *
 * @throws where there is no such directory
 */
export async function listEpisodeFiles(directory: string): Promise<EpisodeFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory() && !/^readme\./i.test(entry.name))
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort()
  const episodes = files.filter((path) => MARKDOWN.test(path))
  const names = new Set(episodes.map(nameLikeEpisode))
  const misnamed = files.filter((path) => {
    const name = nameLikeEpisode(path)
    return name !== undefined && !names.has(name) && !MEDIA.test(path)
  })
  return { episodes, misnamed }
}

/** What of a file's name is that of an episode, without any ending; undefined where it is none. */
const nameLikeEpisode = (path: string) => NAMED_LIKE_EPISODE.exec(basename(path))?.[0]
