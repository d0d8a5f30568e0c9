import { holdsValue, lineOf } from './fields.ts'
import type { FaultLog } from './fault.ts'
import type { YamlMap } from './yaml.ts'

/** What people write in place of a key, as other programs for podcasts call it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  tag: 'tags',
  duration: 'mp3_duration',
  bytes: 'mp3_bytes',
  guest_name: 'guest',
}

/** In a shorter key, one other letter makes a word that may well be a key of the host's own. */
const SLIP_LENGTH = 5

/**
 * Tells the keys that are not read, but are one slip of the keyboard away from one that is, and stands
 * there with no value: what they hold would be lost in silence.
 *
 * @param knownFor the keys that are read, among which a key belongs or may have been meant to
 */
export function tellMisspeltKeys(
  fields: YamlMap,
  knownFor: (key: string) => readonly string[],
  log: FaultLog,
) {
  for (const key of fields.keys()) {
    const known = knownFor(key)
    if (known.includes(key) || !holdsValue(fields, key)) continue
    const meant = known.find((name) => !holdsValue(fields, name) && isMeant(key, name))
    if (meant === undefined) continue
    const expected = 'a key that is read'
    const remedy = `did you mean ${meant}?`
    log.warning({ line: lineOf(fields, key), expected, received: key, remedy })
  }
}

function isMeant(key: string, name: string): boolean {
  const written = key.toLowerCase().replaceAll('-', '_')
  if (written === name || SYNONYMS[written] === name) return true
  return name.length >= SLIP_LENGTH && isOneSlip(written, name)
}

/** Tells whether a letter too many, too few, another one, or two swapped make one word of the other. */
function isOneSlip(word: string, other: string): boolean {
  let same = 0
  while (same < word.length && word[same] === other[same]) same++
  const [rest, otherRest] = [word.slice(same), other.slice(same)]
  const [first = '', second = ''] = rest
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    second + first + rest.slice(2) === otherRest
  )
}
