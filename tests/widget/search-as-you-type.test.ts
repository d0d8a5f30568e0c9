import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SearchAnswer } from '../../search/answer.ts'
import type { ApiResult } from '../../widget/api.ts'
import { createSearchAsYouType } from '../../widget/search/search-as-you-type.ts'
import type { SearchState } from '../../widget/search/search-state.ts'
import { answerOf, hitOf } from './builders.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

interface Request {
  readonly query: string
  readonly exact: boolean
  readonly signal: AbortSignal
  readonly answer: (result: ApiResult<SearchAnswer>) => void
}

/** A search whose requests are answered when the test says so. */
function startSearch() {
  const requests: Request[] = []
  const states: SearchState[] = []
  const answered: string[] = []
  const search = createSearchAsYouType({
    searchTopics: (query, exact, signal) =>
      new Promise((answer) => {
        requests.push({ query, exact, signal, answer })
      }),
    onState: (state) => states.push(state),
    onAnswer: (query) => answered.push(query),
  })
  const found = async (request: Request | undefined) => {
    request?.answer({ ok: true, answer: answerOf(request.query, [hitOf(request.query)]) })
    await vi.advanceTimersByTimeAsync(0)
  }
  return { search, requests, states, answered, found }
}

describe('a search as one types', () => {
  test('asks once the typing pauses, not at every key', async () => {
    const { search, requests } = startSearch()
    for (const text of ['r', 're', 'red', 'redis']) search.type(text)
    expect(requests).toEqual([])
    await vi.advanceTimersByTimeAsync(150)
    expect(requests.map(({ query }) => query)).toEqual(['redis'])
  })

  test('shows that it searches at the first key, and the hits when they come', async () => {
    const { search, requests, states, answered, found } = startSearch()
    search.type('redis')
    await vi.advanceTimersByTimeAsync(150)
    await found(requests[0])
    expect(states).toEqual([
      { status: 'loading', query: 'redis', answer: null },
      { status: 'hits', query: 'redis', answer: answerOf('redis', [hitOf('redis')]) },
    ])
    expect(answered).toEqual(['redis'])
  })

  test('lets the last query win: an older answer that comes late is never seen', async () => {
    const { search, requests, states, answered, found } = startSearch()
    search.type('redis')
    await vi.advanceTimersByTimeAsync(150)
    search.type('rails')
    await vi.advanceTimersByTimeAsync(150)
    const [older, newer] = requests
    expect(older?.signal.aborted).toBe(true)
    await found(newer)
    await found(older)
    expect(states.at(-1)).toEqual({
      status: 'hits',
      query: 'rails',
      answer: answerOf('rails', [hitOf('rails')]),
    })
    expect(answered).toEqual(['rails'])
  })

  test('leaves no trace of what was aborted, nor of what failed after it', async () => {
    const { search, requests, states } = startSearch()
    search.type('redis')
    await vi.advanceTimersByTimeAsync(150)
    search.type('')
    requests[0]?.answer({ ok: false, failure: { kind: 'unreachable' } })
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toEqual({ status: 'idle' })
  })

  test('does not ask again for what only gained a space', async () => {
    const { search, requests } = startSearch()
    search.type('redis')
    await vi.advanceTimersByTimeAsync(150)
    search.type('redis ')
    await vi.advanceTimersByTimeAsync(150)
    expect(requests).toHaveLength(1)
  })

  test('asks without correction only when told to', async () => {
    const { search, requests } = startSearch()
    search.type('kuberntes')
    await vi.advanceTimersByTimeAsync(150)
    search.submit('kuberntes', true)
    await vi.advanceTimersByTimeAsync(0)
    expect(requests.map(({ exact }) => exact)).toEqual([false, true])
  })

  test('asks at once when told to, and once more after a failure', async () => {
    const { search, requests, states } = startSearch()
    search.submit('redis')
    await vi.advanceTimersByTimeAsync(0)
    requests[0]?.answer({ ok: false, failure: { kind: 'slow' } })
    await vi.advanceTimersByTimeAsync(0)
    expect(states.at(-1)).toEqual({ status: 'failed', query: 'redis', failure: { kind: 'slow' } })
    search.submit('redis')
    await vi.advanceTimersByTimeAsync(0)
    expect(requests.map(({ query }) => query)).toEqual(['redis', 'redis'])
  })
})
