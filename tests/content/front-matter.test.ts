import { describe, expect, it } from 'vitest'
import { parseFields, parseFile } from './parse.ts'

const FILE = '2021-04-05-77-podia.md'

describe('front matter', () => {
  it('gives the facts of an episode, each as the text that was written', () => {
    const { episode, faults } = parseFile(`---
layout: "ignored"
title: "Podia: Sell   Courses"
description:
  Jason talks
  about courses.
mp3_bytes: 068807424
mp3_duration: 1:11:40
guest: Jason Charnes
guest_avatar: jason-charnes
guest_website: "https://podia.com"
guest_twitter: "@jmcharnes"
guest_3: Third
guest_2: ~
tags: [rails, no, 1.0, rails]
---
`)
    expect(faults).toEqual([])
    expect(episode).toEqual({
      number: 77,
      slug: 'podia',
      title: 'Podia: Sell Courses',
      description: 'Jason talks about courses.',
      guests: [
        {
          name: 'Jason Charnes',
          website: 'https://podia.com',
          twitter: 'jmcharnes',
          avatar: 'jason-charnes',
        },
        { name: 'Third', website: null, twitter: null, avatar: null },
      ],
      date: '2021-04-05',
      audioUrl: 'https://cdn.example.com/77.mp3',
      audioBytes: 68807424,
      durationSeconds: 4300,
      url: 'https://example.com/podcast/77-podia',
      tags: ['rails', 'no', '1.0'],
      topics: [],
      links: [],
    })
  })

  it('may leave out everything but the title', () => {
    expect(parseFile('---\ntitle: T\n---').episode).toEqual({
      number: 77,
      slug: 'podia',
      title: 'T',
      description: null,
      guests: [],
      date: '2021-04-05',
      audioUrl: 'https://cdn.example.com/77.mp3',
      audioBytes: null,
      durationSeconds: null,
      url: 'https://example.com/podcast/77-podia',
      tags: [],
      topics: [],
      links: [],
    })
  })

  it('overrides the file name, and has its own audio URL, which stays as it was written', () => {
    const audioUrl = 'HTTPS://Cdn.Example.com/%7Ea/../é.mp3?{x}'
    const fields = `date: 2020-02-29 08:00:00 -0400\nnumber: 0\nslug: über_1\naudio_url: ${audioUrl}`
    const { episode, faults } = parseFields(fields, 'notes.md')
    expect(faults).toEqual([])
    expect(episode).toMatchObject({
      date: '2020-02-29',
      number: 0,
      slug: 'über_1',
      audioUrl,
      url: 'https://example.com/podcast/0-über_1',
    })
  })

  it.each(['---', '--- ', '---\t'])('ends with the line %j, below which the body begins', (end) => {
    const { episode, faults } = parseFile(`${end}\ntitle: T\n${end}\n## Topics\n- 1;00 -- A\n`)
    expect(faults).toEqual([
      `warning ${FILE}:5: expected a timestamp like 1:00, received "1;00" - did you mean 1:00?`,
    ])
    expect(episode?.topics).toMatchObject([{ title: 'A' }])
  })

  it('takes tags from a text with commas', () => {
    expect(parseFields('tags: rails, ruby,,rails').episode?.tags).toEqual(['rails', 'ruby'])
  })

  it.each(['draft: true', 'draft: Yes', 'draft: "on"', 'published: false', 'published: off'])(
    'leaves an episode out by %s, without a look at the rest of it',
    (flag) => {
      expect(parseFields(`${flag}\nmp3_bytes: many`)).toEqual({ episode: undefined, faults: [] })
    },
  )

  it.each(['draft: false', 'draft: no', 'draft:', 'published: true', 'published: ON'])(
    'keeps an episode with %s',
    (flag) => {
      expect(parseFields(flag)).toMatchObject({ episode: { number: 77 }, faults: [] })
    },
  )
})

describe('a fault of the front matter', () => {
  it.each([
    [
      'without it',
      '# Hello\n',
      `${FILE}:1: expected a line --- where the front matter begins, received "# Hello" - put the front matter between two lines of three dashes, at the top of the file`,
    ],
    [
      'in an empty file',
      '',
      `${FILE}:1: expected a line --- where the front matter begins, received "" - put the front matter between two lines of three dashes, at the top of the file`,
    ],
    [
      'without an end',
      '---\ntitle: T\n\nText',
      `${FILE}:4: expected a line --- where the front matter ends, received "the end of the file" - put the front matter between two lines of three dashes, at the top of the file`,
    ],
    [
      'with an end of too many dashes',
      '---\ntitle: T\n-----\n',
      `${FILE}:3: expected a line --- where the front matter ends, received "-----" - put the front matter between two lines of three dashes, at the top of the file`,
    ],
    [
      'in JavaScript, which is never run',
      '---js\n{ title: process.exit(1) }\n---\n',
      `${FILE}:1: expected ---, received "---js" - write the front matter in YAML`,
    ],
    [
      'in JSON',
      '---json\n{ "title": "T" }\n---\n',
      `${FILE}:1: expected ---, received "---json" - write the front matter in YAML`,
    ],
    [
      'in another language',
      '--- constructor\ntitle: T\n---\n',
      `${FILE}:1: expected ---, received "--- constructor" - write the front matter in YAML`,
    ],
    [
      'with a colon too many',
      '---\ntitle: One: two\n---\n',
      `${FILE}:2: expected valid YAML, received "title: One: two" - put the value into quotes`,
    ],
    [
      'with a tab',
      '---\ntitle: T\ntags:\n\t- a\n---\n',
      `${FILE}:4: expected valid YAML, received "- a" - indent with spaces instead of tabs`,
    ],
    [
      'with an open quote',
      '---\ntitle: "T\nguest: A\n---\n',
      `${FILE}:2: expected valid YAML, received "title: "T" - write the quote that ends the value`,
    ],
    [
      'with an open quote above another',
      "---\ntitle: 'T\nguest: 'A'\n---\n",
      `${FILE}:2: expected valid YAML, received "title: 'T" - write the quote that ends the value`,
    ],
    ...["'Let's Encrypt'", '"A "b" c"', '[A] b', '> A', '- A'].map((title) => [
      `with the value ${title}`,
      `---\ntitle: ${title}\nguest: A\n---\n`,
      `${FILE}:2: expected valid YAML, received "title: ${title}" - put the whole value into quotes that do not stand in it`,
    ]),
    ...['guest:A', 'guest A', 'guest：A', 'guest:A\ntags: a'].map((lines) => [
      `without a colon and a space: ${lines}`,
      `---\ntitle: T\n${lines}\n---\n`,
      `${FILE}:3: expected valid YAML, received "${lines.split('\n')[0]}" - write a colon and a space after the key`,
    ]),
    [
      'with a space after the colon that does not break a line',
      '---\ntitle: T\nguest:\u{A0}A\n---\n',
      `${FILE}:3: expected valid YAML, received "guest:<U+00A0>A" - write a colon and a space after the key`,
    ],
    [
      'with a dash before a key',
      '---\ntitle: T\n- guest: A\n---\n',
      `${FILE}:3: expected valid YAML, received "- guest: A" - the YAML parser says: Implicit keys need to be on a single line`,
    ],
    ...['title: T\n guest: A', 'title: T\n  over lines\n guest: A\ntags: a'].map((lines) => [
      `with a space before a key: ${lines}`,
      `---\n${lines}\n---\n`,
      `${FILE}:${lines.split('\n').findIndex((line) => line.includes('guest')) + 2}: expected valid YAML, received "guest: A" - take the space before it out, or put the whole value that it is in into quotes`,
    ]),
    [
      'with a space before the first key',
      '---\n title: T\nguest: A\n---\n',
      `${FILE}:2: expected valid YAML, received "title: T" - take the space before it out`,
    ],
    [
      'with an item of a list too far to the left',
      '---\ntitle: T\ntags:\n  - a\n - b\n---\n',
      `${FILE}:5: expected valid YAML, received "- b" - begin it right below the dash above`,
    ],
    ...['tags: [a, b', 'tags: [a, #b]', 'tags: [a, b\nguest: A', 'tags: [a, #b]\nguest: A'].map(
      (lines) => [
        `with an open list: ${lines}`,
        `---\ntitle: T\n${lines}\n---\n`,
        `${FILE}:3: expected valid YAML, received "${lines.split('\n')[0]}" - write the ] that ends the value, and put what begins with # into quotes`,
      ],
    ),
    [
      'with an open brace',
      '---\ntitle: T\nguest: {A\n---\n',
      `${FILE}:3: expected valid YAML, received "guest: {A" - write the } that ends the value, and put what begins with # into quotes`,
    ],
    [
      'that only the parser can tell',
      '---\ntitle: "A\\d"\n---\n',
      `${FILE}:2: expected valid YAML, received "title: "A\\d"" - the YAML parser says: Invalid escape sequence \\d`,
    ],
    [
      'with a bracket too many',
      '---\ntags: [a]]\n---\n',
      `${FILE}:2: expected valid YAML, received "tags: [a]]" - the YAML parser says: Unexpected flow-seq-end token in YAML stream: "]"`,
    ],
    [
      'with a reserved sign',
      '---\ntitle: T\nguest_twitter: @jm\n---\n',
      `${FILE}:3: expected valid YAML, received "guest_twitter: @jm" - put the value into quotes`,
    ],
    [
      'that is a list',
      '---\n- a\n---\n',
      `${FILE}:2: expected keys with values, received "a list" - write each value after its key and a colon, as in title: An Example`,
    ],
    [
      'that is a text',
      '---\nHello\n---\n',
      `${FILE}:2: expected keys with values, received "Hello" - write each value after its key and a colon, as in title: An Example`,
    ],
    [
      'without a title',
      '---\n# nothing\n---\n',
      `${FILE}:1: expected a title in the front matter, received "nothing" - write title: and what the episode is called`,
    ],
    [
      'with an empty title',
      '---\nguest: A\ntitle: " "\n---\n',
      `${FILE}:3: expected a title in the front matter, received "nothing" - write title: and what the episode is called`,
    ],
    ...['title:', 'title: ~', 'title: null'].map((title) => [
      `with ${title}`,
      `---\nguest: A\n${title}\n---\n`,
      `${FILE}:3: expected a title in the front matter, received "nothing" - write title: and what the episode is called`,
    ]),
    [
      'with a list for a title',
      '---\ntitle: [a]\n---\n',
      `${FILE}:2: expected title as a text, received "a list" - write one text`,
    ],
  ])('is told %s', (_, text, fault) => {
    const { episode, faults } = parseFile(text)
    expect(faults[0]).toBe(`error ${fault}`)
    expect(episode).toBeUndefined()
  })

  it.each([
    [
      'mp3_bytes: 68,807,424',
      'error',
      'expected mp3_bytes as a number in digits, received "68,807,424" - write how many bytes the MP3 has, without commas, or take the key out',
    ],
    [
      'mp3_bytes: 68_807',
      'error',
      'expected mp3_bytes as a number in digits, received "68_807" - write how many bytes the MP3 has, without commas, or take the key out',
    ],
    [
      'mp3_duration: 4300',
      'error',
      'expected mp3_duration like 58:12 or 1:11:40, received "4300" - write how long the MP3 is, or take the key out',
    ],
    [
      'mp3_duration: 0:00',
      'error',
      'expected mp3_duration like 58:12 or 1:11:40, received "0:00" - write how long the MP3 is, or take the key out',
    ],
    [
      'audio_url: ftp://example.com/77.mp3',
      'error',
      'expected audio_url as an http or https URL, received "ftp://example.com/77.mp3" - write the whole URL of the MP3, beginning with https://',
    ],
    [
      'audio_url: https://example.com/{number}.mp3',
      'error',
      'expected audio_url without a placeholder, received "https://example.com/{number}.mp3" - write what {number} stands for: only podcast.yml has placeholders',
    ],
    [
      'draft: maybe',
      'error',
      'expected draft: true or draft: false, received "maybe" - write one of the two',
    ],
    [
      'tags: [a, { b: c }]',
      'error',
      'expected tags as a list of texts, received "a list with other values" - write each on a line of its own, after a dash',
    ],
    [
      'tags: { b: c }',
      'error',
      'expected tags as a list of texts, received "a map" - write each on a line of its own, after a dash',
    ],
    [
      'date: 2021-02-29',
      'error',
      'expected a date of the calendar like 2021-04-05, received "2021-02-29" - write year, month and day as they were',
    ],
    [
      'number: 7.5',
      'error',
      'expected a number of the episode, 0 or more, received "7.5" - write it in digits',
    ],
    [
      'slug: a/b',
      'error',
      'expected a slug of letters, digits, - and _, received "a/b" - take everything else out of it',
    ],
    [
      'guest_website: https://podia.com',
      'warning',
      'expected guest beside guest_website, received "nothing" - write the name of the guest as guest',
    ],
    [
      'guest_twitter: https://twitter.com/jm',
      'warning',
      'expected guest_twitter as a name on Twitter, received "https://twitter.com/jm" - write the name alone, without a URL',
    ],
    [
      'guest: [A, B]',
      'error',
      'expected guest as one name, received "a list" - write the first as guest, the second as guest_2',
    ],
    [
      'guest_2:\n  - A\n  - B',
      'error',
      'expected guest_2 as one name, received "a list" - write the first as guest_2, the second as guest_3',
    ],
    [
      'guest_2_website: "#"',
      'warning',
      'expected guest_2_website as an http or https URL, received "#" - write the whole URL, or take the key out',
    ],
  ])('is told of %s', (field, severity, fault) => {
    expect(parseFields(field).faults).toContain(`${severity} ${FILE}:2: ${fault}`)
  })

  it('is told of every key that stands there twice, beside all other faults', () => {
    const again = 'the key stands here a second time: take one of the two out'
    expect(parseFields('guest: A\nguest: B\nmp3_bytes: x\ntags: a\ntags: b').faults).toEqual([
      `error ${FILE}:3: expected valid YAML, received "guest: B" - ${again}`,
      `error ${FILE}:4: expected mp3_bytes as a number in digits, received "x" - write how many bytes the MP3 has, without commas, or take the key out`,
      `error ${FILE}:6: expected valid YAML, received "tags: b" - ${again}`,
    ])
  })

  it('is told of an alias that stands for more than a text', () => {
    expect(parseFields('a: &a { b: *a }\nc: &c C\nguest: *c\ndescription: *a').faults).toEqual([
      `error ${FILE}:2: expected the value itself in place of a YAML alias, received "*a" - write the value out`,
      `error ${FILE}:5: expected the value itself in place of a YAML alias, received "*a" - write the value out`,
    ])
  })

  it.each(['guest: Jason #77', 'tags: #rails #stripe', 'tags:\n  - #rails', 'guest: A\n  B #c'])(
    'is told of what YAML takes for a comment: %s',
    (field) => {
      const received = field.replace(/^\w+:\s*(?:- )?/, '').replace(/\s+/g, ' ')
      const line = field.includes('- ') ? 3 : 2
      expect(parseFields(field).faults).toEqual([
        `warning ${FILE}:${line}: expected quotes around a value with #, which begins a comment, received "${received}" - write them, or a space after # where it is a comment`,
      ])
    },
  )

  it.each([
    'guest: Jason # 77',
    'guest: "Jason" #77',
    'guest: C#',
    'guest:\n#guest_website: https://x.test',
    'guest: A\n#guest_website: https://x.test',
    'tags: [a] #-- b',
  ])('is not what a comment is: %s', (field) => {
    expect(parseFields(field).faults).toEqual([])
  })

  it.each([
    ['guests: A', 'guest'],
    ['Guest: A', 'guest'],
    ['-guest: A', 'guest'],
    ['guset: A', 'guest'],
    ['guest_name: A', 'guest'],
    ['guest2: A', 'guest_2'],
    ['guest-2-website: https://x.test', 'guest_2_website'],
    ['guest_twiter: A', 'guest_twitter'],
    ['duration: 1:11:40', 'mp3_duration'],
    ['mp3_byte: 1', 'mp3_bytes'],
    ['bytes: 1', 'mp3_bytes'],
    ['tag: rails', 'tags'],
    ['Tags: [rails]', 'tags'],
    ['audioUrl: https://x.test/1.mp3', 'audio_url'],
    ['discription: A', 'description'],
    ['drafft: true', 'draft'],
  ])('is told of a key that is one slip away from one that is read: %s', (field, meant) => {
    const [received] = field.split(':')
    expect(parseFields(field).faults).toEqual([
      `warning ${FILE}:2: expected a key that is read, received "${received}" - did you mean ${meant}?`,
    ])
  })

  it.each([
    'guests:',
    'guest: A\nguests: A, B',
    'mp3_duration: 1:11:40\nduration: 71 minutes',
    'guest: A\nguest_website_href: x',
    'data: x\nplug: x\ncategory: x\nlayout: x\nsubtitle: x\nunder_review: true',
    'draft: true\ntag: rails',
  ])('is not what a key of the own site is: %j', (fields) => {
    expect(parseFields(fields).faults).toEqual([])
  })

  it('leaves a guest without what is no URL', () => {
    const { episode } = parseFields('guest: A\nguest_website: podia.com\nguest_twitter: a b')
    expect(episode?.guests).toEqual([{ name: 'A', website: null, twitter: null, avatar: null }])
  })
})

describe('a file name', () => {
  it('that does not tell the episode is an error that names what is missing', () => {
    expect(parseFields('number: 3', 'notes.md').faults).toEqual([
      'error notes.md:1: expected a file name like 2021-04-05-77-slug.md, received "notes.md" - rename it, or give date, slug in the front matter',
    ])
  })

  it.each([
    [
      '2021-13-01-77-a.md',
      'a date of the calendar like 2021-04-05, received "2021-13-01" - write year, month and day as they were',
    ],
    [
      '2021-04-05-77-a b.md',
      'a slug of letters, digits, - and _, received "a b" - take everything else out of it',
    ],
    [
      '2021-04-05-99999999999999999-a.md',
      'a number of the episode, 0 or more, received "99999999999999999" - write it in digits',
    ],
  ])('%s is told', (file, fault) => {
    expect(parseFields('guest: A', file).faults).toEqual([`error ${file}:1: expected ${fault}`])
  })
})
