import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitWords } from '../../search/words.ts'

const textsOf = (text: string) => splitWords(text).map((word) => word.text)

describe('words', () => {
  test.each([
    ['Using C#, F# and C++ on .NET Core', ['using', 'c#', 'f#', 'and', 'c++', 'on', 'net', 'core']],
    ['node.js and CI/CD', ['node', 'js', 'and', 'ci', 'cd']],
    ["Let's Encrypt isn't Heroku's", ['let', 'encrypt', 'isnt', 'heroku']],
    ['Let’s Encrypt', ['let', 'encrypt']],
    ['let`s don´t caddyʼs rock′n', ['let', 'dont', 'caddy', 'rockn']],
    ['שָׁלוֹם and مُحَمَّد', ['שלום', 'and', 'محمد']],
    ['S3 at $5 / month, 10+ times', ['s3', 'at', '5', 'month', '10', 'times']],
    [
      'HOVMÖLLER, Ångström, Łódź, straße, İstanbul',
      ['hovmoller', 'angstrom', 'lodz', 'strasse', 'istanbul'],
    ],
    [
      'a ligature \ufdfa of four words',
      ['a', 'ligature', 'صلىاللهعليهوسلم', 'of', 'four', 'words'],
    ],
    ['issue #3 about page#top', ['issue', '3', 'about', 'page', 'top']],
    ['', []],
    ['— … 👩‍💻', []],
  ])('of %j are %j', (text, words) => {
    expect(textsOf(text)).toEqual(words)
  })

  test('of other scripts stay whole, with the marks that are vowels', () => {
    expect(textsOf('поиск हिन्दी مرحبا 검색')).toEqual(['поиск', 'हिन्दी', 'مرحبا', '검색'])
  })

  test('of scripts without spaces are pairs of characters', () => {
    expect(textsOf('東京都 Ruby会議 検')).toEqual(['東京', '京都', 'ruby', '会議', '検'])
  })

  test('know what they are joined with, and their other forms', () => {
    expect(splitWords("node.js .NET VMs Let's")).toEqual([
      { text: 'node', forms: ['node'], start: 0, end: 4, joined: false },
      { text: 'js', forms: ['js'], start: 5, end: 7, joined: true },
      { text: 'net', forms: ['dotnet', 'net'], start: 9, end: 12, joined: false },
      { text: 'vms', forms: ['vm', 'vms'], start: 13, end: 16, joined: false },
      { text: 'let', forms: ['lets', 'let'], start: 17, end: 22, joined: false },
    ])
  })

  test('may be meant without the article before them, and numbers as those of episodes', () => {
    const formsOf = (text: string) => splitWords(text).map(({ forms }) => forms)
    expect(formsOf("l'API d’AWS qu'elle O'Reilly QU'API")).toEqual([
      ['api', 'lapi'],
      ['aws', 'daws'],
      ['elle', 'quelle'],
      ['oreilly'],
      ['api', 'quapi'],
    ])
    expect(formsOf("LET'S Jess's")).toEqual([['lets', 'let'], ['jess']])
    expect(formsOf('“.NET” C#/.NET …net a.net').map(([form]) => form)).toEqual([
      'dotnet',
      'c#',
      'dotnet',
      'net',
      'a',
      'net',
    ])
    expect(formsOf('#77 77 #top')).toEqual([['episode77', '77'], ['77'], ['top']])
  })

  test('of a Latin text are the same beside one of another script', () => {
    const unit = fc.constantFrom(..."aZ09éßøØłŦ×÷ -.'’#+/&_…—\t")
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(splitWords(`${text} ж`).slice(0, -1)).toEqual(splitWords(text))
      }),
    )
  })

  test('lie in the text in their order, each at least a character long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let before = -1
        for (const { start, end } of splitWords(text)) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
    )
  })
})
