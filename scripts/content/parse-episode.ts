import type { Episode } from '../../catalogue/episode.ts'
import type { FaultLog } from './fault.ts'
import { getFlag, getText, getTexts, lineOf } from './fields.ts'
import { splitFrontMatter } from './front-matter.ts'
import { parseBody } from './parse-body.ts'
import {
  parseAudioUrl,
  parseBytes,
  parseDuration,
  parsePageUrl,
  parseTitle,
} from './parse-facts.ts'
import { listGuestKeys, parseGuests } from './parse-guests.ts'
import { parseIdentity } from './parse-identity.ts'
import type { ShowSettings } from './parse-show.ts'
import { listTexts } from './placeholders.ts'
import { tellMisspeltKeys } from './tell-misspelt-keys.ts'

/** The keys of the front matter that are read, beside those of the guests. */
const KEYS = [
  'title',
  'description',
  'mp3_duration',
  'mp3_bytes',
  'tags',
  'audio_url',
  'date',
  'number',
  'slug',
  'draft',
  'published',
]

/** An episode, and the lines of its file where its number, its slug and its MP3 come from. */
export interface ParsedEpisode {
  readonly episode: Episode
  readonly lines: {
    readonly number: number
    readonly slug: number
    readonly audioUrl: number
  }
}

/**
 * Reads one episode's Markdown, and tells every fault of it.
 *
 * @param file its name, which may hold its date, number and slug
 * @param text with `\n` at the end of its lines
 * @returns undefined where the host leaves the episode out by `draft: true` or `published: false`,
 *   and where a fault leaves it without something that every episode has
 */
export function parseEpisode(
  file: string,
  text: string,
  settings: ShowSettings,
  log: FaultLog,
): ParsedEpisode | undefined {
  const split = splitFrontMatter(text, log)
  if (split === undefined) return undefined
  const { fields } = split
  const isDraft = getFlag(fields, 'draft', false, log)
  const isPublished = getFlag(fields, 'published', true, log)
  if (isDraft || !isPublished) return undefined
  tellMisspeltKeys(fields, (key) => [...KEYS, ...listGuestKeys(key)], log)

  const identity = parseIdentity(file, fields, log)
  const url = parsePageUrl(fields, identity, settings, log)
  const title = parseTitle(fields, log)
  const audioUrl = parseAudioUrl(fields, identity, settings, log)
  const durationSeconds = parseDuration(fields, log)

  const placeholders = new Map([
    ...settings.placeholders,
    ...listTexts('page', fields),
    ['page.date', identity?.date ?? ''],
    ['page.number', String(identity?.number ?? '')],
    ['page.slug', identity?.slug ?? ''],
    ['page.url', url === undefined ? '' : new URL(url).pathname],
  ])
  const facts = {
    description: getText(fields, 'description', log),
    guests: parseGuests(fields, log),
    audioBytes: parseBytes(fields, log),
    tags: getTexts(fields, 'tags', log),
    ...parseBody(split, placeholders, durationSeconds, log),
  }
  if (identity === undefined || url === undefined) return undefined
  if (title === null || audioUrl === undefined) return undefined
  return {
    episode: { ...identity, title, url, audioUrl, durationSeconds, ...facts },
    lines: {
      number: lineOf(fields, 'number'),
      slug: lineOf(fields, 'slug'),
      audioUrl: lineOf(fields, 'audio_url'),
    },
  }
}
