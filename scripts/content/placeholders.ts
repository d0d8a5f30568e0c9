import type { FaultLog } from './fault.ts'
import type { UnknownPlaceholder } from './liquid.ts'
import type { YamlMap } from './yaml.ts'

/** What a `{{ … }}` stands for, by its path: `page.guest`, `site.links.forms`; undefined for no text. */
export type PlaceholderValues = ReadonlyMap<string, string | undefined>

/** Lists the texts of a map, and of the maps in it, each under its path. */
export function listTexts(path: string, fields: YamlMap): PlaceholderValues {
  const texts = new Map<string, string | undefined>()
  for (const [key, value] of fields) {
    const inner = `${path}.${key}`
    if (value.kind === 'text') texts.set(inner, value.text)
    if (value.kind === 'list' || value.kind === 'map') texts.set(inner, undefined)
    if (value.kind === 'map')
      for (const entry of listTexts(inner, value.values)) texts.set(...entry)
  }
  return texts
}

/** Tells a placeholder that stands for nothing, with the one that was meant where that is plain. */
export function tellUnknown(
  { placeholder, line }: UnknownPlaceholder,
  values: PlaceholderValues,
  log: FaultLog,
) {
  const path = placeholder.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '')
  log.warning({
    line,
    expected: '{{ page.KEY }} or {{ site.KEY }} with a known key',
    received: placeholder,
    remedy: remedyFor(path, values),
  })
}

function remedyFor(path: string, values: PlaceholderValues): string {
  const texts = [...values].flatMap(([known, text]) => (text === undefined ? [] : [known]))
  const [unfiltered = '', ...filters] = path.split(/\s*\|\s*/)
  if (filters.length > 0 && texts.includes(unfiltered)) {
    return `filters are not supported: write {{ ${unfiltered} }}`
  }
  if (values.has(path)) return 'it is no single text: take the placeholder out'
  const meant = texts.filter((known) => sameWords(known, path))
  if (meant.length === 1) return `did you mean {{ ${meant.join()} }}?`
  const [, scope, key = ''] = /^(page|site)\.([\w.-]+)$/.exec(path) ?? []
  if (scope === 'page') return `give ${key} in the front matter, or take the placeholder out`
  if (scope === 'site') return `give ${key} in podcast.yml, or take the placeholder out`
  return 'write a key of the front matter or of podcast.yml, or take the placeholder out'
}

/** Whether two paths have the same words: `guest.page_twitter` was meant as `page.guest_twitter`. */
const sameWords = (path: string, other: string) => sortWords(path) === sortWords(other)

const sortWords = (path: string) =>
  path
    .replace(/(?:page|site)[._]/, '')
    .split(/[._\s]+/)
    .sort()
    .join(' ')
