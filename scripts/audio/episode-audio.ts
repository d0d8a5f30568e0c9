import type { Episode } from '../../catalogue/episode.ts'
import type { FindAudio } from './serve-audio.ts'
import { buildStandInAudio, type StandInAudio } from './stand-in-audio.ts'

/** The length of an episode of which neither length nor topics are known. */
const FALLBACK_SECONDS = 60

/** The URL of an episode's stand-in audio, as a host writes it in `podcast.yml`. */
export const STAND_IN_PATTERN = '/stand-in/{number}.mp3'

/**
 * Finds the stand-in audio of every episode, at {@link STAND_IN_PATTERN}; each is made when it is
 * first asked for. An episode of unknown length ends a minute after its last topic begins.
 */
export function findEpisodeAudio(episodes: readonly Episode[]): FindAudio {
  const byPath = new Map(episodes.map((episode) => [episodePath(episode), episode]))
  const made = new Map<string, Promise<StandInAudio>>()
  return (path) => {
    const episode = byPath.get(path)
    if (episode === undefined) return undefined
    const audio = made.get(path) ?? buildEpisodeAudio(episode)
    made.set(path, audio)
    return audio
  }
}

function episodePath({ number }: Episode): string {
  return STAND_IN_PATTERN.replace('{number}', String(number))
}

function buildEpisodeAudio({ durationSeconds, topics }: Episode): Promise<StandInAudio> {
  const toneStarts = topics.map((topic) => topic.startSeconds)
  const lastSeconds = toneStarts.at(-1) ?? 0
  return buildStandInAudio({
    durationSeconds: durationSeconds ?? lastSeconds + FALLBACK_SECONDS,
    toneStarts,
  })
}
