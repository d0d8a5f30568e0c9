import { parseTimestamp } from '../../catalogue/timestamp.ts'
import type { FaultLog } from './fault.ts'
import { getText, isBlank, lineOf } from './fields.ts'
import type { ShowSettings } from './parse-show.ts'
import { expandUrlPattern, findPlaceholder } from './url-pattern.ts'
import type { EpisodeIdentity } from './url-pattern.ts'
import { isWebUrl } from './web-url.ts'
import type { YamlMap } from './yaml.ts'

/** `title`: what the episode is called; null, and told, where there is none. */
export function parseTitle(fields: YamlMap, log: FaultLog): string | null {
  if (isBlank(fields, 'title')) {
    const remedy = 'write title: and what the episode is called'
    const line = lineOf(fields, 'title')
    log.error({ line, expected: 'a title in the front matter', received: 'nothing', remedy })
  }
  return getText(fields, 'title', log)
}

/** `mp3_duration`: how long the episode is, written as a timestamp; null where it is not known. */
export function parseDuration(fields: YamlMap, log: FaultLog): number | null {
  const received = getText(fields, 'mp3_duration', log)
  if (received === null) return null
  const seconds = parseTimestamp(received) ?? 0
  if (seconds > 0) return seconds
  const expected = 'mp3_duration like 58:12 or 1:11:40'
  const remedy = 'write how long the MP3 is, or take the key out'
  log.error({ line: lineOf(fields, 'mp3_duration'), expected, received, remedy })
  return null
}

/** `mp3_bytes`: how big the MP3 is; null where it is not known. */
export function parseBytes(fields: YamlMap, log: FaultLog): number | null {
  const received = getText(fields, 'mp3_bytes', log)
  if (received === null) return null
  const bytes = /^\d+$/.test(received) ? Number(received) : 0
  if (bytes > 0 && Number.isSafeInteger(bytes)) return bytes
  const expected = 'mp3_bytes as a number in digits'
  const remedy = 'write how many bytes the MP3 has, without commas, or take the key out'
  log.error({ line: lineOf(fields, 'mp3_bytes'), expected, received, remedy })
  return null
}

/**
 * `audio_url`: where the MP3 is, byte for byte as it was written; without it, where podcast.yml says.
 *
 * @param identity undefined where it is at fault, which has been told
 * @returns undefined where it is at fault, which has been told
 */
export function parseAudioUrl(
  fields: YamlMap,
  identity: EpisodeIdentity | undefined,
  { audioUrlPattern }: ShowSettings,
  log: FaultLog,
): string | undefined {
  const line = lineOf(fields, 'audio_url')
  const received = getText(fields, 'audio_url', log)
  const expected = 'audio_url as an http or https URL'
  if (received !== null) {
    const placeholder = findPlaceholder(received)
    if (placeholder !== undefined) {
      const remedy = `write what ${placeholder} stands for: only podcast.yml has placeholders`
      log.error({ line, expected: 'audio_url without a placeholder', received, remedy })
      return undefined
    }
    if (isWebUrl(received)) return received
    const remedy = 'write the whole URL of the MP3, beginning with https://'
    log.error({ line, expected, received, remedy })
  } else if (audioUrlPattern === null && isBlank(fields, 'audio_url')) {
    const remedy = 'write where the MP3 is, here or for all episodes in podcast.yml'
    log.error({ line, expected, received: 'nothing', remedy })
  } else if (identity !== undefined && typeof audioUrlPattern === 'string') {
    return expandChecked('audio_url', audioUrlPattern, fields, identity, log)
  }
  return undefined
}

/** The episode's page, from `episode_url` of podcast.yml; undefined where it is none, which was told. */
export function parsePageUrl(
  fields: YamlMap,
  identity: EpisodeIdentity | undefined,
  { episodeUrlPattern }: ShowSettings,
  log: FaultLog,
): string | undefined {
  if (identity === undefined || episodeUrlPattern === undefined) return undefined
  return expandChecked('episode_url', episodeUrlPattern, fields, identity, log)
}

/** A pattern may make a URL of most episodes, but of one with a large number, say, none. */
function expandChecked(
  key: string,
  pattern: string,
  fields: YamlMap,
  identity: EpisodeIdentity,
  log: FaultLog,
): string | undefined {
  const received = expandUrlPattern(pattern, identity)
  if (isWebUrl(received)) return received
  const placeholder = findPlaceholder(pattern)?.slice(1, -1) ?? ''
  const expected = `an http or https URL from ${key} of podcast.yml`
  const remedy = 'mend the pattern there, or the number or slug of this episode'
  log.error({ line: lineOf(fields, placeholder), expected, received, remedy })
  return undefined
}
