import type { SearchAnswer } from '../../search/answer.ts'
import type { Api } from '../api.ts'
import { finishSearch, IDLE, startSearch, type SearchState } from './search-state.ts'

/** How long a listener must pause in typing before a query is sent: about one keystroke's time. */
const DEBOUNCE_MS = 150

/** What a search needs from outside. */
export interface SearchParts {
  readonly searchTopics: Api['searchTopics']
  readonly onState: (state: SearchState) => void
  /** Told of every answer that is shown. */
  readonly onAnswer: (query: string, answer: SearchAnswer) => void
}

/** A search that follows what is being typed. */
export interface SearchAsYouType {
  /** The text is now this: search for it once the typing pauses. An empty text clears the search. */
  readonly type: (text: string) => void
  /** Search at once, without waiting, and perhaps without correction; the same query is a new attempt. */
  readonly submit: (text: string, exact?: boolean) => void
  /** Give up what is under way, without a trace. */
  readonly stop: () => void
}

/**
 * Turns keystrokes into few requests, of which the last one wins: a newer query aborts the older one,
 * whose answer is never seen even if it comes.
 */
export function createSearchAsYouType({
  searchTopics,
  onState,
  onAnswer,
}: SearchParts): SearchAsYouType {
  let state = IDLE
  let underWay: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: SearchState) => {
    state = next
    onState(next)
  }
  const stop = () => {
    clearTimeout(timer)
    underWay?.abort()
  }
  const start = (query: string, delayMs: number, exact: boolean) => {
    stop()
    if (query === '') {
      show(IDLE)
      return
    }
    const { signal } = (underWay = new AbortController())
    show(startSearch(state, query))
    timer = setTimeout(async () => {
      const result = await searchTopics(query, exact, signal)
      if (signal.aborted) return
      if (result.ok) {
        show(finishSearch(query, result.answer))
        onAnswer(query, result.answer)
      } else show({ status: 'failed', query, failure: result.failure })
    }, delayMs)
  }

  return {
    type: (text) => {
      const query = text.trim()
      if (state.status !== 'idle' && state.query === query) return
      start(query, DEBOUNCE_MS, false)
    },
    submit: (text, exact = false) => start(text.trim(), 0, exact),
    stop,
  }
}
