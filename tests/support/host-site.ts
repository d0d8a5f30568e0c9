import type { RequestListener } from 'node:http'
import { listen } from './listen.ts'

/** A page of the site that embeds Cuepoint. */
export interface HostPage {
  readonly html: string
  /** Such as `Content-Security-Policy`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody else's web site, with the podcast's MP3 files on it. */
export interface HostSite {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string
  /** Puts a page at a path, or takes another one's place. */
  readonly setPage: (path: string, page: HostPage) => void
  /** Lets this answer all requests that no page is for. Default: 404. */
  readonly setAudio: (handler: RequestListener) => void
  readonly close: () => Promise<void>
}

const answerNotFound: RequestListener = (_, response) => response.writeHead(404).end()

/** Starts an empty site. */
export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>()
  let answerAudio = answerNotFound

  const { origin, close } = await listen((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    const page = pages.get(path)
    if (page === undefined) {
      answerAudio(request, response)
      return
    }
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }
    response.writeHead(200, headers).end(page.html)
  })
  return {
    origin,
    setPage: (path, page) => pages.set(path, page),
    setAudio(handler) {
      answerAudio = handler
    },
    close,
  }
}
