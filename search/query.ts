import { QUERY_LIMITS, type SearchQuery, type SuggestQuery } from './answer.ts'

/** A query that may be asked, or what is wrong with it and how to mend it. */
export type Parsed<Query> =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly detail: string }

/**
 * Reads the query string of `GET /api/search`: `q`, and where they are given `limit`, `offset`,
 * `episode`, `tag`, `guest` and `exact`. A filter without a value filters nothing; parameters that
 * are not known are left alone, so that a link with a tracking code still works.
 */
export function parseSearchQuery(params: URLSearchParams): Parsed<SearchQuery> {
  const { hits, defaultHits, offset } = QUERY_LIMITS
  return parse(() => ({
    text: readText(params).trim(),
    limit: readNumber(params, 'limit', 1, hits, defaultHits),
    offset: readNumber(params, 'offset', 0, offset, 0),
    episode: readOnce(params, 'episode') || null,
    tag: readOnce(params, 'tag') || null,
    guest: readOnce(params, 'guest') || null,
    exact: readSwitch(params, 'exact'),
  }))
}

/** Reads the query string of `GET /api/suggest`: `q`, and `limit` where it is given. */
export function parseSuggestQuery(params: URLSearchParams): Parsed<SuggestQuery> {
  const { suggestions, defaultSuggestions } = QUERY_LIMITS
  return parse(() => ({
    text: readText(params).trimStart(),
    limit: readNumber(params, 'limit', 1, suggestions, defaultSuggestions),
  }))
}

/** Counts the characters of a query, white space around it aside, and tells whether so many may be asked. */
export function measureQuery(text: string) {
  const characters = Array.from(text.trim()).length
  return { characters, isAllowed: characters >= 1 && characters <= QUERY_LIMITS.queryCharacters }
}

/** @returns undefined where a text is no whole number from `least` to `most` */
export function parseWholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** Carries what is wrong with a parameter out of the reading of all the others. */
class Refusal extends Error {}

function parse<Query>(read: () => Query): Parsed<Query> {
  try {
    return { ok: true, query: read() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, detail: error.message }
    throw error
  }
}

function readOnce(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name)
  if (values.length > 1) {
    throw new Refusal(
      `expected ${name} once, received it ${values.length} times - send one ${name} only`,
    )
  }
  return values[0]
}

function readText(params: URLSearchParams): string {
  const text = readOnce(params, 'q') ?? ''
  const { characters, isAllowed } = measureQuery(text)
  if (!isAllowed) {
    throw new Refusal(
      `expected q to be 1 to ${QUERY_LIMITS.queryCharacters} characters, received ${characters} - send a topic, as in q=sidekiq`,
    )
  }
  return text
}

function readNumber(
  params: URLSearchParams,
  name: string,
  least: number,
  most: number,
  usual: number,
): number {
  const text = readOnce(params, name)
  if (text === undefined) return usual
  const value = parseWholeNumber(text, least, most)
  if (value !== undefined) return value
  throw new Refusal(
    `expected ${name} to be a whole number from ${least} to ${most}, received ${JSON.stringify(text)} - send ${name}=${usual} or leave it out`,
  )
}

function readSwitch(params: URLSearchParams, name: string): boolean {
  const text = readOnce(params, name)
  if (text === undefined || text === 'false') return false
  if (text === 'true') return true
  throw new Refusal(
    `expected ${name} to be true or false, received ${JSON.stringify(text)} - send ${name}=true or leave it out`,
  )
}
