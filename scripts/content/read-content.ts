import { basename, join } from 'node:path'
import type { Catalogue } from '../../catalogue/episode.ts'
import type { SynonymLine } from '../../search/synonyms.ts'
import { exists } from './exists.ts'
import { logFaults } from './fault.ts'
import type { Fault, FaultLog } from './fault.ts'
import { listEpisodeFiles } from './list-episode-files.ts'
import { parseEpisode } from './parse-episode.ts'
import { parseShow, UNREADABLE_SHOW } from './parse-show.ts'
import type { ShowSettings } from './parse-show.ts'
import { readSynonyms } from './read-synonyms.ts'
import { formatSystemError, readText } from './read-text.ts'
import { tellDuplicates } from './tell-duplicates.ts'
import type { ReadEpisode } from './tell-duplicates.ts'

/** What a content directory holds, and what is wrong with it. */
export interface Content {
  /** What could be read; where one of the faults is an error, it is not fit to be published. */
  readonly catalogue: Catalogue
  /** Words that mean the same, for the search. */
  readonly synonyms: readonly SynonymLine[]
  /** By file, and by line within a file. */
  readonly faults: readonly Fault[]
}

/** How many files are open at a time: enough to keep the disk busy, far below any system's limit. */
const FILES_AT_A_TIME = 32

/**
 * Reads a content directory: `podcast.yml`, one Markdown file an episode, and `synonyms.yml`. Every fault of every file
 * is found in one run, and none of them throws.
 *
 * @param onProgress is told how many of how many files have been read, every few files
 */
export async function readContent(
  directory: string,
  onProgress: (readFiles: number, allFiles: number) => void = () => {},
): Promise<Content> {
  const faults: Fault[] = []
  const found = await findFiles(directory, logFaults(directory, faults))
  if (found === undefined) {
    return { catalogue: { show: UNREADABLE_SHOW.show, episodes: [] }, synonyms: [], faults }
  }
  const { episodes: files, misnamed } = found
  for (const file of misnamed) {
    const expected = 'the name of an episode to end in .md'
    const remedy = 'rename it, or take it out of the directory'
    const log = logFaults(join(directory, file), faults)
    log.warning({ line: 1, expected, received: basename(file), remedy })
  }

  const settings = await readShow(join(directory, 'podcast.yml'), faults)
  const synonyms = await readSynonyms(directory, faults)
  const read: ReadEpisode[] = []
  for (let start = 0; start < files.length; start += FILES_AT_A_TIME) {
    const some = files.slice(start, start + FILES_AT_A_TIME)
    const episodes = await Promise.all(
      some.map((file) => readEpisode(join(directory, file), settings, faults)),
    )
    read.push(...episodes.filter((episode) => episode !== undefined))
    onProgress(start + some.length, files.length)
  }
  tellDuplicates(read, faults)
  if (read.length === 0 && !faults.some(({ severity }) => severity === 'error')) {
    logFaults(directory, faults).error({
      line: 1,
      expected: 'at least one episode',
      received: files.length === 0 ? 'no Markdown file' : 'drafts only',
      remedy: 'write one as a file like 2021-04-05-77-slug.md',
    })
  }
  const episodes = read.map(({ episode }) => episode)
  episodes.sort((a, b) => compare(a.date, b.date) || a.number - b.number)
  faults.sort((a, b) => compare(a.file, b.file) || a.line - b.line)
  return { catalogue: { show: settings.show, episodes }, synonyms, faults }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function findFiles(directory: string, log: FaultLog) {
  try {
    return await listEpisodeFiles(directory)
  } catch (error) {
    const received = formatSystemError(error)
    const remedy = 'give the directory with podcast.yml and the episodes: --content DIR'
    log.error({ line: 1, expected: 'a directory that can be read', received, remedy })
    return undefined
  }
}

async function readShow(file: string, faults: Fault[]): Promise<ShowSettings> {
  const log = logFaults(file, faults)
  if (!(await exists(file))) {
    const expected = 'podcast.yml, which tells what the show is'
    const remedy = 'write it, with title, url, episode_url and audio_url'
    log.error({ line: 1, expected, received: 'no such file', remedy })
    return UNREADABLE_SHOW
  }
  const text = await readText(file, log)
  return text === undefined ? UNREADABLE_SHOW : parseShow(text, log)
}

async function readEpisode(
  file: string,
  settings: ShowSettings,
  faults: Fault[],
): Promise<ReadEpisode | undefined> {
  const log = logFaults(file, faults)
  const text = await readText(file, log)
  const parsed = text === undefined ? undefined : parseEpisode(file, text, settings, log)
  return parsed && { file, ...parsed }
}
