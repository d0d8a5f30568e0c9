import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEpisodeDetail, isSearchAnswer } from '../../widget/check-answer.ts'
import { answerOf, hitOf, summaryOf, topicsAt } from './builders.ts'

const SHOW = { title: 'Show', url: 'https://show.example/' }
const DETAIL = { ...summaryOf(), show: SHOW, topics: topicsAt(1, 2) }

describe('what comes from the network', () => {
  test('is an answer where it has all that the widget shows and plays', () => {
    expect(isSearchAnswer(answerOf('redis', [hitOf('Redis')]))).toBe(true)
    expect(isSearchAnswer(answerOf('podia', [{ ...hitOf(''), topic: null }]))).toBe(true)
    expect(isEpisodeDetail(DETAIL)).toBe(true)
  })

  test.each([
    ['nothing', null],
    ['a text', 'Welcome to our network'],
    ['no list', { query: 'x', total: 1, hits: 'many' }],
    ['a hit without an episode', { query: 'x', total: 1, hits: [{ topic: null }] }],
    [
      'a start that is no number',
      { ...answerOf('x', []), hits: [{ ...hitOf('x'), topic: { title: 'x', startSeconds: '5' } }] },
    ],
    [
      'a guest who is no name',
      {
        ...answerOf('x', []),
        hits: [{ ...hitOf('x'), episode: { ...summaryOf(), guests: [{}] } }],
      },
    ],
  ])('is none with %s', (_, value) => {
    expect(isSearchAnswer(value)).toBe(false)
  })

  test('never brings a script where an address belongs', () => {
    const evil = summaryOf({ url: 'javascript:alert(1)' })
    expect(isSearchAnswer(answerOf('x', [{ ...hitOf('x'), episode: evil }]))).toBe(false)
    expect(isEpisodeDetail({ ...DETAIL, audioUrl: 'data:audio/mpeg,' })).toBe(false)
    const [topic] = topicsAt(1)
    const links = [{ start: 0, end: 5, url: 'javascript:alert(1)' }]
    expect(isEpisodeDetail({ ...DETAIL, topics: [{ ...topic, links }] })).toBe(false)
    expect(isEpisodeDetail({ ...DETAIL, show: { ...SHOW, url: 'javascript:alert(1)' } })).toBe(
      false,
    )
  })

  test('is refused, not tripped over, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSearchAnswer(value)).toBe(false)
        expect(isEpisodeDetail(value)).toBe(false)
      }),
    )
  })
})
