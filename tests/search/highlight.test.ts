import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHighlighter } from '../../search/highlight.ts'
import type { Alternative } from '../../search/spelling.ts'
import { stem } from '../../search/stem.ts'
import { joinWords } from '../../search/terms.ts'
import { foldWord, splitWords } from '../../search/words.ts'
import { ask, bracket, searchShow, searchTopics, type EpisodeSketch } from './show.ts'

/** The first hit's texts, with what is marked in brackets. */
function marksOf(sketches: readonly EpisodeSketch[], query: string): readonly string[] {
  const synonyms = [{ same: ['crash reports'], also: ['error tracking', 'sentry'] }]
  const [hit] = ask(searchShow(sketches, synonyms), query).hits
  if (hit === undefined) return []
  const { topic, episode, highlights } = hit
  const of = (field: string, index?: number) =>
    highlights.filter((highlight) => highlight.field === field && highlight.index === index)
  return [
    ...(topic === null ? [] : [bracket(topic.title, of('topic'))]),
    bracket(episode.title, of('title')),
    ...episode.guests.map((guest, i) => bracket(guest, of('guest', i))),
  ]
}

const marksOfTopic = (topic: string, query: string) =>
  marksOf([{ title: 'Untitled', topics: [topic] }], query)[0]

describe('highlights mark', () => {
  test.each([
    ['the word itself', 'Using Sidekiq', 'sidekiq', 'Using [Sidekiq]'],
    ['its other forms', 'Migrations, and migrating', 'migrate', '[Migrations], and [migrating]'],
    ['the word that is being typed', 'Kubernetes on AWS', 'kub', '[Kubernetes] on AWS'],
    ['the word that was meant', 'Kubernetes on AWS', 'kuberntes', '[Kubernetes] on AWS'],
    ['a synonym', 'We like Sentry', 'crash reports', 'We like [Sentry]'],
    ['all of a phrase', 'Tracking every error', 'crash reports', '[Tracking] every [error]'],
    [
      'two words that are one',
      'Web sockets or WebSockets',
      'web socket',
      '[Web sockets] or [WebSockets]',
    ],
    ['a name with its signs', 'Why C# (and not C)', 'c#', 'Why [C#] (and not C)'],
    ['a possessive whole', 'Using Heroku’s scheduler', 'heroku', 'Using [Heroku’s] scheduler'],
    [
      'a word behind characters of two code units',
      '🎧 👩‍💻 Hovmöller 🎧',
      'hovmoller',
      '🎧 👩‍💻 [Hovmöller] 🎧',
    ],
    ['a run of a script without spaces', '東京都庁の話', '東京都', '[東京都]庁の話'],
    ['a number with its sign', 'Closing issue #3', '#3', 'Closing issue #[3]'],
    [
      'words written with a hyphen as one',
      'An e-commerce site',
      'ecommerce',
      'An [e-commerce] site',
    ],
  ])('%s', (_, topic, query, marked) => {
    expect(marksOfTopic(topic, query)).toBe(marked)
  })

  test('no word of a phrase that is there only in part', () => {
    expect(marksOfTopic('Crash course in tracking with Sentry', 'crash reports')).toBe(
      '[Crash] course in tracking with [Sentry]',
    )
  })

  test('a word and a number that the show elsewhere writes as one', () => {
    const episode = { title: 'Upgrading to Python 3', topics: ['Using Python3'] }
    expect(marksOf([episode], 'python3')).toEqual(['Upgrading to [Python 3]'])
  })

  test('the title and the guest too', () => {
    const episode = { title: 'Podia Sells Courses', guests: ['Ann Lee', 'Jason Charnes'] }
    expect(marksOf([episode], 'podia charnes')).toEqual([
      '[Podia] Sells Courses',
      'Ann Lee',
      'Jason [Charnes]',
    ])
  })

  test('stretches that ascend, do not overlap, and lie on whole words of the text', () => {
    const piece = fc.constantFrom(
      'web',
      'Socket',
      'node',
      'js',
      'c#',
      '東京',
      '🎧',
      'é',
      'flags',
      ' ',
      '.',
      '-',
      "'s",
      '/',
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (topic, query) => {
        for (const { highlights } of ask(searchTopics(topic), query || 'x').hits) {
          let before = 0
          for (const { start, end } of highlights.filter(({ field }) => field === 'topic')) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(topic.slice(start, end)).toMatch(/[\p{L}\p{N}]/u)
            before = end
          }
        }
      }),
    )
  })

  /** Looks at every word of a text, and at all that may be joined. */
  function highlightAll(alternatives: readonly Alternative[], text: string) {
    const wanted = new Set(alternatives.flatMap(({ terms }) => terms))
    const words = splitWords(text)
    const single = words.flatMap((word) => word.forms.map((text) => ({ text, words: [word] })))
    const joined = joinWords(words, (text) => wanted.has(stem(text)))
    const found = [...single, ...joined].map(({ text, words }) => {
      return { term: stem(text), start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
    })
    const has = (term: string) => found.some((other) => other.term === term)
    return found.filter(({ term }) =>
      alternatives.some(({ terms }) => terms.includes(term) && terms.every(has)),
    )
  }

  /** The text with all that is not marked left out. */
  const onlyMarked = (text: string, marks: readonly { start: number; end: number }[]) =>
    text.replace(/./gu, (unit, at) => (marks.some((m) => m.start <= at && at < m.end) ? unit : '_'))

  test('the same where every word is looked at as where most are passed over', () => {
    const word = fc.constantFrom(
      'Web',
      'sockets',
      'e',
      'commerce',
      'Net',
      'C#',
      'R',
      'D',
      'log',
      'ins',
      'Angular',
      '2',
      '#2',
      'Spotif',
      'y',
      'node',
      'i',
      'scri',
      'se',
    )
    const between = fc.constantFrom(
      ' ',
      '  ',
      '-',
      ' — ',
      '.',
      '/',
      ' .',
      "'",
      "'s ",
      '_',
      '&',
      ' (',
      '...',
      'é',
      '\t',
      '東京',
    )
    const text = fc.array(fc.oneof(word, between), { maxLength: 12 }).map((parts) => parts.join(''))
    const term = fc.constantFrom(
      'websockets',
      'ecommerce',
      'angular2',
      'episode2',
      'spotify',
      'nodei',
      'scrise',
      'dotnet',
      'net',
      'c#',
      'login',
      'rd',
      'r',
    )
    const alternative = fc
      .uniqueArray(term, { minLength: 1, maxLength: 2 })
      .map((words) => ({ terms: words.map((word) => stem(foldWord(word))), weight: 1 }))
    fc.assert(
      fc.property(fc.array(alternative, { minLength: 1, maxLength: 3 }), text, (wanted, text) => {
        const marks = createHighlighter(wanted)(text)
        expect(onlyMarked(text, marks)).toBe(onlyMarked(text, highlightAll(wanted, text)))
      }),
      { numRuns: 2000 },
    )
  })
})
