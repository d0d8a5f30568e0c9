import { logFaults } from './fault.ts'
import type { Fault } from './fault.ts'
import type { ParsedEpisode } from './parse-episode.ts'

/** An episode, and the file that it was read from. */
export interface ReadEpisode extends ParsedEpisode {
  readonly file: string
}

/**
 * Tells the episodes that share a number or a slug, or whose slug is another one's number: an episode
 * is asked for by either, and it would not be clear which one is meant. Two with one MP3 are a warning:
 * an episode may be told anew.
 */
export function tellDuplicates(read: readonly ReadEpisode[], faults: Fault[]) {
  const numbers = new Map<string, string>()
  const slugs = new Map<string, string>()
  const sounds = new Map<string, string>()
  for (const { file, episode, lines } of read) {
    const number = String(episode.number)
    tell(file, lines.number, 'a number that no other episode has', number, numbers.get(number))
    tell(
      file,
      lines.slug,
      'a slug that no other episode has',
      episode.slug,
      slugs.get(episode.slug),
    )
    // The MP3 comes of the number and the slug as a rule: where those are shared, they are what is wrong.
    const { audioUrl } = episode
    if (!numbers.has(number) && !slugs.has(episode.slug)) {
      const expected = 'an MP3 that no other episode has'
      tell(file, lines.audioUrl, expected, audioUrl, sounds.get(audioUrl), 'warning')
    }
    if (!numbers.has(number)) numbers.set(number, file)
    if (!slugs.has(episode.slug)) slugs.set(episode.slug, file)
    if (!sounds.has(audioUrl)) sounds.set(audioUrl, file)
  }
  for (const { file, episode, lines } of read) {
    const other = numbers.get(episode.slug)
    if (other === file) continue
    tell(file, lines.slug, "a slug that is no other episode's number", episode.slug, other)
  }

  function tell(
    file: string,
    line: number,
    expected: string,
    received: string,
    other: string | undefined,
    severity: Fault['severity'] = 'error',
  ) {
    if (other === undefined) return
    const remedy = `${other} has it too: change it in one of the two`
    logFaults(file, faults)[severity]({ line, expected, received, remedy })
  }
}
