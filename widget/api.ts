import type { EpisodeDetail } from '../catalogue/episode.ts'
import type { SearchAnswer } from '../search/answer.ts'
import { isEpisodeDetail, isSearchAnswer } from './check-answer.ts'
import type { LoadChunk } from './chunks/load-chunk.ts'
import type { StandIn } from './local/local-chunk.ts'
import { failed, FILE_TIMEOUT_MS, isOfApi, isSettled, request, type IsAnswer } from './request.ts'
import { within } from './within.ts'

/**
 * Why a request got no answer: nothing came (`unreachable`), not in time (`slow`), the server is in
 * trouble (`unwell`), it said something else than an answer (`nonsense`), it knows no such episode
 * (`absent`), or it did not accept the request and says why (`refused`).
 */
export type ApiFailure =
  | { readonly kind: 'unreachable' | 'slow' | 'unwell' | 'nonsense' | 'absent' }
  | { readonly kind: 'refused'; readonly detail: string }

/** What a request comes to. Nobody waits for one that was aborted: its promise may never settle. */
export type ApiResult<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: ApiFailure }

/** Where the widget gets its answers from. */
export interface Api {
  /**
   * The topics and episodes that match, the best first, as many as the server gives unasked.
   *
   * @param exact the query as it is, without correction
   */
  readonly searchTopics: (
    query: string,
    exact: boolean,
    signal: AbortSignal,
  ) => Promise<ApiResult<SearchAnswer>>
  /** One episode with its topics, by its number or its slug. */
  readonly loadEpisode: (
    reference: string,
    signal: AbortSignal,
  ) => Promise<ApiResult<EpisodeDetail>>
  /** Whatever else the server is asked. */
  readonly ask: Ask
}

/**
 * Gets an answer from the server, or in its stead.
 *
 * @param path below the server's folder: `api/search?q=redis`
 */
export type Ask = <Answer>(
  path: string,
  signal: AbortSignal,
  isAnswer: IsAnswer<Answer>,
) => Promise<ApiResult<Answer>>

/** The attributes that restrict a search, by the names that the API has for them. */
const FILTERS = ['tag', 'guest']

/**
 * Asks a Cuepoint server over HTTP. Where its API gives no answer, the page searches by itself: what it
 * needs for that is loaded then, and not before. With `search="local"` it always does.
 *
 * @param element has the attributes
 * @param baseUrl where the server is, with a slash at the end
 */
export function createApi(
  element: Pick<Element, 'getAttribute'>,
  baseUrl: string,
  loadChunk: LoadChunk,
): Api {
  let standIn: StandIn | undefined

  const ask: Ask = async (path, signal, isAnswer) => {
    const fetchAnswer = (path: string) => request(baseUrl, path, signal, isAnswer)
    if (!isOfApi(path)) return fetchAnswer(path)
    const isLocal = element.getAttribute('search') === 'local'
    const said = isLocal || standIn ? undefined : await fetchAnswer(path)
    if (said && isSettled(said)) return said
    try {
      standIn ??= (await within(FILE_TIMEOUT_MS, loadChunk('local')))(baseUrl, element)
    } catch {
      return said ?? failed({ kind: 'unreachable' })
    }
    return standIn(path, said, isAnswer, fetchAnswer)
  }

  return {
    ask,
    searchTopics: (query, exact, signal) => {
      const parameters = new URLSearchParams({ q: query, ...(exact && { exact: 'true' }) })
      for (const name of FILTERS) {
        const value = element.getAttribute(name)
        if (value) parameters.set(name, value)
      }
      return ask(`api/search?${parameters}`, signal, isSearchAnswer)
    },
    loadEpisode: (reference, signal) => {
      // An episode by number is a static file: it costs the owner no Worker request.
      const path = /^\d+$/.test(reference)
        ? `episodes/${reference}.json`
        : `api/episodes/${encodeURIComponent(reference)}`
      return ask(path, signal, isEpisodeDetail)
    },
  }
}
