import { QUERY_LIMITS, type SearchQuery } from './answer.ts'

/** A query that may be asked, or what is wrong with it and how to mend it. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly detail: string }

const KNOWN = ['q', 'limit', 'offset', 'episode', 'tag'] as const

/** Reads the query string of `/api/search`; parameters that it does not know are left alone. */
export function parseSearchQuery(params: URLSearchParams): ParsedQuery {
  for (const name of KNOWN) {
    const times = params.getAll(name).length
    if (times > 1)
      return refuse(`expected ${name} once, received it ${times} times - send one ${name}`)
  }
  const text = (params.get('q') ?? '').trim()
  const characters = [...text].length
  const { queryCharacters, hits, defaultHits, offset } = QUERY_LIMITS
  if (characters < 1 || characters > queryCharacters) {
    return refuse(
      `expected q to be 1 to ${queryCharacters} characters, received ${characters} - send a topic, as in q=sidekiq`,
    )
  }
  const limitText = params.get('limit') ?? String(defaultHits)
  const limit = wholeNumber(limitText, 1, hits)
  if (limit === undefined) {
    return refuse(
      `expected limit to be a whole number from 1 to ${hits}, received ${JSON.stringify(limitText)} - send limit=${defaultHits} or leave it out`,
    )
  }
  const offsetText = params.get('offset') ?? '0'
  const start = wholeNumber(offsetText, 0, offset)
  if (start === undefined) {
    return refuse(
      `expected offset to be a whole number from 0 to ${offset}, received ${JSON.stringify(offsetText)} - send offset=0 or leave it out`,
    )
  }
  const episode = params.get('episode') === '' ? null : params.get('episode')
  const tag = params.get('tag') === '' ? null : params.get('tag')
  return { ok: true, query: { text, limit, offset: start, episode, tag } }
}

const refuse = (detail: string) => ({ ok: false, detail }) as const

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}
