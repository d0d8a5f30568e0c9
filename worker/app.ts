import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { Hono } from 'hono/tiny'
import type { EpisodeSummary } from '../catalogue/episode.ts'
import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from '../search/answer.ts'
import { listSuggestions } from '../search/list-suggestions.ts'
import { parseSearchQuery, parseSuggestQuery, type Parsed } from '../search/query.ts'
import { isStillFresh, markFresh } from './freshness.ts'
import { answerProblem } from './problem.ts'

/** What the Worker is given to answer from. */
export interface AppParts {
  /** Names the content and the code: another id, other answers. */
  readonly buildId: string
  /**
   * Gives the search, and what it is over; where that takes time, the first requests wait for it.
   *
   * @param waitUntil keeps what is begun alive once the listener has left
   */
  readonly open: (assets: Assets, waitUntil: WaitUntil) => Engine | Promise<Engine>
}

/** What answers a query: at once, or after it has fetched what its hits show. */
export interface Engine {
  readonly index: {
    readonly counts: { readonly episodes: number; readonly topics: number; readonly terms: number }
    readonly episodes: readonly Pick<EpisodeSummary, 'number' | 'slug'>[]
  }
  search(query: SearchQuery): SearchAnswer | Promise<SearchAnswer>
  suggest(query: SuggestQuery): readonly Suggestion[] | Promise<readonly Suggestion[]>
}

type WaitUntil = (work: Promise<unknown>) => void

/** The static files of this very deployment. */
export interface Assets {
  fetch(request: Request): Promise<Response>
}

/** What Cloudflare hands to the Worker. */
export interface Bindings {
  readonly ASSETS: Assets
}

type AppContext = Context<{ Bindings: Bindings }>

/**
 * The whole HTTP API, open to every web page and read-only: topics that match a query, the episodes,
 * and whether all is well.
 *
 * The episodes are files of their own (`/episodes.json`, `/episodes/77.json`), which the widget reads
 * without waking the Worker; `/api/episodes` hands out the same files, and takes a slug as well.
 */
export function createApp({ buildId, open }: AppParts) {
  const app = new Hono<{ Bindings: Bindings }>()

  app.use(async (c, next) => {
    await next()
    openToAll(c.res.headers)
  })
  app.options('*', cors({ allowMethods: ['GET', 'HEAD', 'OPTIONS'], maxAge: 86_400 }))

  const openEngine = (c: AppContext) => open(c.env.ASSETS, (work) => c.executionCtx.waitUntil(work))

  async function answerQuery<Query>(
    c: AppContext,
    parse: (params: URLSearchParams) => Parsed<Query>,
    answer: (query: Query, engine: Engine) => Promise<Response>,
  ): Promise<Response> {
    const parsed = parse(new URL(c.req.url).searchParams)
    if (!parsed.ok) return answerProblem(c, 400, parsed.detail)
    if (isStillFresh(c, buildId)) return markFresh(new Response(null, { status: 304 }), buildId)
    const startedMs = performance.now()
    const engine = await openEngine(c)
    const response = markFresh(await answer(parsed.query, engine), buildId)
    const tookMs = performance.now() - startedMs
    response.headers.set('Server-Timing', `search;dur=${tookMs.toFixed(1)}`)
    return response
  }

  const routes: Record<string, (c: AppContext) => Response | Promise<Response>> = {
    '/api/search': (c) =>
      answerQuery(c, parseSearchQuery, async (query, engine) => c.json(await engine.search(query))),

    '/api/suggest': (c) =>
      answerQuery(c, parseSuggestQuery, async (query, engine) => {
        return c.json(listSuggestions(query, await engine.suggest(query)), 200, {
          'Content-Type': 'application/x-suggestions+json',
        })
      }),

    '/api/episodes': (c) => answerFile(c, '/episodes.json'),

    '/api/episodes/:episode': async (c) => {
      const { index } = await openEngine(c)
      const name = c.req.param('episode') ?? ''
      const episode = index.episodes.find(
        ({ number, slug }) => String(number) === name || slug === name,
      )
      if (episode === undefined) {
        return answerProblem(
          c,
          404,
          `expected the number or the slug of an episode, received ${JSON.stringify(name)} - GET /api/episodes lists them all`,
        )
      }
      return answerFile(c, `/episodes/${episode.number}.json`)
    },

    '/api/health': async (c) => {
      const { index } = await openEngine(c)
      c.header('Cache-Control', 'no-store')
      return c.json({ status: 'ok', buildId, ...index.counts })
    },
  }

  for (const [path, answer] of Object.entries(routes)) {
    app.get(path, answer)
    app.all(path, (c) => {
      c.header('Allow', 'GET, HEAD, OPTIONS')
      return answerProblem(
        c,
        405,
        `expected GET, HEAD or OPTIONS, received ${c.req.method} - this API is read-only`,
      )
    })
  }

  app.notFound((c) =>
    answerProblem(
      c,
      404,
      `expected /api/search, /api/suggest, /api/episodes, /api/episodes/77 or /api/health, received ${JSON.stringify(new URL(c.req.url).pathname)} - see the API's reference`,
    ),
  )

  app.onError((error, c) => {
    console.error(error)
    return answerProblem(
      c,
      500,
      'the request is not to blame - try again, and tell the owner of this site if it happens again',
    )
  })

  return app
}

/**
 * Lets every web page read an answer. Hono's own middleware sets the same headers on an answer of its
 * own and copies what comes after them, body and all: with `c.header` three copies for each request.
 */
function openToAll(headers: Headers): void {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', 'ETag,Server-Timing')
  headers.set('Timing-Allow-Origin', '*')
  headers.set('X-Content-Type-Options', 'nosniff')
}

/** Hands out a static file, with the conditions under which it was asked for. */
async function answerFile(c: AppContext, path: string): Promise<Response> {
  const file = await c.env.ASSETS.fetch(
    new Request(new URL(path, c.req.url), { method: c.req.method, headers: c.req.raw.headers }),
  )
  return new Response(file.body, file)
}
