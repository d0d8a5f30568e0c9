import type { ApiResult } from '../api.ts'
import type { IsAnswer } from '../request.ts'

/**
 * Answers a request in the API's stead, and knows when to ask the API again.
 *
 * @param path below the server's folder: `api/search?q=redis`
 * @param said what the API has just said, where it has been asked
 * @param fetchAnswer asks the server for something, which may be this very path
 */
export type StandIn = <Answer>(
  path: string,
  said: ApiResult<Answer> | undefined,
  isAnswer: IsAnswer<Answer>,
  fetchAnswer: (path: string) => Promise<ApiResult<Answer>>,
) => Promise<ApiResult<Answer>>

/**
 * What comes with the chunk `cuepoint-local`: what makes a stand-in for a widget.
 *
 * @param siteUrl where the server is, with a slash at the end
 * @param element has the attribute `search`: with `local` the API is never asked
 */
export type LocalChunk = (siteUrl: string, element: Pick<Element, 'getAttribute'>) => StandIn
