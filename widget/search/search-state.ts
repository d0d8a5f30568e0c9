import type { Hit, SearchAnswer } from '../../search/answer.ts'
import type { ApiFailure } from '../api.ts'

/**
 * Where a search stands: one of five screens. While a new query is under way the last one's
 * `answer` stays, so that the list does not flicker as one types.
 */
export type SearchState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly query: string; readonly answer: SearchAnswer | null }
  | { readonly status: 'hits'; readonly query: string; readonly answer: SearchAnswer }
  | { readonly status: 'no hits'; readonly query: string }
  | { readonly status: 'failed'; readonly query: string; readonly failure: ApiFailure }

/** Nothing asked for yet. */
export const IDLE: SearchState = { status: 'idle' }

/** The search after a query was sent. */
export function startSearch(state: SearchState, query: string): SearchState {
  return { status: 'loading', query, answer: shownAnswer(state) }
}

/** The search after its answer came. */
export function finishSearch(query: string, answer: SearchAnswer): SearchState {
  return answer.hits.length > 0 ? { status: 'hits', query, answer } : { status: 'no hits', query }
}

/** The answer whose hits are on the screen; null where there are none. */
export function shownAnswer(state: SearchState): SearchAnswer | null {
  return 'answer' in state ? state.answer : null
}

/** The hits on the screen, the best first. */
export function shownHits(state: SearchState): readonly Hit[] {
  return shownAnswer(state)?.hits ?? []
}

/**
 * Which hit a key leads to, as the combobox pattern of the WAI-ARIA Authoring Practices has it: the
 * arrows go round, Home and End go to the ends of the list once one is in it, and null is the text
 * field itself.
 *
 * @param active the hit where one is, from 0, or null
 * @returns the hit to go to, or undefined where the key is not for the list
 */
export function moveInHits(
  key: string,
  active: number | null,
  count: number,
): number | null | undefined {
  if (count === 0) return undefined
  const last = count - 1
  if (key === 'ArrowDown') return active === last ? null : (active ?? -1) + 1
  if (key === 'ArrowUp') return active === 0 ? null : (active ?? count) - 1
  if (active === null) return undefined
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}
