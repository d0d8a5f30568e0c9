import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Episode } from '../../catalogue/episode.ts'
import { findEpisodeAudio, STAND_IN_PATTERN } from './episode-audio.ts'
import { createAudioHandler } from './serve-audio.ts'

/**
 * Serves stand-in audio on a free port of this machine, until the process ends.
 *
 * @param currentEpisodes asked at each request, since content changes while it is served
 * @returns the URL of the audio, `{number}` standing for the episode's number
 */
export async function startStandInAudio(
  currentEpisodes: () => readonly Episode[],
): Promise<string> {
  const server = createServer(createAudioHandler(findEpisodeAudio(currentEpisodes)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  return `http://localhost:${port}${STAND_IN_PATTERN}`
}
