import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../search/answer.ts'
import { OPEN_TO_ALL } from './open-to-all.ts'

const TITLES = {
  400: 'The request cannot be understood',
  404: 'Not found',
  405: 'Method not allowed',
  500: 'Something went wrong here',
} as const satisfies Partial<Record<ContentfulStatusCode, string>>

/**
 * Answers with what went wrong and how to mend it, as an RFC 9457 problem document. `type` is
 * `about:blank`, which says that the status alone tells the kind of problem (RFC 9457, 4.2.1).
 *
 * @param detail what was expected, what was received, and the remedy
 * @param headers what the answer says besides; default: nothing
 */
export function answerProblem(
  status: keyof typeof TITLES,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = { type: 'about:blank', title: TITLES[status], status, detail }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...OPEN_TO_ALL,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}
