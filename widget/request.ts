import type { Problem } from '../search/answer.ts'
import type { ApiFailure, ApiResult } from './api.ts'

/** Tells whether what came from the network is an answer. */
export type IsAnswer<Answer> = (value: unknown) => value is Answer

/** After this long without an answer a file is given up: longer than any cold start. */
export const FILE_TIMEOUT_MS = 10_000

/** The same for the API, in whose stead the page can search. */
const API_TIMEOUT_MS = 4000

/** Whether a path is answered by the API, and not by a file. */
export const isOfApi = (path: string) => path.startsWith('api/')

/**
 * Asks a Cuepoint server for one thing over HTTP.
 *
 * @param path below the server's folder, which is `baseUrl`
 */
export async function request<Answer>(
  baseUrl: string,
  path: string,
  signal: AbortSignal,
  isAnswer: IsAnswer<Answer>,
): Promise<ApiResult<Answer>> {
  const timeout = AbortSignal.timeout(isOfApi(path) ? API_TIMEOUT_MS : FILE_TIMEOUT_MS)
  try {
    const response = await fetch(baseUrl + path, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
    })
    const body: unknown = await response.json().catch((error: unknown) => {
      // Cut off in the middle is a matter of the network; anything else is not JSON.
      if (error instanceof SyntaxError) return undefined
      throw error
    })
    return isAnswer(body)
      ? { ok: true, answer: body }
      : failed(readFailure(path, response.status, body))
  } catch {
    if (signal.aborted) return new Promise(() => {})
    return failed({ kind: timeout.aborted ? 'slow' : 'unreachable' })
  }
}

function readFailure(path: string, status: number, body: unknown): ApiFailure {
  const problem = body as Partial<Problem> | null | undefined
  const detail = problem?.status === status && problem.detail
  if (status === 400 && detail) return { kind: 'refused', detail }
  // A web space says 404 to all that it has no file for, and so to whatever the API would be asked.
  const isAbsent = status === 404 && path.includes('episodes/') && (detail || !isOfApi(path))
  const isUnwell = status === 429 || status >= 500
  return { kind: isAbsent ? 'absent' : isUnwell ? 'unwell' : 'nonsense' }
}

/** What a request comes to that got no answer. */
export const failed = (failure: ApiFailure) => ({ ok: false, failure }) as const

/** Whether the page need not search by itself: an answer, or that there is none, was given. */
export const isSettled = (result: ApiResult<unknown>) =>
  result.ok || result.failure.kind === 'absent' || result.failure.kind === 'refused'
