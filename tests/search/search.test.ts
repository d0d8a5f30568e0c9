import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, find, searchShow, searchTopics, titleOf } from './show.ts'

describe('names are found as people write them', () => {
  const topics = {
    'c#': 'Motivation for using C#',
    'c++': 'Motivation for using C++',
    'f#': 'Motivation for using F#',
    '.net core': 'Motivation for using .NET Core',
    'node.js': 'Motivation for using Node.js',
    "let's encrypt": 'Certificates by Let’s Encrypt',
    'ci/cd': 'Their CI/CD pipeline',
    s3: 'Images are kept on S3',
    clickhouse: 'Events go to ClickHouse',
    websockets: 'Using Websockets',
    'e-commerce': 'An e-commerce site',
    hovmöller: 'A talk with Hovmöller',
    東京: '東京都庁の話',
  }
  const search = searchTopics(
    'Ordinary topics about C, nets, nodes and houses',
    ...Object.values(topics),
  )
  test.each([
    ['c#', ['c#', 'C#']],
    ['c++', ['c++', 'C++']],
    ['f#', ['f#']],
    ['.net core', ['.net core', 'dotnet core', '.NET Core']],
    ['node.js', ['node.js', 'nodejs', 'node js', 'Node.JS']],
    ["let's encrypt", ["let's encrypt", 'lets encrypt', 'let’s encrypt', 'letsencrypt']],
    ['ci/cd', ['ci/cd', 'cicd', 'ci cd']],
    ['s3', ['s3', 'S3']],
    ['clickhouse', ['clickhouse', 'click house', 'click hou']],
    ['websockets', ['websockets', 'web sockets', 'web sock', 'websocket']],
    ['e-commerce', ['e-commerce', 'ecommerce', 'e commerce']],
    ['hovmöller', ['hovmoller', 'Hovmöller', 'HOVMÖLLER']],
    ['東京', ['東京', '東京都']],
  ] as const)('%s first, however it is typed', (name, spellings) => {
    for (const spelling of spellings) {
      expect([spelling, find(search, spelling)[0]]).toEqual([spelling, topics[name]])
    }
  })

  test('and no short name is taken for another', () => {
    expect(find(search, 'c#')).toEqual([topics['c#']])
    expect(find(search, 's4')).toEqual([])
    expect(find(search, 'r')).toEqual([])
  })
})

describe('episodes are found by their numbers', () => {
  const search = searchShow([
    { title: 'One', topics: ['Using Docker in 7 ways', 'Redis'] },
    ...Array.from({ length: 5 }, (_, i) => ({ topics: [`Docker ${i} again`] })),
    { title: 'Seven', topics: ['Queues', 'Docker'] },
    { title: 'Eight', topics: ['Version 2 of OAuth2'] },
  ])

  test.each(['#7', 'episode 7', 'Episode #7'])('%s is the episode, then its topics', (query) => {
    expect(find(search, query).slice(0, 3)).toEqual(['* Seven', 'Queues', 'Docker'])
  })

  test('and a number by itself is what is called so, else the episode', () => {
    expect(find(search, '7')).toEqual(['Using Docker in 7 ways'])
    expect(find(search, '8')).toEqual(['* Eight', 'Version 2 of OAuth2'])
    expect(find(search, '9')).toEqual([])
  })

  test('beside a topic they name where it is looked for', () => {
    expect(find(search, 'episode 7 docker')[0]).toBe('Docker')
    expect(ask(search, 'episode 7 docker').hits[0]?.episode.number).toBe(7)
  })
})

describe('while a query is being typed', () => {
  const search = searchTopics(
    'Deploying to Kubernetes',
    'Kube is a short name',
    'Rails and Ruby',
    'Learning Go',
    'Going home',
  )

  test.each([
    ['ku', 2],
    ['kub', 2],
    ['kube', 2],
    ['kuber', 1],
    ['kubern', 1],
    ['kuberne', 1],
    ['kubernet', 1],
    ['kubernete', 1],
    ['kubernetes', 1],
  ])('%j finds the words that begin so', (typed, count) => {
    expect(find(search, typed)).toHaveLength(count)
    expect(find(search, typed)).toContain('Deploying to Kubernetes')
  })

  test('the word itself comes before a longer one', () => {
    expect(find(search, 'kube')).toEqual(['Kube is a short name', 'Deploying to Kubernetes'])
  })

  test('a short word that the show says does not hide a longer one', () => {
    const search = searchTopics('Deploys by red-fab-deploy', 'Caching in Redis')
    expect(find(search, 're')).toHaveLength(2)
    expect(find(search, 'red')).toEqual(['Deploys by red-fab-deploy', 'Caching in Redis'])
    expect(find(search, 'redi')).toEqual(['Caching in Redis'])
    const common = Array.from({ length: 20 }, (_, i) => `The red ${i}`)
    expect(find(searchTopics(...common, 'Caching in Redis'), 'red')).toHaveLength(20)
  })

  test('two words are not the address that they begin with', () => {
    const search = searchShow([
      { links: ['docker.com', 'elasticbeanstalk.com'], topics: ['Docker Compose in development'] },
      { topics: ['On Elastic Beanstalk'] },
    ])
    expect(find(search, 'docker com')[0]).toBe('Docker Compose in development')
    expect(find(search, 'elasticbeanstalk')).toContain('On Elastic Beanstalk')
  })

  test('a letter is not the word that begins with it, and Go is not going', () => {
    expect(find(search, 'r')).toEqual([])
    expect(find(search, 'go')).toEqual(['Learning Go'])
  })

  test('a misspelt beginning finds the word too', () => {
    expect(find(search, 'kubrnet')).toEqual(['Deploying to Kubernetes'])
  })

  test('a word that differs in its last letter, or a short one, is no misspelt beginning', () => {
    expect(find(search, 'kuberb')).toEqual([])
    expect(find(search, 'kebe')).toEqual(['Kube is a short name'])
    expect(find(search, 'kuern')).toEqual([])
  })

  test('the first letter of a further word does not take away what was found', () => {
    expect(find(search, 'kubernetes x')).toEqual(['Deploying to Kubernetes'])
    expect(find(search, 'kubernetes x', { exact: true })).not.toEqual([])
  })
})

describe('two words that the show writes as one', () => {
  test('leave none out that stands between two such pairs', () => {
    const search = searchTopics('Startup time of the JVM', 'Uptime monitoring', 'Using time')
    expect(find(search, 'start up time')).toEqual(['Startup time of the JVM', 'Using time'])
    expect(find(search, 'start up time', { exact: true })[0]).toBe('Startup time of the JVM')
  })

  test('are the one, though its stem is shorter than the two, but not one that is only inflected', () => {
    const search = searchTopics(
      'Errors go to TrackJS',
      'An app in React Native',
      'React',
      'Speedy sites',
      'On speed and what it is',
    )
    expect(find(search, 'track js')).toEqual(['Errors go to TrackJS'])
    expect(find(search, 'reactnative')[0]).toBe('An app in React Native')
    expect(find(search, 'speed is')[0]).toBe('On speed and what it is')
    expect(ask(search, 'speed is')).not.toHaveProperty('corrected')
  })

  test('are the one, or both in one topic', () => {
    const search = searchTopics('Notes at setup.dev', 'How to set up a cluster', 'Sets')
    expect(new Set(find(search, 'set up'))).toEqual(
      new Set(['Notes at setup.dev', 'How to set up a cluster']),
    )
    expect(find(search, 'setup')).toContain('Notes at setup.dev')
  })
})

describe('typos', () => {
  const search = searchTopics('Using Postgres', 'Using Kubernetes', 'Stripe payments', 'A strike')

  test.each([
    ['a wrong first letter', 'costgres', 'Postgres'],
    ['a swapped pair', 'psotgres', 'Postgres'],
    ['a doubled letter', 'posttgres', 'Postgres'],
    ['two of them in a long word', 'kubrentes', 'Kubernetes'],
  ])('%s is forgiven, and the answer says so', (_, typed, corrected) => {
    expect(ask(search, typed)).toMatchObject({
      query: typed,
      corrected: corrected.toLowerCase(),
      total: 1,
      hits: [{ topic: { title: `Using ${corrected}` } }],
    })
  })

  test('are mended in their place, in small letters where they were typed so', () => {
    const correct = (typed: string) => ask(search, typed).corrected
    expect(correct('running posgres in production')).toBe('running postgres in production')
    expect(correct('Running Posgres in production')).toBe('Running Postgres in production')
    expect(correct('posgres on kuberntes')).toBe('postgres on kubernetes')
    expect(correct('tsripe and tripe')).toBe('stripe and stripe')
  })

  test('are first of all the word that the answer tells', () => {
    const search = searchTopics(
      'Serve',
      'A server of many',
      'A server of few',
      'Several of many more',
    )
    const answer = ask(search, 'servre')
    expect(answer.corrected).toBe('server')
    expect(answer.hits.slice(0, 2).map(titleOf)).toEqual(['A server of many', 'A server of few'])
  })

  test('are no other digits, no other first letter of a short word, and no word less', () => {
    const search = searchTopics('In 2020', 'Port 1080p', 'HTTP and https', 'Hut', 'Load testing')
    for (const typed of ['2022', '8080', 'shut', 'b testing']) {
      expect(ask(search, typed)).not.toHaveProperty('corrected')
    }
    expect(ask(search, 'http2')).toMatchObject({ corrected: 'http' })
  })

  test('are no other number where two words are joined', () => {
    const search = searchTopics('Moving to Windows11', 'Windows', '10 windows')
    expect(ask(search, 'windows 10')).not.toHaveProperty('corrected')
    expect(find(search, 'windows 10')[0]).toBe('10 windows')
  })

  test('of two words are told as the words, where a topic has both', () => {
    const search = searchTopics(
      'Jon Calhoun at @joncalhoun',
      'In ClickHouse',
      'A huge farm',
      'Click',
    )
    expect(ask(search, 'jon calhon').corrected).toBe('jon calhoun')
    expect(ask(search, 'click huse').corrected).toBe('clickhouse')
  })

  test('are not looked for in small words, in pairs of short ones, or in what is no word', () => {
    const long = 'x'.repeat(64)
    const search = searchTopics('All about Redis', `A word ${long}`)
    expect(ask(search, 'abot')).toEqual({ query: 'abot', total: 0, hits: [] })
    expect(find(search, 're ddis')).toEqual([])
    expect(find(search, `y${long.slice(1)}`)).toEqual([`A word ${long}`])
    expect(find(search, `${long}y`)).toEqual([])
  })

  test('are not seen in a word that the show says, however near another is', () => {
    expect(find(search, 'strike')).toEqual(['A strike'])
    expect(ask(search, 'strike')).not.toHaveProperty('corrected')
  })

  test('are taken literally where that is asked for', () => {
    expect(ask(search, 'posgres', { exact: true })).toEqual({
      query: 'posgres',
      total: 0,
      hits: [],
    })
    expect(find(search, 'payment', { exact: true })).toEqual(['Stripe payments'])
    expect(find(search, 'payme', { exact: true })).toEqual([])
  })

  test('of two words written as one are taken apart, where a topic has both', () => {
    expect(find(search, 'stripepayments')).toEqual(['Stripe payments'])
    expect(find(search, 'strikepayments')).toEqual([])
  })
})

describe('an episode', () => {
  const podia = {
    title: 'Podia Has Everything You Need',
    guests: ['Jason Charnes'],
    description: 'Jason talks about selling courses with Rails.',
    tags: ['rails', 'sidekiq'],
    topics: ['Motivation for using Rails', 'Upgrading Sidekiq', 'Background jobs in batches'],
  }
  const others = Array.from({ length: 6 }, (_, i) => ({
    title: `Another Show about Number ${i}`,
    tags: ['rails'],
    topics: ['Sidekiq and Rails', 'Choosing Rails', 'Something else'],
  }))
  const search = searchShow([podia, ...others])

  test.each(['podia', 'jason charnes', 'charnes', 'jasno charnes', 'podia has everything'])(
    'named by %j comes first as a whole, then its topics',
    (query) => {
      expect(find(search, query).slice(0, 4)).toEqual([
        '* Podia Has Everything You Need',
        ...podia.topics,
      ])
    },
  )

  test('named by a guest comes before the topic that names the guest', () => {
    const search = searchShow([
      { title: 'One', guests: ['Ann Kubin'], topics: ['Kubin', 'Queues', 'Backups'] },
      ...others,
    ])
    expect(find(search, 'kubin').slice(0, 2)).toEqual(['* One', 'Kubin'])
  })

  test('named beside a topic lends its name to its topics', () => {
    expect(find(search, 'podia sidekiq')[0]).toBe('Upgrading Sidekiq')
  })

  test('lends what is said of it to its topics, without putting them before better ones', () => {
    const [first] = ask(search, 'rails').hits
    expect(first?.topic?.title).toMatch(/Rails/)
  })

  test('does not fill the first hits, where it is not what was asked for', () => {
    const many = { title: 'One', topics: Array.from({ length: 12 }, (_, i) => `Docker ${i}`) }
    const few = { title: 'Two', topics: ['A somewhat longer topic about Docker', 'Docker again'] }
    const numbers = ask(searchShow([many, few, few, few, few]), 'docker', { limit: 10 }).hits.map(
      ({ episode }) => episode.number,
    )
    expect(new Set(numbers).size).toBe(5)
  })
})

describe('a question', () => {
  const search = searchTopics(
    'Secrets are kept in Vault',
    'Kubernetes was not worth it',
    'Kubernetes runs everything and we like it very much',
    'The Who played live',
    'Dealing with how and with what',
  )

  test('is a query for what it asks about', () => {
    expect(find(search, 'how do they deal with secrets')).toEqual(['Secrets are kept in Vault'])
  })

  test('that says no prefers topics that say no', () => {
    expect(find(search, 'why not kubernetes')).toEqual([
      'Kubernetes was not worth it',
      'Kubernetes runs everything and we like it very much',
    ])
  })

  test('that is to be taken as it was typed asks for no other words', () => {
    expect(find(search, 'why not kubernetes', { exact: true })[0]).toBe(
      find(search, 'kubernetes', { exact: true })[0],
    )
  })

  test('of nothing but small words is taken by its words', () => {
    expect(find(search, 'the who')[0]).toBe('The Who played live')
  })
})

describe('filters', () => {
  const search = searchShow([
    { guests: ['Zoë Ångström'], tags: ['rails'], topics: ['Docker one', 'Docker two'] },
    { guests: ['Ann Lee'], tags: ['rails', 'go'], topics: ['Docker three'] },
    { tags: ['go'], topics: ['Docker four', 'Nothing'] },
  ])

  test.each([
    [{ episode: '1' }, ['Docker one', 'Docker two']],
    [{ episode: 'slug-2' }, ['Docker three']],
    [{ tag: 'go' }, ['Docker four', 'Docker three']],
    [{ guest: 'zoe angstrom' }, ['Docker one', 'Docker two']],
    [{ tag: 'go', guest: 'Ann Lee' }, ['Docker three']],
    [{ tag: 'Go' }, []],
    [{ episode: '4' }, []],
  ])('%j lets its own through, and counts them', (filters, titles) => {
    const answer = ask(search, 'docker', filters)
    expect(new Set(answer.hits.map(titleOf))).toEqual(new Set(titles))
    expect(answer.total).toBe(titles.length)
  })

  test('and pages go together', () => {
    const all = find(search, 'docker')
    expect(find(search, 'docker', { limit: 2, offset: 1 })).toEqual(all.slice(1, 3))
    expect(ask(search, 'docker', { limit: 1, offset: 10_000 })).toMatchObject({
      total: 4,
      hits: [],
    })
  })
})

test('a show without episodes has no hits and no suggestions', () => {
  const search = searchShow([])
  expect(ask(search, 'anything')).toEqual({ query: 'anything', total: 0, hits: [] })
  expect(search.suggest({ text: 'any', limit: 8 })).toEqual([])
})

test('a show without topics has hits and suggestions of its episodes', () => {
  const search = searchShow([{ title: 'Kubernetes' }])
  expect(find(search, 'kubernetes')).toEqual(['* Kubernetes'])
  expect(search.suggest({ text: 'kubernetes docker d', limit: 8 })).toEqual([])
  expect(search.suggest({ text: 'kub', limit: 8 })).toEqual([
    { text: 'Kubernetes', kind: 'word', count: 1 },
  ])
})

test('the same query gets the same answer, whatever was asked before', () => {
  const search = searchTopics('Docker', 'Dockerfiles', 'Swarm')
  const first = ask(search, 'docker')
  ask(search, 'swarm')
  expect(ask(search, 'docker')).toEqual(first)
})

test('any query is answered, the better hits first', () => {
  const search = searchShow(
    [
      {
        title: 'Podia',
        guests: ['Ann'],
        topics: ['Using node.js', 'constructor __proto__', '東京'],
      },
      { tags: ['go'], topics: ['Why not Kubernetes', 'The who'] },
    ],
    [{ same: ['k8s', 'kubernetes'], also: ['node.js'] }],
  )
  const piece = fc.constantFrom(
    'node',
    '.',
    'js',
    'kub',
    'not',
    'why',
    '東',
    "'s",
    '__proto__',
    ' ',
    'constructor',
  )
  const query = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(query, fc.boolean(), (text, exact) => {
      const { total, hits } = ask(search, text, { exact, limit: 3 })
      const scores = hits.map(({ score }) => score)
      expect(hits).toHaveLength(Math.min(3, total))
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
