import type { Episode } from '../../catalogue/episode.ts'
import { formatFault, logFaults } from '../../scripts/content/fault.ts'
import type { Fault } from '../../scripts/content/fault.ts'
import { parseEpisode } from '../../scripts/content/parse-episode.ts'
import { parseShow } from '../../scripts/content/parse-show.ts'

/** A `podcast.yml` without a fault. */
export const PODCAST = `title: An Example
url: https://example.com/
episode_url: https://example.com/podcast/{number}-{slug}
audio_url: https://cdn.example.com/{number}.mp3
`

/** What came of a text, each fault as its severity and the line that is printed. */
export interface Parsed {
  readonly episode: Episode | undefined
  readonly faults: readonly string[]
}

/** Reads one episode's file, named so that nothing is wrong with its name. */
export function parseFile(
  text: string,
  file = '2021-04-05-77-podia.md',
  podcast = PODCAST,
): Parsed {
  const faults: Fault[] = []
  const settings = parseShow(podcast, logFaults('podcast.yml', faults))
  const episode = parseEpisode(file, text, settings, logFaults(file, faults))?.episode
  return { episode, faults: describeFaults(faults) }
}

/** Reads an episode whose front matter is a title and what is given; it begins on line 2. */
export const parseFields = (fields: string, file?: string) =>
  parseFile(`---\n${fields}\ntitle: An Episode\n---\n`, file)

/** Reads an episode of an hour with these lines under `## Topics Include`; they begin on line 7. */
export const parseTopicLines = (...lines: readonly string[]) =>
  parseBody('## Topics Include', '', ...lines)

/** Reads an episode of an hour with this body; it begins on line 5. */
export const parseBody = (...lines: readonly string[]) =>
  parseFile(`---\ntitle: An Episode\nmp3_duration: 1:00:00\n---\n${lines.join('\n')}\n`)

/** Each fault as its severity and the line that is printed, in the order of their lines. */
export const describeFaults = (faults: readonly Fault[]): readonly string[] =>
  [...faults]
    .sort((a, b) => a.line - b.line)
    .map((fault) => `${fault.severity} ${formatFault(fault)}`)
