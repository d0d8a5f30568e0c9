import type { ApiFailure } from '../api.ts'
import { failed, isSettled } from '../request.ts'
import { within } from '../within.ts'
import { answerLocally } from './answer-locally.ts'
import type { StandIn } from './local-chunk.ts'

/** So long the API is left alone, once the page has answered in its stead. */
const REST_MS = 30_000

/** After this long the page gives up; an index that is still on its way serves the next query. */
const TIMEOUT_MS = 10_000

/**
 * Makes what answers in the API's stead, from the static files of the site. After a while it asks the
 * API again, and where that answers, leaves it to it.
 *
 * @param siteUrl where the files are, with a slash at the end
 * @param element has the attribute `search`: with `local` the API is never asked
 */
export function createStandIn(siteUrl: string, element: Pick<Element, 'getAttribute'>): StandIn {
  let restsUntilMs = 0

  return async (path, justSaid, isAnswer, fetchAnswer) => {
    const isLocal = element.getAttribute('search') === 'local'
    const isAsked = !justSaid && !isLocal && performance.now() >= restsUntilMs
    const said = isAsked ? await fetchAnswer(path) : justSaid
    if (said && isSettled(said)) return said
    try {
      const result = await within(TIMEOUT_MS, answerLocally(siteUrl, path, isAnswer, fetchAnswer))
      if (said && result.ok) restsUntilMs = performance.now() + REST_MS
      return result
    } catch (error) {
      // A listener is told of the API, as if nothing else had been tried.
      return said ?? failed({ kind: explainFault(error) })
    }
  }
}

function explainFault(error: unknown): Exclude<ApiFailure['kind'], 'refused'> {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'slow'
  // What fetch() throws where there is no network (Fetch Standard, "fetch method").
  return error instanceof TypeError ? 'unreachable' : 'unwell'
}
