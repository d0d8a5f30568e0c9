import { describe, expect, test } from 'vitest'
import { compileSynonyms, readSynonyms, writeSynonyms } from '../../search/synonyms.ts'
import { find, searchShow, searchTopics } from './show.ts'

const SENTRY = { same: ['crash reports', 'error tracking'], also: ['sentry'] }

describe('synonyms', () => {
  test('find one another both ways, and what stands behind the arrow one way', () => {
    const topics = ['Error tracking', 'Sentry is great', 'Crash reports']
    const search = searchShow([{ topics }], [SENTRY])
    expect(find(search, 'crash reports')).toEqual([
      'Crash reports',
      'Error tracking',
      'Sentry is great',
    ])
    expect(find(search, 'error tracking')).toEqual([
      'Error tracking',
      'Crash reports',
      'Sentry is great',
    ])
    expect(find(search, 'sentry')).toEqual(['Sentry is great'])
  })

  test('count less than the word itself', () => {
    const search = searchShow(
      [{ topics: ['k8s', 'A longer story of how we came to kubernetes in the end'] }],
      [{ same: ['kubernetes', 'k8s'], also: [] }],
    )
    expect(find(search, 'kubernetes')).toEqual([
      'A longer story of how we came to kubernetes in the end',
      'k8s',
    ])
  })

  test('are found for a word that is misspelt', () => {
    const search = searchShow(
      [{ topics: ['Kubernetes', 'Pods and nodes'] }],
      [{ same: ['kubernetes'], also: ['pods'] }],
    )
    expect(find(search, 'kubernets')).toEqual(['Kubernetes', 'Pods and nodes'])
  })

  test('are not needed', () => {
    expect(find(searchTopics('Sentry is great'), 'crash reports')).toEqual([])
  })

  test('keep only what the show says', () => {
    const said = new Set(['sentri', 'error', 'track'])
    expect(compileSynonyms([SENTRY], (term) => said.has(term))).toEqual(
      new Map([
        ['crash report', { same: [['error', 'track']], also: [['sentri']] }],
        ['error track', { same: [], also: [['sentri']] }],
      ]),
    )
  })

  test('are read from the index as they were written', () => {
    const synonyms = new Map([
      ['crash report', { same: [['error', 'track'], ['sentri']], also: [['bug']] }],
      ['error track', { same: [], also: [['sentri']] }],
    ])
    const read = readSynonyms(writeSynonyms(synonyms))
    expect(new Map([...synonyms.keys()].map((phrase) => [phrase, read(phrase)]))).toEqual(synonyms)
    expect(read('constructor')).toEqual({ same: [], also: [] })
    expect(readSynonyms(new Uint8Array())('sentri')).toEqual({ same: [], also: [] })
  })

  test('are known by their words without articles', () => {
    const said = (term: string) => term === 'dump'
    expect(compileSynonyms([{ same: ['a copy of the data'], also: ['dump'] }], said)).toEqual(
      new Map([['copi of data', { same: [], also: [['dump']] }]]),
    )
  })
})
