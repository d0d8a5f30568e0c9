import { describe, expect, test } from 'vitest'
import { formatAnswer } from '../../scripts/format-answer.ts'
import { ask, searchShow } from '../search/show.ts'

const SEARCH = searchShow([
  { title: 'Podia', guests: ['Jason Charnes'], topics: ['Using Sidekiq', 'Rails'] },
])

describe('an answer for a person', () => {
  test('is two lines a hit: the moment and its topic, then the episode', () => {
    expect(formatAnswer(ask(SEARCH, 'sidekiq'), false)).toBe(
      ['1 hit', '', '1:00     Using Sidekiq', '         #1 Podia · Jason Charnes'].join('\n'),
    )
  })

  test('emphasises what matched where it can', () => {
    const bold = (text: string) => `\u001b[1m${text}\u001b[22m`
    const [, , topic] = formatAnswer(ask(SEARCH, 'sidekiq'), true).split('\n')
    expect(topic).toBe(`1:00     Using ${bold('Sidekiq')}`)
  })

  test('gives an episode as a whole in one line', () => {
    const [count, , first] = formatAnswer(ask(SEARCH, 'jason'), false).split('\n')
    expect([count, first]).toEqual(['3 hits', 'episode  #1 Podia · Jason Charnes'])
  })

  test('says what was corrected, and when there is nothing', () => {
    expect(formatAnswer(ask(SEARCH, 'sidekik'), false)).toMatch(
      /^Showing results for "sidekiq"\.\n1 hit\n/,
    )
    expect(formatAnswer(ask(SEARCH, 'zzz'), false)).toBe('No hits.')
  })
})
