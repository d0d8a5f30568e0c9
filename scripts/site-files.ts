import { detailEpisode, summarizeEpisode, type Catalogue } from '../catalogue/episode.ts'
import { CACHE_CONTROL } from '../worker/freshness.ts'
import type { BuiltFiles } from './write-files.ts'

/**
 * What of the catalogue is published as static files, which Cloudflare serves free of charge and
 * without waking the Worker: `episodes.json`, the newest episode first, and `episodes/77.json` for
 * each.
 */
export function buildEpisodeFiles({ show, episodes }: Catalogue): BuiltFiles {
  const files = new Map<string, string>()
  const list = { show, episodes: episodes.map(summarizeEpisode).reverse() }
  files.set('episodes.json', JSON.stringify(list))
  for (const episode of episodes) {
    files.set(`episodes/${episode.number}.json`, JSON.stringify(detailEpisode(show, episode)))
  }
  return files
}

/**
 * The headers of the static files, in the format of Cloudflare's `_headers`: other sites may read the
 * widget, the search and the episodes, no browser may take a file for what it does not say it is, the
 * demo page lives under the policy that a strict site would give it, and what has a hash in its name is
 * kept for good.
 */
export const HEADERS_FILE = `/*
  X-Content-Type-Options: nosniff
/
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src http: https:; base-uri 'none'; form-action 'none'
/cuepoint*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Timing-Allow-Origin: *
/cuepoint.*
  Cache-Control: ${CACHE_CONTROL}
/cuepoint-*
  Cache-Control: public, max-age=31536000, immutable
/search*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Timing-Allow-Origin: *
/search.json
  Cache-Control: ${CACHE_CONTROL}
/search/*
  Cache-Control: public, max-age=31536000, immutable
/episodes*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Timing-Allow-Origin: *
  Cache-Control: ${CACHE_CONTROL}
`
