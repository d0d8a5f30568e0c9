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
 *
 * @param currentEpisodes asked at each request, since content changes while it is served
 */
export function findEpisodeAudio(currentEpisodes: () => readonly Episode[]): FindAudio {
  const made = new WeakMap<Episode, Promise<StandInAudio>>()
  return (path) => {
    const episode = currentEpisodes().find((candidate) => episodePath(candidate) === path)
    if (episode === undefined) return undefined
    const audio = made.get(episode) ?? buildEpisodeAudio(episode)
    made.set(episode, audio)
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
