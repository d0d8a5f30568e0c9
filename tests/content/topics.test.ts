import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { parseBody, parseFile, parseTopicLines } from './parse.ts'
import type { Parsed } from './parse.ts'

const FILE = '2021-04-05-77-podia.md'

/** The topics as a host would write them. */
const written = ({ episode }: Parsed) =>
  episode?.topics.map(({ startSeconds, title }) => `${formatTimestamp(startSeconds)} ${title}`)

const lostInHtml = (severity: string, line: number, received: string) =>
  `${severity} ${FILE}:${line}: expected nothing but lists under "Topics Include", received "${received}" - write it in Markdown, with a blank line between it and any HTML`

describe('the topics of an episode', () => {
  it('end where the next one begins, the last one with the episode', () => {
    const { episode, faults } = parseTopicLines(
      '- 0:41 -- A [site](https://x.test) to *learn*',
      '- 12:25 -- Text over',
      '           several lines  ',
      '- 58:00 -- [All of it](https://y.test)',
    )
    expect(faults).toEqual([])
    expect(episode?.topics).toEqual([
      {
        startSeconds: 41,
        endSeconds: 745,
        title: 'A site to learn',
        links: [{ start: 2, end: 6, url: 'https://x.test' }],
      },
      { startSeconds: 745, endSeconds: 3480, title: 'Text over several lines', links: [] },
      {
        startSeconds: 3480,
        endSeconds: 3600,
        title: 'All of it',
        links: [{ start: 0, end: 9, url: 'https://y.test' }],
      },
    ])
  })

  it.each(['--', '---', '----', '-'.repeat(20), '-', '–', '—', '――', '‒', '−', '‑', '－'])(
    'may have %s after the timestamp',
    (dash) => {
      const lines = [`- 1:00 ${dash} A - b`, `- 2:00${dash} C`, `- 3:00 ${dash}D`, `- 4:00${dash}E`]
      const parsed = parseTopicLines(...lines)
      expect(parsed.faults).toEqual([])
      expect(written(parsed)).toEqual(['1:00 A - b', '2:00 C', '3:00 D', '4:00 E'])
    },
  )

  it('may have nothing but a space after the timestamp', () => {
    const parsed = parseTopicLines('- 1:00 Rails', '- 2:00 Ruby - and why')
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual(['1:00 Rails', '2:00 Ruby - and why'])
  })

  it('may be numbered, starred, linked, in several lists, and under a heading of any case and depth', () => {
    const parsed = parseBody(
      '# TOPICS',
      '1. [1:00](#t=60) -- One',
      '* **2:00** -- Two',
      '',
      '<!-- a note -->',
      '',
      '- 3:00 -- Three',
    )
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual(['1:00 One', '2:00 Two', '3:00 Three'])
    expect(parsed.episode?.topics[0]?.links).toEqual([])
  })

  it('keep the text of a list inside, but topics inside a topic stand for themselves', () => {
    const parsed = parseTopicLines(
      '- 1:00 -- One',
      '  - more',
      '- 2:00 -- Two',
      '    - 3:00 -- Three',
    )
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual(['1:00 One more', '2:00 Two', '3:00 Three'])
  })

  it('inside a topic stand for themselves beside remarks too, which belong to the topic above', () => {
    const parsed = parseTopicLines(
      '- 2:00 -- b',
      '  - a remark',
      '    - 2:30 -- Below a remark',
      '  - 3:00 -- c',
      '  - another, with a [link](https://x.test)',
      '- 4:00 -- d',
      '  - 5:00 without a dash',
      '  - 6:00-7:00 -- A range',
    )
    expect(parsed.faults).toEqual([
      `warning ${FILE}:14: expected a timestamp like 6:00, received "6:00-7:00" - did you mean 6:00?`,
    ])
    expect(written(parsed)).toEqual([
      '2:00 b a remark',
      '2:30 Below a remark',
      '3:00 c another, with a link',
      '4:00 d',
      '5:00 without a dash',
      '6:00 A range',
    ])
    expect(parsed.episode?.topics[2]?.links).toEqual([
      { start: 18, end: 22, url: 'https://x.test' },
    ])
  })

  it('inside a topic are told where their timestamps are malformed, and are no numbers in a remark', () => {
    const parsed = parseTopicLines(
      '- 2:00 -- b',
      '  - 3;00 -- c',
      '- 4:00 -- d',
      '  - 5:00 -- e',
      '  - 7 -- f',
      '- 8:00 -- The year',
      '  - 2020 -- when it began',
      '  - 16:9 - the ratio',
    )
    expect(parsed.faults).toEqual([
      `warning ${FILE}:8: expected a timestamp like 3:00, received "3;00" - did you mean 3:00?`,
      `error ${FILE}:11: expected a timestamp like 12:25 or 1:03:21, received "7" - write one between 5:00 and 8:00`,
    ])
    expect(written(parsed)).toEqual([
      '2:00 b',
      '3:00 c',
      '4:00 d',
      '5:00 e',
      '8:00 The year 2020 -- when it began 16:9 - the ratio',
    ])
  })

  it('are told of links that lead nowhere, at the line of the link', () => {
    const parsed = parseTopicLines(
      '- [1:00](#t=60) -- A [site](www.x.test), [me](mailto:me@x.test),',
      '  a [page](/rel) and [another][a]',
      '- 2:00 -- [B]({{ page.site }}) and [it](https://x.test)',
      '',
      '[a]: ../a.html',
    )
    const lost = (line: number, url: string) =>
      `warning ${FILE}:${line}: expected an http or https link, received "${url}" - write the whole URL, beginning with https://, or take the link out`
    expect(parsed.faults).toEqual([
      lost(7, 'www.x.test'),
      lost(8, '/rel'),
      lost(8, '../a.html'),
      `warning ${FILE}:9: expected {{ page.KEY }} or {{ site.KEY }} with a known key, received "{{ page.site }}" - give site in the front matter, or take the placeholder out`,
    ])
    expect(written(parsed)).toEqual(['1:00 A site, me, a page and another', '2:00 B and it'])
  })

  it('need not be there', () => {
    expect(parseBody('Nothing yet.').episode?.topics).toEqual([])
    expect(parseBody('## Topics Include').faults).toEqual([])
  })

  it('end with null where the length of the episode is not known', () => {
    const { episode } = parseFile('---\ntitle: T\n---\n## Topics\n- 0:00 -- One\n- 1:00 -- Two\n')
    expect(episode?.topics.map(({ endSeconds }) => endSeconds)).toEqual([60, null])
  })
})

describe('a malformed timestamp', () => {
  it('is read as the one moment that fits between its neighbours', () => {
    const parsed = parseTopicLines(
      '- 10:00 -- One',
      '- 11-20 -- Two',
      '- 12:5 -- Three',
      '- 12:20 -- Four',
    )
    expect(parsed.faults).toEqual([
      `warning ${FILE}:8: expected a timestamp like 11:20, received "11-20" - did you mean 11:20?`,
      `warning ${FILE}:9: expected a timestamp like 12:05, received "12:5" - did you mean 12:05?`,
    ])
    expect(written(parsed)).toEqual(['10:00 One', '11:20 Two', '12:05 Three', '12:20 Four'])
  })

  it('is read as the beginning of a range, with white space in it or without', () => {
    const parsed = parseTopicLines(
      '- 23:00-24:00 -- One',
      '- 25:00 - 26:00 -- Two',
      '- 27:00 – 28:00 – Three',
      '- 100:00:00 - 100:10:00 -- Four',
      '- 29:00 -- 9:30 in the morning - and why',
      '- 30:00 - 31;00 -- Five',
    )
    const told = (line: number, moment: string, received: string) =>
      `warning ${FILE}:${line}: expected a timestamp like ${moment}, received "${received}" - did you mean ${moment}?`
    expect(parsed.faults).toEqual([
      told(7, '23:00', '23:00-24:00'),
      told(8, '25:00', '25:00 - 26:00'),
      told(9, '27:00', '27:00 – 28:00'),
      `error ${FILE}:10: expected a timestamp like 12:25 or 1:03:21, received "100:00:00 - 100:10:00" - it can mean 100:00:00, but must be before 29:00: write it anew`,
      `error ${FILE}:12: expected a timestamp like 12:25 or 1:03:21, received "30:00 - 31;00" - it can mean 30:00:31 or 30:31:00, but must be between 29:00 and 1:00:00: write it anew`,
    ])
    expect(written(parsed)).toEqual([
      '23:00 One',
      '25:00 Two',
      '27:00 Three',
      '29:00 9:30 in the morning - and why',
    ])
  })

  it('is an error that names its readings where several fit', () => {
    const parsed = parseTopicLines('- 12:00 -- One', '- 12:5 -- Two', '- 13:00 -- Three')
    expect(parsed.faults).toEqual([
      `error ${FILE}:8: expected a timestamp like 12:25 or 1:03:21, received "12:5" - it can mean 12:05 or 12:50: write the one that is right`,
    ])
    expect(written(parsed)).toEqual(['12:00 One', '13:00 Three'])
  })

  it('is an error where no reading fits between its neighbours', () => {
    expect(parseTopicLines('- 12:00 -- One', '- 11;20 -- Two', '- 13:00 -- Three').faults).toEqual([
      `error ${FILE}:8: expected a timestamp like 12:25 or 1:03:21, received "11;20" - it can mean 11:20, but must be between 12:00 and 13:00: write it anew`,
    ])
    expect(parseTopicLines('- 1;11;20 -- Past the hour').faults).toEqual([
      `error ${FILE}:7: expected a timestamp like 12:25 or 1:03:21, received "1;11;20" - it can mean 1:11:20, but must be before 1:00:00: write it anew`,
    ])
  })

  it('is an error where nothing can be read', () => {
    expect(parseTopicLines('- 12:00 -- One', '- 7 -- Two').faults).toEqual([
      `error ${FILE}:8: expected a timestamp like 12:25 or 1:03:21, received "7" - write one between 12:00 and 1:00:00`,
    ])
  })

  it('is measured by the neighbours that are in order', () => {
    const lines = ['- 10:00 -- a', '- 55:00 -- b', '- 11;00 -- c', '- 12:00 -- d', '- 13:00 -- e']
    expect(parseTopicLines(...lines).faults).toEqual([
      `warning ${FILE}:8: expected a timestamp between 10:00 and 12:00, received "55:00" - mend the timestamp, or move the topic to its place`,
      `warning ${FILE}:9: expected a timestamp like 11:00, received "11;00" - did you mean 11:00?`,
    ])
  })
})

describe('a topic in the wrong place', () => {
  it('is told among mended timestamps too', () => {
    const mended = ['- 30.00 -- B', '- 20.00 -- C']
    const told = (line: number, stamp: string, place: string) => [
      `warning ${FILE}:${line}: expected a timestamp like ${stamp.replace('.', ':')}, received "${stamp}" - did you mean ${stamp.replace('.', ':')}?`,
      ...(place === ''
        ? []
        : [
            `warning ${FILE}:${line}: expected a timestamp ${place}, received "${stamp}" - mend the timestamp, or move the topic to its place`,
          ]),
    ]
    expect(parseTopicLines(...mended).faults).toEqual([
      ...told(7, '30.00', 'before 20:00'),
      ...told(8, '20.00', ''),
    ])
    const between = parseTopicLines('- 10:00 -- A', ...mended, '- 40:00 -- D')
    expect(between.faults).toEqual([
      ...told(8, '30.00', 'between 10:00 and 20:00'),
      ...told(9, '20.00', ''),
    ])
    expect(written(between)).toEqual(['10:00 A', '20:00 C', '30:00 B', '40:00 D'])
  })

  it('is read as hours and minutes where it fits so', () => {
    const read = (...lines: readonly string[]) =>
      parseFile(`---\ntitle: T\nmp3_duration: 2:00:00\n---\n## Topics\n${lines.join('\n')}\n`)
    const short = read('- 58:00 -- a', '- 1:03 -- b', '- 1:05:00 -- c')
    expect(short.faults).toEqual([
      `warning ${FILE}:7: expected a timestamp like 1:03:00, received "1:03" - did you mean 1:03:00?`,
    ])
    expect(written(short)).toEqual(['58:00 a', '1:03:00 b', '1:05:00 c'])
    const last = read('- 1:00 -- a', '- 58:00 -- b', '- 59:00 -- c', '- 1:03 -- d')
    expect(written(last)).toEqual(['1:00 a', '58:00 b', '59:00 c', '1:03:00 d'])
    const early = read('- 55:00 -- a', '- 2:00 -- b', '- 3:00 -- c')
    expect(early.faults).toEqual([
      `warning ${FILE}:6: expected a timestamp before 2:00, received "55:00" - mend the timestamp, or move the topic to its place`,
    ])
  })

  it('is told once, at its own line, and sorted to where its timestamp says', () => {
    const late = parseTopicLines('- 1:00 -- a', '- 55:00 -- b', '- 2:00 -- c', '- 3:00 -- d')
    expect(late.faults).toEqual([
      `warning ${FILE}:8: expected a timestamp between 1:00 and 2:00, received "55:00" - mend the timestamp, or move the topic to its place`,
    ])
    expect(written(late)).toEqual(['1:00 a', '2:00 c', '3:00 d', '55:00 b'])

    expect(parseTopicLines('- 9:00 -- a', '- 2:00 -- b', '- 3:00 -- c').faults).toEqual([
      `warning ${FILE}:7: expected a timestamp before 2:00, received "9:00" - mend the timestamp, or move the topic to its place`,
    ])
    expect(
      parseTopicLines('- 1:00 -- a', '- 3:00 -- b', '- 4:00 -- c', '- 2:00 -- d').faults,
    ).toEqual([
      `warning ${FILE}:10: expected a timestamp between 4:00 and 1:00:00, received "2:00" - mend the timestamp, or move the topic to its place`,
    ])
  })

  it('is told where it is past the end of the episode', () => {
    const parsed = parseTopicLines('- 59:00 -- a', '- 1:00:00 -- b', '- 59:30 -- c')
    expect(parsed.faults).toEqual([
      `warning ${FILE}:8: expected a timestamp before the end of the episode at 1:00:00, received "1:00:00" - mend the timestamp, or mp3_duration`,
    ])
    expect(parsed.episode?.topics.map(({ endSeconds }) => endSeconds)).toEqual([3570, 3600, null])
  })

  it('is told where another one has its second, and both end together', () => {
    const parsed = parseTopicLines('- 1:00 -- a', '- 2:00 -- b', '- 02:00 -- c', '- 3:00 -- d')
    expect(parsed.faults).toEqual([
      `warning ${FILE}:9: expected a second of its own, since line 8 begins at it too, received "02:00" - mend one of the two timestamps`,
    ])
    expect(parsed.episode?.topics.map(({ endSeconds }) => endSeconds)).toEqual([
      120, 180, 180, 3600,
    ])
  })

  it('is one fault a typo, wherever one timestamp of a sorted list is spoilt', () => {
    const seconds = fc.uniqueArray(fc.integer({ min: 60, max: 3000 }), {
      minLength: 5,
      maxLength: 20,
    })
    fc.assert(
      fc.property(seconds, fc.nat(), fc.constantFrom(5, 3500), (unsorted, at, wrong) => {
        const sorted = unsorted.toSorted((a, b) => a - b)
        // Of the first two, or the last two, either may be the one that is wrong.
        const spoilt = 2 + (at % (sorted.length - 4))
        const lines = sorted
          .with(spoilt, wrong)
          .map((second, index) => `- ${formatTimestamp(second)} -- ${index}`)
        const { faults } = parseTopicLines(...lines)
        expect(faults.map((fault) => fault.split(':')[1])).toEqual([String(7 + spoilt)])
      }),
    )
  })
})

describe('what is no topic', () => {
  it('is an error in the list of topics', () => {
    expect(parseTopicLines('- What we talk about', '- 12:25 --', '- 12:26').faults).toEqual([
      `error ${FILE}:7: expected a topic like 12:25 -- What we talk about, received "What we talk about" - begin it with its timestamp and two dashes`,
      `error ${FILE}:8: expected what the topic is about, after its timestamp, received "12:25 --" - write it, as in 12:25 -- What we talk about`,
      `error ${FILE}:9: expected what the topic is about, after its timestamp, received "12:26" - write it, as in 12:25 -- What we talk about`,
    ])
  })

  it('is told where it stands among the topics in no list, a topic that would be lost as an error', () => {
    expect(parseTopicLines('1:00 -- Rails', '2:00 -- Ruby', '', '### Part two').faults).toEqual([
      `error ${FILE}:7: expected nothing but lists under "Topics Include", received "1:00 -- Rails 2:00 -- Ruby" - begin the line with "- ", or move it above the heading`,
      `warning ${FILE}:10: expected nothing but lists under "Topics Include", received "Part two" - begin the line with "- ", or move it above the heading`,
    ])
  })

  it('is an error where it is indented so far that Markdown takes it for code', () => {
    expect(parseTopicLines('\t- 1:00 -- Rails', '\t- 2:00 -- Ruby').faults).toEqual([
      `error ${FILE}:7: expected nothing but lists under "Topics Include", received "- 1:00 -- Rails - 2:00 -- Ruby" - take out what makes it code: the indentation, or the lines of \`\`\``,
    ])
  })

  it.each([
    ['<br>\n- 1:00 -- Rails', '1:00 -- Rails'],
    ['<ul><li>1:00 -- Rails</li>\n<li>2:00 -- Ruby</li></ul>', '1:00 -- Rails 2:00 -- Ruby'],
    ['<p class="topic"> <b>1:00</b> -- Rails</p>', '1:00 -- Rails'],
  ])('is an error where it is a part of HTML: %j', (lines, received) => {
    expect(parseTopicLines(lines).faults).toEqual([lostInHtml('error', 7, received)])
  })

  it.each(['## Links', '### Topics Include ###', '# topics'])(
    'is an error where HTML takes in the heading below it: %s',
    (heading) => {
      const faults = [
        `error ${FILE}:8: expected a blank line between HTML and the heading below it, received "${heading}" - write one above the heading`,
      ]
      expect(parseTopicLines('<br />', heading, '- x').faults).toEqual(faults)
      expect(parseBody('Hello!', '', '<div>', heading, '- 1:00 -- A').faults).toEqual(faults)
    },
  )

  it.each([
    ['##Topics Include', '##Topics Include'],
    ['#Topics', '#Topics'],
    ['  ###topics: ###', '###topics: ###'],
    ['##\u{A0}Topics', '##<U+00A0>Topics'],
  ])('may stand below a heading without a space, which is told: %s', (heading, received) => {
    const parsed = parseBody(
      'Hello.',
      '',
      heading,
      '- 1:00 -- A',
      '',
      '#Links',
      '- [a](https://x.test)',
    )
    expect(parsed.faults).toEqual([
      `warning ${FILE}:7: expected a space after the # of a heading, received "${received}" - write a space after #, which makes it a heading`,
      `warning ${FILE}:10: expected a space after the # of a heading, received "#Links" - write a space after #, which makes it a heading`,
    ])
    expect(written(parsed)).toEqual(['1:00 A'])
    expect(parsed.episode?.links).toHaveLength(1)
  })

  it('has other headings without a space told', () => {
    expect(parseTopicLines('- 1:00 -- A', '', '###Part two', '', '#two').faults).toEqual([
      `warning ${FILE}:9: expected nothing but lists under "Topics Include", received "###Part two" - write a space after #, which makes it a heading`,
      `warning ${FILE}:11: expected nothing but lists under "Topics Include", received "#two" - begin the line with "- ", or move it above the heading`,
    ])
  })

  it('is told as a topic where a heading lacks its space before a timestamp', () => {
    expect(parseTopicLines('##1:00 -- Rails').faults).toEqual([
      `error ${FILE}:7: expected nothing but lists under "Topics Include", received "##1:00 -- Rails" - begin the line with "- ", or move it above the heading`,
    ])
  })

  it.each(['\\## Topics', '##Topics\nof the day', '    ##Topics', '##Topics of the day'])(
    'is no heading where it is text: %j',
    (text) => {
      expect(parseBody(text, '', '- a').faults).toEqual([])
    },
  )

  it('may be another heading in HTML, or one in code or a comment', () => {
    const { faults } = parseBody(
      '<div>',
      '## More',
      '</div>',
      '',
      '```',
      '## Links',
      '```',
      '',
      '<!--',
      '## Links',
      '-->',
    )
    expect(faults).toEqual([])
  })

  it('may have an HTML break for a line of its own', () => {
    const parsed = parseTopicLines('- 1:00 -- A', '  <br>', '', '<br/>', '<br>', '', '- 2:00 -- B')
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual(['1:00 A', '2:00 B'])
  })
})

describe('a topic whose bullet is mistyped', () => {
  const told = (line: number, received: string) =>
    `warning ${FILE}:${line}: expected "- " at the beginning of a topic, received "${received}" - begin the line with "- "`
  const glued = (line: number, received: string) =>
    `error ${FILE}:${line}: expected "- " at the beginning of a topic, received "${received.replace('\u{200B}', '<U+200B>')}" - begin the line with "- ", or with another word where it belongs to the topic above`

  it.each([
    '-16:15 -- A',
    '–16:15 -- A',
    '• 16:15 -- A',
    '*16:15 -- A',
    '-- 16:15 -- A',
    '  -16:15 - A',
    '→16:15 -- A',
    '| 16:15 -- A',
    '🎙️ 16:15 : A',
  ])('is told and read, inside the list and before it: %s', (line) => {
    const inside = parseTopicLines('- 10:00 -- Z', line, '- 40:00 -- Y')
    expect(inside.faults[0]).toBe(told(8, line.trim()))
    expect(written(inside)).toEqual(['10:00 Z', '16:15 A', '40:00 Y'])
    const before = parseTopicLines(
      line.trim(),
      line.trim().replace('16:15', '17:00'),
      '- 40:00 -- Y',
    )
    expect(before.faults[0]).toBe(told(7, line.trim()))
    expect(written(before)?.map((topic) => topic.split(' ')[0])).toEqual([
      '16:15',
      '17:00',
      '40:00',
    ])
  })

  it('is told where it is indented so far that Markdown takes the bullet for text', () => {
    const parsed = parseTopicLines('- 10:00 -- Z', '        - 16:15 -- A')
    expect(parsed.faults).toEqual([told(8, '- 16:15 -- A')])
    expect(written(parsed)).toEqual(['10:00 Z', '16:15 A'])
  })

  it('has the fault of its timestamp told beside', () => {
    const parsed = parseTopicLines('- 10:00 -- Z', '-12;00 -- A')
    expect(parsed.faults).toEqual([
      told(8, '-12;00 -- A'),
      `warning ${FILE}:8: expected a timestamp like 12:00, received "12;00" - did you mean 12:00?`,
    ])
    expect(written(parsed)).toEqual(['10:00 Z', '12:00 A'])
  })

  it.each([
    '21:18 -- B',
    '  21:18 -- B',
    '**21:18** -- B',
    '[21:18](#t) -- B',
    '*21:18 -- B*',
    '| 21:18 | B |',
    '-21:18 B',
    '<b>21:18</b> -- B',
    '&bull; 21:18 -- B',
    '&#8226; 21:18 -- B',
    '-& 21:18 -- B',
    '-& 21:18 B',
    '-[21:18] B',
    '=> “21:18 -- B',
    '\u{200B}21:18 -- B',
    '-\u{200B}21:18 -- B',
    '\n  21:18 -- B',
  ])('is an error where it may be a part of the topic above: %s', (line) => {
    const { faults } = parseTopicLines('- 10:00 -- Z', line, '- 40:00 -- Y')
    expect(faults).toEqual([glued(line.startsWith('\n') ? 9 : 8, line.trim())])
  })

  it('is an error among numbers, where Markdown takes the number for text', () => {
    expect(parseTopicLines('1. 10:00 -- Z', '   over', '   2. 12:00 B').faults).toEqual([
      glued(9, '2. 12:00 B'),
    ])
  })

  it.each([
    '21:18 -- B - 24:03 -- C',
    '21:18 -- B-24:03 -- C',
    '21:18 B * 24:03 – C',
    '21:18 - B - 24:03 - C',
  ])('is told where it stands on the line of the one before: %s', (text) => {
    const parsed = parseTopicLines(`- ${text}`, '- 30:00 -- D')
    expect(parsed.faults).toEqual([
      `warning ${FILE}:7: expected a line of its own for each topic, received "${text}" - begin a new line with "- " before 24:03`,
    ])
  })

  it.each(['- 21:18 -- We met - 9:30 - at home', '- 21:18 -- From 22:00 - 23:00 -- or so'])(
    'is not what another time in a topic is: %s',
    (line) => {
      expect(parseTopicLines(line).faults).toEqual([])
    },
  )

  it('is told in a list without dashes, where its time lies between its neighbours', () => {
    const { faults } = parseTopicLines(
      '- 21:18 Code',
      '24:03 Examples',
      '- 26:38 Next',
      '  28:00 Another',
      '- 40:00 -- Last',
      '41:00 to 42:00',
    )
    expect(faults).toEqual([glued(8, '24:03 Examples').replace('error', 'warning')])
  })

  it('is not what a line of prose, or of a comment, is', () => {
    const parsed = parseTopicLines(
      '- 10:00 -- They open at',
      '  9:30 in the morning, and close',
      'at 18:00 -- or so <!--',
      '12:00 -- cut',
      '-->',
    )
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual([
      '10:00 They open at 9:30 in the morning, and close at 18:00 -- or so',
    ])
  })

  it.each(['10:00 Rails\n11:00 Ruby', '| 10:00 | Rails |\n| 11:00 | Ruby |', '> - 10:00 Rails'])(
    'is an error where it stands in no list and has no dash: %s',
    (lines) => {
      const received = lines.replace(/\n/g, ' ').replace('> - ', '')
      expect(parseTopicLines(lines).faults).toEqual([
        `error ${FILE}:7: expected nothing but lists under "Topics Include", received "${received}" - begin the line with "- ", or move it above the heading`,
      ])
    },
  )
})

describe('what stands between a timestamp and its text', () => {
  it.each([
    ['10:00 : A', ':'],
    ['10:00: A', ':'],
    ['10:00 | A', '|'],
    ['10:00 → A', '→'],
    ['10:00 => A', '=>'],
    ['10:00 -> A', '->'],
    ['10:00-> A', '->'],
    ['10:00 · A', '·'],
    ['10:00 = A', '='],
    ['10:00 ... A', '...'],
  ])('is told, and taken out of the text: %s', (topic, separator) => {
    const parsed = parseTopicLines(`- ${topic}`)
    expect(parsed.faults).toEqual([
      `warning ${FILE}:7: expected two dashes after the timestamp, received "${topic}" - write -- in place of ${separator}`,
    ])
    expect(written(parsed)).toEqual(['10:00 A'])
  })

  it.each(['12:25 to 13:00 -- B', '12:25 to 13:00 B'])('may be a range in words: %s', (topic) => {
    const parsed = parseTopicLines(`- ${topic}`)
    expect(parsed.faults).toEqual([
      `warning ${FILE}:7: expected a timestamp like 12:25, received "12:25 to 13:00" - did you mean 12:25?`,
    ])
    expect(written(parsed)).toEqual(['12:25 B'])
  })

  it('is no separator inside the text', () => {
    const parsed = parseTopicLines('- 1:00 -- => in JS', '- 2:00 :root', '- 3:00 A | b: c → d')
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual(['1:00 => in JS', '2:00 :root', '3:00 A | b: c → d'])
  })

  it('may be brackets around the timestamp, which are told', () => {
    const parsed = parseTopicLines('- [10:00] A')
    expect(parsed.faults).toEqual([
      `warning ${FILE}:7: expected a timestamp like 10:00, received "[10:00]" - did you mean 10:00?`,
    ])
    expect(written(parsed)).toEqual(['10:00 A'])
  })
})

describe('the extremes of a timestamp', () => {
  it.each([
    ['00:00', '0:00'],
    ['0:00:00', '0:00'],
    ['059:59', '59:59'],
    ['75:10', '1:15:10'],
    ['99:59:59', '99:59:59'],
    ['100:00:00', '100:00:00'],
  ])('%s is read as %s', (stamp, moment) => {
    const parsed = parseFile(`---\ntitle: T\n---\n## Topics\n- ${stamp} -- One\n`)
    expect(parsed.faults).toEqual([])
    expect(written(parsed)).toEqual([`${moment} One`])
  })

  it('1000 hours and more are no timestamp', () => {
    expect(parseTopicLines('- 1000:00:00 -- One').faults).toEqual([
      `error ${FILE}:7: expected a timestamp like 12:25 or 1:03:21, received "1000:00:00" - write one before 1:00:00`,
    ])
  })

  it.each(['12：25 -- One', '12：25 One', '１２:２５ One', '12：25 - One'])(
    'colons and digits of another script are told, and read: %s',
    (topic) => {
      const parsed = parseTopicLines(`- ${topic}`)
      const [received] = topic.split(' ')
      expect(parsed.faults).toEqual([
        `warning ${FILE}:7: expected a timestamp like 12:25, received "${received}" - did you mean 12:25?`,
      ])
      expect(written(parsed)).toEqual(['12:25 One'])
    },
  )

  it.each(['00:03:10.500 One', '3:10,500 -- One', '[3:10.500] One', '(3:10.500) One'])(
    'thousandths of a second are told, and cut off: %s',
    (topic) => {
      const parsed = parseTopicLines(`- ${topic}`)
      const [received] = topic.split(' ')
      expect(parsed.faults).toEqual([
        `warning ${FILE}:7: expected a timestamp like 3:10, received "${received}" - did you mean 3:10?`,
      ])
      expect(written(parsed)).toEqual(['3:10 One'])
    },
  )
})

describe('hostile Markdown', () => {
  it('nested deeper than anybody reads is a fault', () => {
    expect(parseBody(`${'> '.repeat(20_000)}Deep`).faults).toEqual([
      `error ${FILE}:5: expected lists, quotes and HTML that a person can follow, received "thousands inside each other" - nest them less deeply`,
    ])
  })

  it.each(['<!--', '[a]('])('with thousands of %s in a paragraph is a fault at once', (piece) => {
    for (const end of ['', '\n']) {
      const { faults } = parseTopicLines('- 1:00 -- a', '', (piece + end).repeat(20_000))
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(
        /^error 2021-04-05-77-podia\.md:9: expected at most 1,000 "\[" and "<" in a paragraph, received ".+" - part it by blank lines, or keep what is no text elsewhere$/,
      )
    }
    const links = Array.from({ length: 1500 }, (_, index) => `- [a](https://x.test/${index})`)
    expect(parseBody('## Links', ...links).faults).toEqual([])
  })

  it('leaves nothing of a script in the text, and no link that would run one', () => {
    const parsed = parseTopicLines(
      '- 1:00 -- <img src=x onerror=alert(1)>A <script>alert(2)</script>',
      '- 2:00 -- [B](javascript:alert(1)) [C](JaVaScRiPt:alert(1)) [D](data:text/html,x)',
    )
    const lost = (url: string) =>
      `warning ${FILE}:8: expected an http or https link, received "${url}" - write the whole URL, beginning with https://, or take the link out`
    expect(parsed.faults).toEqual([
      lost('javascript:alert(1)'),
      lost('JaVaScRiPt:alert(1)'),
      lost('data:text/html,x'),
    ])
    expect(parsed.episode?.topics).toEqual([
      { startSeconds: 60, endSeconds: 120, title: 'A alert(2)', links: [] },
      { startSeconds: 120, endSeconds: 3600, title: 'B C D', links: [] },
    ])
  })

  it('keeps text that runs from right to left, and pictures of several code points', () => {
    const parsed = parseTopicLines('- 1:00 -- שלום מרחבא', '- 2:00 -- 👩‍🚀 in space')
    expect(written(parsed)).toEqual(['1:00 שלום מרחבא', '2:00 👩‍🚀 in space'])
  })
})

describe('a list of topics in the wrong section', () => {
  const told = (line: number, received: string) =>
    `warning ${FILE}:${line}: expected the heading "## Topics Include" above the topics, received "${received}" - write that heading above this list`

  it('is read, and the heading that is wrong is told', () => {
    const parsed = parseBody(
      '## Topic Includes',
      '',
      '- 1:00 -- a',
      '- 2;00 -- b',
      '',
      '- 3:00 -- c',
    )
    expect(parsed.faults).toEqual([
      told(5, 'Topic Includes'),
      `warning ${FILE}:8: expected a timestamp like 2:00, received "2;00" - did you mean 2:00?`,
    ])
    expect(written(parsed)).toEqual(['1:00 a', '2:00 b', '3:00 c'])
  })

  it('is read under a heading that was meant, however many of its timestamps are malformed', () => {
    const parsed = parseBody('## Topic list', '- 1:00 -- a', '- 2;00 -- b', '- 3;00 -- c', '- d')
    expect(parsed.faults).toEqual([
      told(5, 'Topic list'),
      `warning ${FILE}:7: expected a timestamp like 2:00, received "2;00" - did you mean 2:00?`,
      `warning ${FILE}:8: expected a timestamp like 3:00, received "3;00" - did you mean 3:00?`,
      `error ${FILE}:9: expected a topic like 12:25 -- What we talk about, received "d" - begin it with its timestamp and two dashes`,
    ])
    expect(written(parsed)).toEqual(['1:00 a', '2:00 b', '3:00 c'])
  })

  it('is read without a heading, and among the links', () => {
    const parsed = parseBody('- 1:00 -- a', '', '## Links', '', '- 2:00 -- b', '- 3:00 -- c')
    expect(parsed.faults).toEqual([told(5, 'nothing'), told(9, 'Links')])
    expect(written(parsed)).toEqual(['1:00 a', '2:00 b', '3:00 c'])
  })

  it('is read where its timestamps are ranges', () => {
    const parsed = parseBody('## Chapters', '- 1:00 - 2:00 -- a', '- 2:00-3:00 -- b')
    expect(parsed.faults[0]).toBe(told(5, 'Chapters'))
    expect(written(parsed)).toEqual(['1:00 a', '2:00 b'])
  })

  it.each([
    ['## Timestamps', 'Timestamps', '- 1:00 Alpha\n- 10:00 Beta'],
    ['## Show notes', 'Show notes', '- 1:00 Alpha\n- 10:00 Beta'],
    ['## Chapters', 'Chapters', '- [1:00] Alpha\n- (10:00) - Beta'],
    ['## Notes', 'Notes', '- 1:00: Alpha\n- **10:00** Beta'],
    ['## ⏱ Timestamps', '⏱ Timestamps', '- 1:00 - Alpha\n- 10:00 Beta\n- 20:00'],
  ])('is read where no dash follows the timestamps: %s', (heading, received, list) => {
    const parsed = parseBody(heading, '', list)
    expect(parsed.faults[0]).toBe(told(5, received))
    expect(written(parsed)).toEqual(['1:00 Alpha', '10:00 Beta'])
  })

  it('is read where its items are in groups', () => {
    const parsed = parseBody('## Notes', '- Part one', '  - 1:00 -- a', '  - 2:00 -- b')
    expect(parsed.faults).toEqual([
      told(5, 'Notes'),
      `error ${FILE}:6: expected a topic like 12:25 -- What we talk about, received "Part one" - begin it with its timestamp and two dashes`,
    ])
  })

  it.each(['> 10:00 - A', '10:00 - A', '### 10:00 - A'])(
    'is told where a list of others makes the section one of topics: %s',
    (line) => {
      const { faults } = parseBody('## Notes', '', line, '- 11:00 - B', '- 12:00 - C')
      expect(faults).toHaveLength(2)
      expect(faults[1]).toContain('expected topics in a list under "## Topics Include"')
    },
  )

  it('is told where its only timestamp is malformed', () => {
    expect(parseBody('## Notes', '- 1:10-20 -- A').faults).toEqual([
      told(5, 'Notes'),
      `error ${FILE}:6: expected a timestamp like 12:25 or 1:03:21, received "1:10-20" - it can mean 1:10:20, but must be before 1:00:00: write it anew`,
    ])
  })

  it.each([
    ['', '10:00 - A\n11:00 - B', '10:00 - A 11:00 - B'],
    ['## Notes', '10:00 A\n\n11:00 B', '10:00 A'],
    ['## Timestamps', '**10:00** A<br>\nmore of it', '10:00 A more of it'],
    ['## Notes', '### 10:00 -- A\n\nText\n\n### 11:00 -- B', '10:00 -- A'],
    ['## Notes', '> 10:00 A\n> 11:00 B', '10:00 A 11:00 B'],
    ['## Notes', '<ul>\n<li>10:00 - A</li>\n<li>11:00 - B</li>\n</ul>', '10:00 - A 11:00 - B'],
  ])('is told where it is no list: %s %j', (heading, lines, received) => {
    const { episode, faults } = parseBody(heading, lines, '', 'The end.')
    expect(faults).toEqual([
      `warning ${FILE}:6: expected topics in a list under "## Topics Include", received "${received}" - move them there, and begin each with "- "`,
    ])
    expect(episode?.topics).toEqual([])
  })

  it.each([
    '## Transcript\n\n0:12 Hello\n\n0:20 And hello\n\n- 0:30 Bye\n- 0:40 And bye',
    '## Notes\n\n9:30 - breakfast\nis what we have\nevery day',
    '## Notes\n\n```\n12:00:01 started\n12:00:02 done\n```',
    '## Notes\n\n<!--\n10:00 - A\n11:00 - B\n-->',
    '## Notes\n\n- 9:30 breakfast\n- 10:30\n- and so on\n- and on',
  ])('is not what else begins with a time: %j', (text) => {
    const parsed = parseBody(text)
    expect(parsed.faults).toEqual([])
    expect(parsed.episode?.topics).toEqual([])
  })

  it.each(['## Chapters', '## Topics Discussed', '### ⏱ Timestamps'])(
    'is told where its items end with their timestamps: %s',
    (heading) => {
      const { episode, faults } = parseBody(
        heading,
        '- Intro 0:00',
        '- Code (12:25)',
        '- End [1:03:21]',
      )
      expect(faults).toEqual([
        `warning ${FILE}:6: expected topics like 12:25 -- What we talk about, received "Intro 0:00" - begin each with its timestamp and two dashes, under "## Topics Include"`,
      ])
      expect(episode?.topics).toEqual([])
    },
  )

  it.each([
    '## Chapters\n- John 3:16',
    '## Chapters\n- John 3:16\n- Genesis 1:26',
    '## Chapters\n- Breakfast 9:00\n- Lunch 12:00\n- And so on',
    '## Our day\n- Breakfast 9:00\n- Lunch 12:00',
  ])('is not what else ends with a time: %j', (text) => {
    expect(parseBody(text).faults).toEqual([])
  })

  it('is not what a list of prose with one time of day in it is', () => {
    const parsed = parseBody('- 9:30 - breakfast', '- 2 of us', '- and more')
    expect(parsed.faults).toEqual([])
    expect(parsed.episode?.topics).toEqual([])
  })
})
