import type { ApartSearch } from '../../search/apart-search.ts'
import { listSuggestions } from '../../search/list-suggestions.ts'
import { parseSearchQuery, parseSuggestQuery, type Parsed } from '../../search/query.ts'
import type { ApiResult } from '../api.ts'
import { failed, type IsAnswer } from '../request.ts'
import { withSearch } from './shared-search.ts'

/**
 * Answers a request to the API in the page itself: the same paths, the same answers.
 *
 * @param siteUrl where the files are, with a slash at the end
 * @param path `api/search?q=redis`, `api/suggest?q=red` or `api/episodes/SLUG`
 * @param fetchAnswer reads the file that an answer is
 * @throws where the files cannot be had
 */
export async function answerLocally<Answer>(
  siteUrl: string,
  path: string,
  isAnswer: IsAnswer<Answer>,
  fetchAnswer: (path: string) => Promise<ApiResult<Answer>>,
): Promise<ApiResult<Answer>> {
  const answerQuery = async <Query>(
    parsed: Parsed<Query>,
    answer: (search: ApartSearch, query: Query) => Promise<unknown>,
  ): Promise<ApiResult<Answer>> => {
    if (!parsed.ok) return failed({ kind: 'refused', detail: parsed.detail })
    const found = await withSearch(siteUrl, (search) => answer(search, parsed.query))
    return isAnswer(found) ? { ok: true, answer: found } : failed({ kind: 'nonsense' })
  }

  const [route = '', queryString] = path.split('?')
  const params = new URLSearchParams(queryString)
  switch (route) {
    case 'api/search':
      return answerQuery(parseSearchQuery(params), ({ search }, query) => search(query))
    case 'api/suggest':
      return answerQuery(parseSuggestQuery(params), async ({ suggest }, query) =>
        listSuggestions(query, await suggest(query)),
      )
    default: {
      const slug = decodeURIComponent(route.slice('api/episodes/'.length))
      const episodes = await withSearch(siteUrl, async ({ index }) => index.episodes)
      const episode = episodes.find((episode) => episode.slug === slug)
      if (episode === undefined) return failed({ kind: 'absent' })
      return fetchAnswer(`episodes/${episode.number}.json`)
    }
  }
}
