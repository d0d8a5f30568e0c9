import { describe, expect, it } from 'vitest'
import { logFaults } from '../../scripts/content/fault.ts'
import type { Fault } from '../../scripts/content/fault.ts'
import { parseShow } from '../../scripts/content/parse-show.ts'
import { describeFaults, parseFile, PODCAST } from './parse.ts'

function parse(text: string) {
  const faults: Fault[] = []
  const settings = parseShow(text, logFaults('podcast.yml', faults))
  return { settings, faults: describeFaults(faults) }
}

describe('podcast.yml', () => {
  it('tells what the show is, and where its pages and its MP3s are', () => {
    const { settings, faults } = parse(`# A comment
title: An Example
description: >
  Developers
  talk.
author: Nick
language: pt-br
url: https://example.com/
image: https://example.com/cover.png
episode_url: https://example.com/{year}/{month}/{day}/{number}-{slug}
links:
  forms: { guest: https://example.com/guest }
`)
    expect(faults).toEqual([])
    expect(settings).toEqual({
      show: {
        title: 'An Example',
        description: 'Developers talk.',
        author: 'Nick',
        language: 'pt-BR',
        url: 'https://example.com/',
        imageUrl: 'https://example.com/cover.png',
      },
      episodeUrlPattern: 'https://example.com/{year}/{month}/{day}/{number}-{slug}',
      audioUrlPattern: null,
      placeholders: new Map([
        ['site.title', 'An Example'],
        ['site.description', 'Developers talk.\n'],
        ['site.author', 'Nick'],
        ['site.language', 'pt-br'],
        ['site.url', 'https://example.com/'],
        ['site.image', 'https://example.com/cover.png'],
        ['site.episode_url', 'https://example.com/{year}/{month}/{day}/{number}-{slug}'],
        ['site.links', undefined],
        ['site.links.forms', undefined],
        ['site.links.forms.guest', 'https://example.com/guest'],
      ]),
    })
  })

  it('may leave out what the show does not need, and is in English then', () => {
    expect(parse(PODCAST).settings.show).toEqual({
      title: 'An Example',
      description: null,
      author: null,
      language: 'en',
      url: 'https://example.com/',
      imageUrl: null,
    })
  })

  it('fills the patterns of the URLs from the date, the number and the slug of an episode', () => {
    const podcast = PODCAST.replace(
      '/{number}.mp3',
      '/{year}-{month}-{day}/{date}/{number}-{slug}.mp3',
    )
    expect(
      parseFile('---\ntitle: T\n---\n', '2021-04-05-077-a_b.md', podcast).episode,
    ).toMatchObject({
      url: 'https://example.com/podcast/77-a_b',
      audioUrl: 'https://cdn.example.com/2021-04-05/2021-04-05/77-a_b.mp3',
    })
  })
})

describe('a fault of podcast.yml', () => {
  it('is told for each key that is missing', () => {
    expect(parse('').faults).toEqual([
      'error podcast.yml:1: expected title, received "nothing" - write the name of the show',
      'error podcast.yml:1: expected url, received "nothing" - write the URL of the show\'s own page',
      'error podcast.yml:1: expected episode_url, received "nothing" - write where episodes are, as in https://example.com/{number}-{slug}',
    ])
  })

  it.each([
    [
      'title: An Example',
      'title: [An Example]',
      'error podcast.yml:1: expected title as a text, received "a list" - write one text',
    ],
    [
      'url: https://example.com/',
      'url: example.com',
      'error podcast.yml:2: expected url as an http or https URL, received "example.com" - write the whole URL of the show\'s own page',
    ],
    [
      'episode_url: https://',
      'episode_url: //',
      'error podcast.yml:3: expected episode_url as an http or https URL, received "//example.com/podcast/{number}-{slug}" - begin it with https:// and leave no space in it',
    ],
    [
      'audio_url: https://cdn',
      'audio_url: https://my cdn',
      'error podcast.yml:4: expected audio_url as an http or https URL, received "https://my cdn.example.com/{number}.mp3" - begin it with https:// and leave no space in it',
    ],
    [
      '/{number}.mp3',
      '/{nubmer}.mp3',
      'error podcast.yml:4: expected only {number}, {slug}, {date}, {year}, {month} and {day} in audio_url, received "{nubmer}" - mend its name',
    ],
    ...[
      ['{{number}}', 'write it as {number}'],
      ['{number:03}', 'write it as {number}'],
      ['{ slug }', 'write it as {slug}'],
      ['{number', 'write it as {number}'],
      ['{}', 'mend its name'],
      ['}', 'mend its name'],
    ].map(([wrong = '', remedy = '']) => [
      '/{number}.mp3',
      `/${wrong}.mp3`,
      `error podcast.yml:4: expected only {number}, {slug}, {date}, {year}, {month} and {day} in audio_url, received "${wrong === '{number' ? '{number.mp3' : wrong}" - ${remedy}`,
    ]),
    [
      '/{number}.mp3',
      '/all.mp3',
      'error podcast.yml:4: expected audio_url with a placeholder, so that each episode has its own MP3, received "https://cdn.example.com/all.mp3" - write {number} or {slug} where the URLs differ',
    ],
    ...['', '/:number', '/all.html'].map((path) => [
      '/podcast/{number}-{slug}',
      path,
      `warning podcast.yml:3: expected episode_url with a placeholder, so that each episode has its own page, received "https://example.com${path}" - write {number} or {slug} where the URLs differ`,
    ]),
    [
      'title: An Example',
      'title: An Example\nautor: Nick',
      'warning podcast.yml:2: expected a key that is read, received "autor" - did you mean author?',
    ],
    [
      'title: An Example',
      'title: An Example\nlanguage: english language',
      'error podcast.yml:2: expected language as a BCP 47 tag, received "english language" - write a language like en, pt-BR or zh-Hant',
    ],
    [
      'title: An Example',
      'title: An Example\nimage: cover.png',
      'warning podcast.yml:2: expected image as an http or https URL, received "cover.png" - write the whole URL, or take the key out',
    ],
    [
      'title: An Example',
      'title: An: Example',
      'error podcast.yml:1: expected valid YAML, received "title: An: Example" - put the value into quotes',
    ],
  ])('is told where %s becomes %s', (right, wrong, fault) => {
    expect(parse(PODCAST.replace(right, wrong)).faults).toEqual([fault])
  })

  it('is not told again at every episode', () => {
    const podcast = PODCAST.replace('https://cdn', 'cdn')
    expect(parseFile('---\ntitle: T\n---\n', '2021-04-05-77-a.md', podcast).faults).toHaveLength(1)
  })

  it('is told at the episode where nobody says where its MP3 is', () => {
    const podcast = PODCAST.replace(/audio_url.*\n/, '')
    expect(parseFile('---\ntitle: T\n---\n', '2021-04-05-77-a.md', podcast).faults).toEqual([
      'error 2021-04-05-77-a.md:1: expected audio_url as an http or https URL, received "nothing" - write where the MP3 is, here or for all episodes in podcast.yml',
    ])
  })

  it.each(['episode_url', 'audio_url'])(
    'is told at the episode that %s makes no URL for',
    (key) => {
      const podcast = PODCAST.replace(
        new RegExp(`${key}: .*`),
        `${key}: https://example.com:{number}/`,
      )
      const fault = `expected an http or https URL from ${key} of podcast.yml, received "https://example.com:99999/" - mend the pattern there, or the number or slug of this episode`
      const file = '2021-04-05-99999-a.md'
      expect(parseFile('---\ntitle: T\n---\n', file, podcast)).toEqual({
        episode: undefined,
        faults: [`error ${file}:1: ${fault}`],
      })
      const own = '---\ntitle: T\nnumber: 99999\n---\n'
      expect(parseFile(own, '2021-04-05-1-a.md', podcast).faults).toEqual([
        `error 2021-04-05-1-a.md:3: ${fault}`,
      ])
    },
  )
})
