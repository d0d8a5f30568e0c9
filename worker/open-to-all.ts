/**
 * The headers that let every web page read an answer, and what it says of itself (WHATWG Fetch, CORS
 * protocol; W3C Resource Timing).
 *
 * They are given to each answer as it is made. Rejected: Hono's own middleware, which sets them one by
 * one afterwards: seven calls into workerd took a tenth of a request.
 */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Server-Timing',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
} as const
