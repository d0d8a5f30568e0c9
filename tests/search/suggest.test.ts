import { describe, expect, test } from 'vitest'
import { searchShow } from './show.ts'

const SEARCH = searchShow([
  {
    title: 'Podia',
    guests: ['Jason Charnes', 'Ann Kubin'],
    tags: ['kubernetes'],
    topics: [
      'Feature flags with flipper',
      'Kubernetes for everybody',
      'Kubernetes again, with kubectl',
      'Feature flags once more, and a feature freeze',
      'Deploys and another deploy, 2021',
    ],
  },
  { title: 'Caddy', guests: ['Jason Charnes'], topics: ['Deploys', 'deploys by themselves'] },
])

const suggest = (text: string, limit = 8) =>
  SEARCH.suggest({ text, limit }).map((suggestion) => suggestion.text)

describe('suggestions', () => {
  test('finish a word with what the show says most, as it writes it, and with guests', () => {
    expect(SEARCH.suggest({ text: 'kub', limit: 8 })).toEqual([
      { text: 'Ann Kubin', kind: 'guest', count: 1 },
      { text: 'Kubernetes', kind: 'word', count: 3 },
      { text: 'kubectl', kind: 'word', count: 1 },
      { text: 'Kubin', kind: 'word', count: 1 },
    ])
  })

  test('name a guest by any of the names, once', () => {
    expect(suggest('char')).toEqual(['Jason Charnes', 'Charnes'])
    expect(suggest('jason c')).toEqual(['Jason Charnes'])
  })

  test('give a guest of one name once', () => {
    const search = searchShow([{ guests: ['Cher'], topics: ['Chess'] }])
    expect(search.suggest({ text: 'che', limit: 8 })).toEqual([
      { text: 'Cher', kind: 'guest', count: 1 },
      { text: 'Chess', kind: 'word', count: 1 },
    ])
  })

  test('count a word once for a topic, and once for all else that an episode says', () => {
    const search = searchShow([
      { title: 'Rails', description: 'Rails', tags: ['rails'], topics: ['Rails, rails'] },
      { tags: ['rails'] },
    ])
    expect(search.suggest({ text: 'rai', limit: 8 })).toEqual([
      { text: 'Rails', kind: 'word', count: 3 },
    ])
  })

  test('finish the last word with what topics say together with the ones before', () => {
    expect(suggest('feature fl')).toEqual(['feature flags', 'feature flipper'])
    expect(suggest('feature ')).toEqual(['feature flags', 'feature flipper', 'feature freeze'])
  })

  test('finish a word after words that name nothing, and keep all that was written before it', () => {
    expect(suggest('the kubect')).toEqual(['the kubectl'])
    expect(suggest('how do they? "kubect')).toEqual(['how do they? "kubectl'])
    expect(suggest('#kubect')).toEqual(['#kubectl'])
    expect(suggest('how ')).toEqual([])
  })

  test('finish a word that the show writes as one', () => {
    const search = searchShow([{ topics: ['Events in ClickHouse', 'An e-commerce site'] }])
    const suggestTexts = (text: string) =>
      search.suggest({ text, limit: 8 }).map(({ text }) => text)
    expect(suggestTexts('why click h')).toEqual(['why ClickHouse'])
    expect(suggestTexts('e-com')).toEqual(['e-commerce'])
    expect(suggestTexts('nothing h')).toEqual([])
  })

  test('finish the last part of what is written together', () => {
    expect(suggest('feature-fl')).toEqual(['feature-flags', 'feature-flipper'])
  })

  test('finish a run of a script without spaces', () => {
    const search = searchShow([{ title: '技術', topics: ['日本語の話'] }])
    const suggestTexts = (text: string) =>
      search.suggest({ text, limit: 8 }).map(({ text }) => text)
    expect(suggestTexts('日')).toEqual(['日本'])
    expect(suggestTexts('日本語')).toEqual(['日本語'])
  })

  test('give one form of a word, and neither numbers nor words that only ask', () => {
    expect(suggest('de')).toEqual(['Deploys'])
    expect(suggest('20')).toEqual([])
    expect(suggest('an')).toEqual(['Ann Kubin', 'Ann'])
  })

  test('forgive a typo in the beginning', () => {
    expect(suggest('kubrnet')).toEqual(['Kubernetes'])
  })

  test('are no more than asked for, and none where there are none', () => {
    expect(suggest('k', 1)).toEqual(['Ann Kubin'])
    expect(suggest('zzzz')).toEqual([])
    expect(suggest('?!')).toEqual([])
  })
})
