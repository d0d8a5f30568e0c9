/**
 * The headers that let every web page read an answer, and what it says of itself (WHATWG Fetch, CORS
 * protocol; W3C Resource Timing).
 *
 * They are given to each answer as it is made; only what a browser asks with OPTIONS, before a
 * request, is answered by Hono's `cors`. Rejected: a middleware that sets them one by one afterwards,
 * since with the others of an answer that took a tenth of a request.
 */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Server-Timing',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
} as const
