import type { Guest } from '../../catalogue/episode.ts'
import { getText, getWebUrl, holdsValue, isBlank, lineOf } from './fields.ts'
import type { FaultLog } from './fault.ts'
import type { YamlMap } from './yaml.ts'

/** What a guest has beside a name. */
const PARTS = ['website', 'twitter', 'avatar'] as const

const GUEST_KEY = /^(guest(?:_\d+)?)(?:_(?:website|twitter|avatar))?$/

/** The keys of the guest that a key is about, well written or not; without a number, of the first. */
export function listGuestKeys(key: string): readonly string[] {
  const [, number] = /^guest\D?(\d+)/i.exec(key) ?? []
  const prefixes = number === undefined ? ['guest'] : [`guest_${number}`, 'guest']
  return prefixes.flatMap((prefix) => [prefix, ...PARTS.map((part) => `${prefix}_${part}`)])
}

/**
 * Reads the guests of an episode: `guest`, `guest_website`, `guest_twitter` and `guest_avatar`, and
 * the same with `guest_2`, `guest_3` and so on, in the order of their numbers.
 */
export function parseGuests(fields: YamlMap, log: FaultLog): readonly Guest[] {
  const prefixes = new Set([...fields.keys()].flatMap((key) => GUEST_KEY.exec(key)?.[1] ?? []))
  return [...prefixes]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((prefix) => parseGuest(fields, prefix, log) ?? [])
}

/** `guest` is the first one, `guest_2` the second. */
const placeOf = (prefix: string) => Number(prefix.slice('guest_'.length) || 1)

function parseGuest(fields: YamlMap, prefix: string, log: FaultLog): Guest | undefined {
  if (fields.get(prefix)?.kind === 'list') {
    const remedy = `write the first as ${prefix}, the second as guest_${placeOf(prefix) + 1}`
    const line = lineOf(fields, prefix)
    log.error({ line, expected: `${prefix} as one name`, received: 'a list', remedy })
    return undefined
  }
  const name = getText(fields, prefix, log)
  const guest = {
    website: getWebUrl(fields, `${prefix}_website`, log),
    twitter: parseTwitter(fields, `${prefix}_twitter`, log),
    avatar: getText(fields, `${prefix}_avatar`, log),
  }
  if (name !== null) return { name, ...guest }
  const orphan = PARTS.find((part) => holdsValue(fields, `${prefix}_${part}`))
  if (orphan !== undefined && isBlank(fields, prefix)) {
    const expected = `${prefix} beside ${prefix}_${orphan}`
    const remedy = `write the name of the guest as ${prefix}`
    const line = lineOf(fields, `${prefix}_${orphan}`)
    log.warning({ line, expected, received: 'nothing', remedy })
  }
  return undefined
}

function parseTwitter(fields: YamlMap, key: string, log: FaultLog): string | null {
  const received = getText(fields, key, log)
  if (received === null) return null
  const name = /^@?(\w+)$/.exec(received)?.[1]
  if (name !== undefined) return name
  const expected = `${key} as a name on Twitter`
  const remedy = 'write the name alone, without a URL'
  log.warning({ line: lineOf(fields, key), expected, received, remedy })
  return null
}
