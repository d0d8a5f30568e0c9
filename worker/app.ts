import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { Hono } from 'hono/tiny'
import type { EpisodeSummary } from '../catalogue/episode.ts'
import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from '../search/answer.ts'
import type { SearchIndex } from '../search/index-file.ts'
import { listSuggestions } from '../search/list-suggestions.ts'
import { parseSearchQuery, parseSuggestQuery, type Parsed } from '../search/query.ts'
import { freshHeaders, isStillFresh } from './freshness.ts'
import { OPEN_TO_ALL } from './open-to-all.ts'
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
    readonly counts: SearchIndex['counts']
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
  const fresh = freshHeaders(buildId)

  app.options('*', cors({ allowMethods: ['GET', 'HEAD', 'OPTIONS'], maxAge: 86_400 }))

  const openEngine = (c: AppContext) => open(c.env.ASSETS, (work) => c.executionCtx.waitUntil(work))

  async function answerQuery<Query>(
    c: AppContext,
    parse: (params: URLSearchParams) => Parsed<Query>,
    answer: (query: Query, engine: Engine) => unknown,
    contentType: string,
  ): Promise<Response> {
    const parsed = parse(new URL(c.req.url).searchParams)
    if (!parsed.ok) return answerProblem(400, parsed.detail)
    if (isStillFresh(c, buildId)) {
      return new Response(null, { status: 304, headers: { ...OPEN_TO_ALL, ...fresh } })
    }
    const startedMs = performance.now()
    const body = JSON.stringify(await answer(parsed.query, await openEngine(c)))
    const tookMs = performance.now() - startedMs
    return new Response(body, {
      headers: {
        ...OPEN_TO_ALL,
        ...fresh,
        'Content-Type': contentType,
        'Server-Timing': `search;dur=${tookMs.toFixed(1)}`,
      },
    })
  }

  const routes: Record<string, (c: AppContext) => Response | Promise<Response>> = {
    '/api/search': (c) =>
      answerQuery(c, parseSearchQuery, (query, engine) => engine.search(query), 'application/json'),

    '/api/suggest': (c) =>
      answerQuery(
        c,
        parseSuggestQuery,
        async (query, engine) => listSuggestions(query, await engine.suggest(query)),
        'application/x-suggestions+json',
      ),

    '/api/episodes': (c) => answerFile(c, '/episodes.json'),

    '/api/episodes/:episode': async (c) => {
      const { index } = await openEngine(c)
      const name = c.req.param('episode') ?? ''
      const episode = index.episodes.find(
        ({ number, slug }) => String(number) === name || slug === name,
      )
      if (episode === undefined) {
        return answerProblem(
          404,
          `expected the number or the slug of an episode, received ${JSON.stringify(name)} - GET /api/episodes lists them all`,
        )
      }
      return answerFile(c, `/episodes/${episode.number}.json`)
    },

    '/api/health': async (c) => {
      const { index } = await openEngine(c)
      return Response.json(
        { status: 'ok', buildId, ...index.counts },
        { headers: { ...OPEN_TO_ALL, 'Cache-Control': 'no-store' } },
      )
    },
  }

  for (const [path, answer] of Object.entries(routes)) {
    // One handler a path: where Hono has but one to ask, it asks it at once.
    app.all(path, (c) => {
      const { method } = c.req
      if (method === 'GET' || method === 'HEAD') return answer(c)
      return answerProblem(
        405,
        `expected GET, HEAD or OPTIONS, received ${method} - this API is read-only`,
        { Allow: 'GET, HEAD, OPTIONS' },
      )
    })
  }

  app.notFound((c) =>
    answerProblem(
      404,
      `expected /api/search, /api/suggest, /api/episodes, /api/episodes/77 or /api/health, received ${JSON.stringify(new URL(c.req.url).pathname)} - see the API's reference`,
    ),
  )

  app.onError((error) => {
    console.error(error)
    return answerProblem(
      500,
      'the request is not to blame - try again, and tell the owner of this site if it happens again',
    )
  })

  return app
}

/** Hands out a static file, with the conditions under which it was asked for. */
async function answerFile(c: AppContext, path: string): Promise<Response> {
  const file = await c.env.ASSETS.fetch(
    new Request(new URL(path, c.req.url), { method: c.req.method, headers: c.req.raw.headers }),
  )
  const answer = new Response(file.body, file)
  for (const [name, value] of Object.entries(OPEN_TO_ALL)) answer.headers.set(name, value)
  return answer
}
