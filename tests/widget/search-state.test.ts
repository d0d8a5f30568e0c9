import { describe, expect, test } from 'vitest'
import {
  finishSearch,
  IDLE,
  moveInHits,
  shownHits,
  startSearch,
} from '../../widget/search/search-state.ts'
import { answerOf, hitOf } from './builders.ts'

describe('a search', () => {
  test('shows the hits of its answer', () => {
    const answer = answerOf('redis', [hitOf('Caching with Redis')])
    const state = finishSearch('redis', answer)
    expect(state).toEqual({ status: 'hits', query: 'redis', answer })
    expect(shownHits(state)).toEqual(answer.hits)
  })

  test('keeps the last hits on the screen while the next ones are under way', () => {
    const answer = answerOf('redis', [hitOf('Caching with Redis')])
    const next = startSearch(finishSearch('redis', answer), 'redis cluster')
    expect(next).toEqual({ status: 'loading', query: 'redis cluster', answer: answer })
    expect(shownHits(startSearch(next, 'redis clusters'))).toEqual(answer.hits)
  })

  test('without hits says so, and shows none', () => {
    const state = finishSearch('xyzzy', answerOf('xyzzy', []))
    expect(state).toEqual({ status: 'no hits', query: 'xyzzy' })
    expect(shownHits(state)).toEqual([])
    expect(shownHits(IDLE)).toEqual([])
  })
})

describe('a key in the search field', () => {
  test('walks down the hits, through the text, and round', () => {
    const down = (active: number | null) => moveInHits('ArrowDown', active, 3)
    expect([down(null), down(0), down(1), down(2)]).toEqual([0, 1, 2, null])
  })

  test('walks up the hits, through the text, and round', () => {
    const up = (active: number | null) => moveInHits('ArrowUp', active, 3)
    expect([up(null), up(2), up(1), up(0)]).toEqual([2, 1, 0, null])
  })

  test('leads to either end of the hits once one is in them, and stays with the text before', () => {
    expect([moveInHits('Home', 1, 3), moveInHits('End', 1, 3)]).toEqual([0, 2])
    expect([moveInHits('Home', null, 3), moveInHits('End', null, 3)]).toEqual([
      undefined,
      undefined,
    ])
  })

  test('is the text’s own where there are no hits, or it is another key', () => {
    expect(moveInHits('ArrowDown', null, 0)).toBeUndefined()
    expect(moveInHits('x', 1, 3)).toBeUndefined()
  })
})
