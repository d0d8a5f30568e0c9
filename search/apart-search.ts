import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from './answer.ts'
import { describeHit } from './describe-hit.ts'
import { createFind } from './find.ts'
import { createHighlighter } from './highlight.ts'
import { loadIndexFile, type SearchIndex } from './index-file.ts'
import { RANKING } from './ranking.ts'
import { createShownShelf } from './shown-shelf.ts'
import { blockOf } from './shown.ts'
import { suggestQueries, topicsToContinue } from './suggest.ts'

/** The name of the file in which is what a search looks through. */
export const SEARCHED_FILE = 'searched.bin'

/** The names of the files in which is what hits show, 16 episodes each, counted from 0. */
export const shownFile = (block: number) => `shown-${block}.bin`

/** The same search over files that are fetched when they are needed, in the Worker or in a page. */
export interface ApartSearch {
  readonly index: Pick<SearchIndex, 'counts' | 'episodes'>
  readonly search: (query: SearchQuery) => Promise<SearchAnswer>
  readonly suggest: (query: SuggestQuery) => Promise<readonly Suggestion[]>
}

/** A suggestion reads so many blocks at most, those of the first topics that have the words before. */
const SUGGESTED_BLOCKS = 20

/**
 * Opens a show's search: fetches what is searched, and from then on for each query what its hits show.
 *
 * @param readFile fetches a file by its name
 * @throws whatever `readFile` throws, and where the file is not whole or of another version
 */
export async function openApartSearch(
  readFile: (name: string) => Promise<Uint8Array>,
): Promise<ApartSearch> {
  const index = loadIndexFile(await readFile(SEARCHED_FILE))
  const find = createFind(index, RANKING)
  const shelf = createShownShelf((block) => readFile(shownFile(block)))
  return {
    index,
    async search(query) {
      const { candidates, alternatives, ...answer } = find(query)
      const show = await shelf.gather(candidates.map(({ episode }) => episode))
      const highlight = createHighlighter(alternatives)
      const hits = candidates.map((hit) => describeHit(hit, highlight, show, index))
      return { ...answer, hits }
    },
    async suggest(query) {
      const episodes = Array.from(
        topicsToContinue(query, index),
        (topic) => index.topicEpisodes[topic] ?? 0,
      )
      const blocks = new Set([...new Set(episodes.map(blockOf))].slice(0, SUGGESTED_BLOCKS))
      const show = await shelf.gather(episodes.filter((episode) => blocks.has(blockOf(episode))))
      return suggestQueries(query, index, (episode) =>
        blocks.has(blockOf(episode)) ? show(episode) : undefined,
      )
    },
  }
}
