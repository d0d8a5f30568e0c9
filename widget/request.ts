import type { ApiFailure, ApiResult } from './api.ts'

/** Tells whether what came from the network is an answer. */
export type IsAnswer<Answer> = (value: unknown) => value is Answer

/**
 * Asks a Cuepoint server for one thing over HTTP.
 *
 * @param timeoutMs after this long without an answer the request is given up
 */
export async function request<Answer>(
  url: string,
  timeoutMs: number,
  signal: AbortSignal,
  isAnswer: IsAnswer<Answer>,
): Promise<ApiResult<Answer>> {
  const timeout = AbortSignal.timeout(timeoutMs)
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
  isAnswer: IsAnswer<Answer>,
): ApiResult<Answer> {
  if (status === 404) return failed({ kind: 'absent' })
  if (status >= 400) return failed({ kind: 'unwell' })
  return isAnswer(body) ? { ok: true, answer: body } : failed({ kind: 'nonsense' })
}

/** What a request comes to that got no answer. */
export const failed = (failure: ApiFailure) => ({ ok: false, failure }) as const
