import { createAudioHandler } from '../../scripts/audio/serve-audio.ts'
import { findEpisodeAudio, STAND_IN_PATTERN } from '../../scripts/audio/episode-audio.ts'
import { startCuepoint, type CuepointOptions, type RunningCuepoint } from './cuepoint.ts'
import { startHostSite, type HostSite } from './host-site.ts'

/** A host's site and, on another origin, Cuepoint, which plays the audio that is on the site. */
export interface Podcast {
  readonly host: HostSite
  readonly cuepoint: RunningCuepoint
  /** The two lines that embed the widget. */
  readonly twoLines: string
  readonly close: () => Promise<void>
}

/**
 * Starts both, over the project's own episodes, with a tone for every topic.
 *
 * @param start how Cuepoint is deployed. Default: with its Worker
 */
export async function startPodcast(
  options: Pick<CuepointOptions, 'widget'> = {},
  start = startCuepoint,
): Promise<Podcast> {
  const host = await startHostSite()
  const cuepoint = await start({ ...options, audioUrl: host.origin + STAND_IN_PATTERN })
  host.setAudio(createAudioHandler(findEpisodeAudio(() => cuepoint.catalogue.episodes)))
  return {
    host,
    cuepoint,
    twoLines: `<script async src="${cuepoint.origin}/cuepoint.js"></script>
      <cuepoint-player></cuepoint-player>`,
    async close() {
      await Promise.all([host.close(), cuepoint.close()])
    },
  }
}
