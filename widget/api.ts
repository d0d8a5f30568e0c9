import type { EpisodeDetail } from '../catalogue/episode.ts'
import type { SearchAnswer } from '../search/answer.ts'
import { isEpisodeDetail, isSearchAnswer, problemDetail } from './check-answer.ts'

/**
 * Why a request got no answer: nothing came (`unreachable`), not in time (`slow`), the server is in
 * trouble (`unwell`), it said something else than an answer (`nonsense`), it knows no such episode
 * (`absent`), or it did not accept the request and says why (`refused`).
 */
export type ApiFailure =
  | { readonly kind: 'unreachable' | 'slow' | 'unwell' | 'nonsense' | 'absent' }
  | { readonly kind: 'refused'; readonly detail: string }

/** What a request comes to. A request that was aborted comes to neither: its promise rejects. */
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
}

/** After this long without an answer a request is given up: longer than any cold start. */
const TIMEOUT_MS = 10_000

/**
 * Asks a Cuepoint server over HTTP.
 *
 * @param baseUrl where the server is, with a slash at the end
 */
export function createApi(baseUrl: string): Api {
  return {
    searchTopics: (query, exact, signal) => {
      const parameters = new URLSearchParams({ q: query, ...(exact && { exact: 'true' }) })
      return request(`${baseUrl}api/search?${parameters}`, signal, isSearchAnswer)
    },
    loadEpisode: (reference, signal) => {
      // An episode by number is a static file: it costs the owner no Worker request.
      const path = /^\d+$/.test(reference)
        ? `episodes/${reference}.json`
        : `api/episodes/${encodeURIComponent(reference)}`
      return request(`${baseUrl}${path}`, signal, isEpisodeDetail)
    },
  }
}

async function request<Answer>(
  url: string,
  signal: AbortSignal,
  isAnswer: (value: unknown) => value is Answer,
): Promise<ApiResult<Answer>> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
    })
    const body: unknown = await response.json().catch((error: unknown) => {
      // Cut off in the middle is a matter of the network; anything else is not JSON.
      if (error instanceof SyntaxError) return undefined
      throw error
    })
    return readResult(response.status, body, isAnswer)
  } catch (error) {
    if (signal.aborted) throw error
    return failed({ kind: timeout.aborted ? 'slow' : 'unreachable' })
  }
}

function readResult<Answer>(
  status: number,
  body: unknown,
  isAnswer: (value: unknown) => value is Answer,
): ApiResult<Answer> {
  if (status === 404) return failed({ kind: 'absent' })
  if (status >= 500) return failed({ kind: 'unwell' })
  if (status >= 400) {
    return failed({ kind: 'refused', detail: problemDetail(body) ?? `HTTP ${status}` })
  }
  return isAnswer(body) ? { ok: true, answer: body } : failed({ kind: 'nonsense' })
}

const failed = (failure: ApiFailure) => ({ ok: false, failure }) as const
