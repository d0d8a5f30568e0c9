import { expect, it } from 'vitest'
import { parseBody, parseFile } from './parse.ts'

const FILE = '2021-04-05-77-podia.md'

it('tells a placeholder for a list, and a filter, as what they are', () => {
  const { faults } = parseFile(`---
title: An Episode
tags: [a, b]
---
## Topics

- 1:00 -- A {{ page.tags }} {{ page.title | upcase }} {{ page.host | upcase }}
`)
  const expected = 'expected {{ page.KEY }} or {{ site.KEY }} with a known key, received'
  expect(faults).toEqual([
    `warning ${FILE}:7: ${expected} "{{ page.tags }}" - it is no single text: take the placeholder out`,
    `warning ${FILE}:7: ${expected} "{{ page.title | upcase }}" - filters are not supported: write {{ page.title }}`,
    `warning ${FILE}:7: ${expected} "{{ page.host | upcase }}" - write a key of the front matter or of podcast.yml, or take the placeholder out`,
  ])
})

it('groups the links by their headings, and leaves out groups without a link', () => {
  const { episode, faults } = parseBody(
    '## Links',
    '- [One](https://one.test) and [two](https://two.test)',
    '###### 📄 References',
    '- <https://three.test/?a=b&c=d> (third)',
    '- The *fourth*:',
    '  - [Inside][4]',
    '###### ⚙️ Tech Stack',
    '{% include services.html %}',
    '## Farewell',
    '- [Not read](https://no.test) and nothing to tell.',
    '',
    '[4]: http://four.test',
  )
  expect(faults).toEqual([
    `warning ${FILE}:9: expected an http or https link, received "The fourth:" - write it as [text](https://…) or <https://…>`,
  ])
  expect(episode?.links).toEqual([
    { heading: null, links: [{ title: 'One and two', url: 'https://one.test' }] },
    {
      heading: '📄 References',
      links: [
        {
          title: 'https://three.test/?a=b&c=d (third)',
          url: 'https://three.test/?a=b&c=d',
        },
        { title: 'Inside', url: 'http://four.test' },
      ],
    },
  ])
})

it.each(['Link', 'Links and Resources', '🔗 Links', 'Show links'])(
  'reads the links under the heading %s, and tells it',
  (heading) => {
    const { episode, faults } = parseBody(
      `## ${heading}`,
      '### Books',
      '- [One](https://one.test)',
      '## The end',
      '- [Not read](https://no.test)',
    )
    expect(faults).toEqual([
      `warning ${FILE}:5: expected the heading "## Links" above the links, received "${heading}" - write that heading above these links`,
    ])
    expect(episode?.links).toEqual([
      { heading: 'Books', links: [{ title: 'One', url: 'https://one.test' }] },
    ])
  },
)

it.each(['•[Two](https://two.test)', '[Two](https://two.test)', '  – [Two](https://two.test)'])(
  'tells a link that is glued to the one above: %s',
  (line) => {
    const { episode, faults } = parseBody('## Links', '- [One](https://one.test)', line)
    expect(parseBody('## Links', '- [One](https://one.test)  ', line).faults).toEqual(faults)
    expect(faults).toEqual([
      `warning ${FILE}:7: expected "- " at the beginning of a link, received "Two" - begin the line with "- ", or with another word where it belongs to the link above`,
    ])
    expect(episode?.links[0]?.links.map(({ url }) => url)).toEqual(['https://one.test'])
  },
)

it('tells no link that only goes on', () => {
  const { faults } = parseBody(
    '## Links',
    '- [One](https://one.test)',
    '  and [two](https://two.test)',
    '- A book of',
    '  [Ann](https://three.test)',
  )
  expect(faults).toEqual([])
})

it('takes a heading with the word in it for another where no list of links follows', () => {
  const { episode, faults } = parseBody(
    '## How links work',
    '- Well, and [here](#how).',
    '## More',
    '- [One](https://one.test)',
  )
  expect(faults).toEqual([])
  expect(episode?.links).toEqual([])
})

it('tells what is no http(s) link, and what stands in no list', () => {
  expect(
    parseBody('## Links', '', '- [Mail](mailto:a@b.test)', '', 'See [x](https://x.test).').faults,
  ).toEqual([
    `warning ${FILE}:7: expected an http or https link, received "Mail" - write it as [text](https://…) or <https://…>`,
    `warning ${FILE}:9: expected nothing but lists under "Links", received "See x." - begin the line with "- ", or move it above the heading`,
  ])
})

it('tells an unknown placeholder where it is read, once, and with what was meant', () => {
  const { faults, episode } = parseFile(
    `---
title: An Episode
guest: Jason
guest_twitter: jm
guest_site:
---
{{ page.host }} in the introduction is not read.

## Topics Include

- 1:00 -- [@{{ page.guest_twitter }}](https://x.test/{{ page.guest_twitter}}) {{ guest.twitter }}
- 2:00 -- {{
           page.guest }} {{ site.title }} {{ page.guest_site }}

## Links

- [Form]({{ site.forms.guest }})
- <https://x.test{{ page.url }}?{{ page.number }}={{ page.date }}&{{ page.slug }}>
- [Other](https://x.test/{{ page.title | escape }})
`,
  )
  const expected = 'expected {{ page.KEY }} or {{ site.KEY }} with a known key'
  expect(faults).toEqual([
    `warning ${FILE}:11: ${expected}, received "{{ guest.twitter }}" - did you mean {{ page.guest_twitter }}?`,
    `warning ${FILE}:13: ${expected}, received "{{ page.guest_site }}" - give guest_site in the front matter, or take the placeholder out`,
    `warning ${FILE}:17: ${expected}, received "{{ site.forms.guest }}" - give forms.guest in podcast.yml, or take the placeholder out`,
    `warning ${FILE}:19: ${expected}, received "{{ page.title | escape }}" - filters are not supported: write {{ page.title }}`,
  ])
  expect(episode?.topics.map(({ title }) => title)).toEqual(['@jm', 'Jason An Example'])
  expect(episode?.topics[0]?.links).toEqual([{ start: 0, end: 3, url: 'https://x.test/jm' }])
  const url = 'https://x.test/podcast/77-podia?77=2021-04-05&podia'
  expect(episode?.links).toEqual([
    {
      heading: null,
      links: [
        { title: url, url },
        { title: 'Other', url: 'https://x.test/' },
      ],
    },
  ])
})
