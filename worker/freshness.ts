import type { Context } from 'hono'

/**
 * How long a browser may reuse an answer without asking (five minutes: a new episode shows up that
 * soon), and how long it may show an old one while it asks.
 */
export const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400'

/**
 * The headers that mark an answer as good until the next deployment: an answer depends on nothing but
 * its URL and the build, so the build's name is its entity tag (RFC 9110, 8.8.3).
 */
export const freshHeaders = (buildId: string) => ({
  ETag: entityTag(buildId),
  'Cache-Control': CACHE_CONTROL,
})

/**
 * Tells whether whoever asks already has this build's answer, so that it need not be made again: the
 * weak comparison of `If-None-Match` (RFC 9110, 13.1.2), since an edge that compresses weakens tags.
 */
export function isStillFresh(c: Context, buildId: string): boolean {
  const tags = c.req.header('If-None-Match')
  if (tags === undefined) return false
  return tags.split(',').some((tag) => {
    const candidate = tag.trim().replace(/^W\//, '')
    return candidate === '*' || candidate === entityTag(buildId)
  })
}

const entityTag = (buildId: string) => `"${buildId}"`
