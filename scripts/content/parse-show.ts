import type { Show } from '../../catalogue/episode.ts'
import { getText, getWebUrl, isBlank, lineOf } from './fields.ts'
import type { FaultLog } from './fault.ts'
import { listTexts } from './placeholders.ts'
import type { PlaceholderValues } from './placeholders.ts'
import { tellMisspeltKeys } from './tell-misspelt-keys.ts'
import { expandUrlPattern, findPlaceholder, findUnknownPlaceholder, SAMPLE } from './url-pattern.ts'
import { isWebUrl } from './web-url.ts'
import { parseYamlMap } from './yaml.ts'
import type { YamlMap } from './yaml.ts'

const KEYS = [
  'title',
  'description',
  'author',
  'language',
  'url',
  'image',
  'episode_url',
  'audio_url',
]

/** What `podcast.yml` says: the show, and what holds for all its episodes. */
export interface ShowSettings {
  readonly show: Show
  /** Where an episode's page is, with placeholders; undefined where it is at fault, which was told. */
  readonly episodeUrlPattern: string | undefined
  /** Where an episode's MP3 is; null where each episode says so itself, undefined as above. */
  readonly audioUrlPattern: string | null | undefined
  /** What `{{ site.KEY }}` stands for: every text of the file. */
  readonly placeholders: PlaceholderValues
}

/**
 * What stands in for a show that could not be read, so that the episodes can be checked all the same.
 * Its empty texts are never published: a show that cannot be read is an error.
 */
export const UNREADABLE_SHOW: ShowSettings = {
  show: { title: '', description: null, author: null, language: 'en', url: '', imageUrl: null },
  episodeUrlPattern: undefined,
  audioUrlPattern: undefined,
  placeholders: new Map(),
}

/** Reads `podcast.yml`, and tells every fault of it. */
export function parseShow(text: string, log: FaultLog): ShowSettings {
  const fields = parseYamlMap(text, log)
  if (fields === undefined) return UNREADABLE_SHOW
  tellMisspeltKeys(fields, () => KEYS, log)
  const expectKey = (key: string, remedy: string) => {
    if (!isBlank(fields, key)) return
    log.error({ line: lineOf(fields, key), expected: key, received: 'nothing', remedy })
  }
  expectKey('title', 'write the name of the show')
  expectKey('url', "write the URL of the show's own page")
  expectKey('episode_url', 'write where episodes are, as in https://example.com/{number}-{slug}')

  const show = {
    title: getText(fields, 'title', log) ?? '',
    description: getText(fields, 'description', log),
    author: getText(fields, 'author', log),
    language: parseLanguage(fields, log),
    url: getText(fields, 'url', log) ?? '',
    imageUrl: getWebUrl(fields, 'image', log),
  }
  if (show.url !== '' && !isWebUrl(show.url)) {
    const expected = 'url as an http or https URL'
    const remedy = "write the whole URL of the show's own page"
    log.error({ line: lineOf(fields, 'url'), expected, received: show.url, remedy })
  }
  return {
    show,
    episodeUrlPattern: parseEpisodeUrlPattern(fields, log),
    audioUrlPattern: parseAudioUrlPattern(fields, log),
    placeholders: listTexts('site', fields),
  }
}

/** @returns undefined where there is none, or where it is at fault, which has been told then */
function parsePattern(fields: YamlMap, key: string, log: FaultLog): string | undefined {
  const pattern = getText(fields, key, log)
  if (pattern === null) return undefined
  const line = lineOf(fields, key)
  const unknown = findUnknownPlaceholder(pattern)
  if (unknown !== undefined) {
    const expected = `only {number}, {slug}, {date}, {year}, {month} and {day} in ${key}`
    log.error({ line, expected, ...unknown })
    return undefined
  }
  if (isWebUrl(expandUrlPattern(pattern, SAMPLE))) return pattern
  const expected = `${key} as an http or https URL`
  const remedy = 'begin it with https:// and leave no space in it'
  log.error({ line, expected, received: pattern, remedy })
  return undefined
}

/** A show may have a single page for all its episodes, so that this is no error. */
function parseEpisodeUrlPattern(fields: YamlMap, log: FaultLog): string | undefined {
  const pattern = parsePattern(fields, 'episode_url', log)
  if (pattern === undefined || findPlaceholder(pattern) !== undefined) return pattern
  log.warning(describeOneUrl(fields, 'episode_url', 'page', pattern))
  return pattern
}

/** @returns null where each episode says so itself, undefined where it is at fault, which has been told */
function parseAudioUrlPattern(fields: YamlMap, log: FaultLog): string | null | undefined {
  if (isBlank(fields, 'audio_url')) return null
  const pattern = parsePattern(fields, 'audio_url', log)
  if (pattern === undefined || findPlaceholder(pattern) !== undefined) return pattern
  log.error(describeOneUrl(fields, 'audio_url', 'MP3', pattern))
  return undefined
}

/** What is wrong with a pattern that gives all episodes one URL. */
function describeOneUrl(fields: YamlMap, key: string, own: string, received: string) {
  const expected = `${key} with a placeholder, so that each episode has its own ${own}`
  const remedy = 'write {number} or {slug} where the URLs differ'
  return { line: lineOf(fields, key), expected, received, remedy }
}

/** A BCP 47 language tag, in its canonical form; `en` where there is none. */
function parseLanguage(fields: YamlMap, log: FaultLog): string {
  const received = getText(fields, 'language', log)
  if (received === null) return 'en'
  try {
    return Intl.getCanonicalLocales(received)[0] ?? 'en'
  } catch {
    const expected = 'language as a BCP 47 tag'
    const remedy = 'write a language like en, pt-BR or zh-Hant'
    log.error({ line: lineOf(fields, 'language'), expected, received, remedy })
    return 'en'
  }
}
