import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { collectDefinitions, dropStart, toPlainText } from '../../scripts/content/plain-text.ts'

function plain(markdown: string) {
  const root = fromMarkdown(markdown)
  return toPlainText([root], collectDefinitions(root))
}

it.each([
  ['emphasis, strong and code', 'a *b* __c__ `d  e`', 'a b c d e'],
  ['entities', 'R&amp;D &lt;b&gt; &copy;', 'R&D <b> ©'],
  ['escapes', String.raw`\*not\* C\#`, '*not* C#'],
  [
    'an image',
    'see ![the *graph*](g.png "t") and ![ref][r]\n\n[r]: r.png',
    'see the graph and ref',
  ],
  ['hard breaks', 'a  \nb\\\nc', 'a b c'],
  ['white space', '  a\t\tb\n    c\u{A0}\u{2003}d ', 'a b c d'],
  ['HTML in a sentence', 'a<b onclick="x">b</b>c<br>d<!-- e -->', 'abc d'],
  ['a break with an attribute', 'a<br title="a>b">c', 'a c'],
  ['a block of HTML that begins with a break', '<br>\n- a\n- b', 'a b'],
  ['a block of HTML', '<div title="a>b">*x* &amp; y</div>', 'x & y'],
  ['broken HTML', "<div it's>x", "<div it's>x"],
  ['a nested list', '- a\n  - b\n  - c', 'a b c'],
  ['an indented block', 'a\n\n    b\n    c', 'a b c'],
  ['a heading', '# a\nb', 'a b'],
])('takes the text out of %s', (_, markdown, text) => {
  expect(plain(markdown)).toEqual({ text, links: [] })
})

it('keeps the range of every link in the folded text', () => {
  expect(
    plain('a  [ b *c* ](https://x.test/?q=é "t")d <https://y.test>\n[e][F]\n\n[f]: http://z.test'),
  ).toEqual({
    text: 'a b c d https://y.test e',
    links: [
      { start: 2, end: 5, url: 'https://x.test/?q=é' },
      { start: 8, end: 22, url: 'https://y.test' },
      { start: 23, end: 24, url: 'http://z.test' },
    ],
  })
})

it('keeps the text of a link that is not http or https, and loses where it leads', () => {
  const markdown =
    '[a](mailto:a@b.test) [b](javascript:alert) [c](/c) [d](<https://x y>) [](https://x.test) <d@e.test>'
  expect(plain(markdown)).toEqual({ text: 'a b c d d@e.test', links: [] })
})

it('takes the inner of two links, as CommonMark does', () => {
  expect(plain('[a <https://b.test> c](https://a.test)')).toEqual({
    text: 'a https://b.test c',
    links: [{ start: 2, end: 16, url: 'https://b.test' }],
  })
})

it('takes the first of two definitions', () => {
  expect(plain('[a]\n\n[a]: https://1.test\n[a]: https://2.test').links).toEqual([
    { start: 0, end: 1, url: 'https://1.test' },
  ])
})

it('cuts the links together with the text', () => {
  const { links } = plain('[ab](https://a.test) [cd](https://c.test) [ef](https://e.test)')
  expect(dropStart({ text: 'ab cd ef', links }, 4)).toEqual({
    text: 'd ef',
    links: [
      { start: 0, end: 1, url: 'https://c.test' },
      { start: 2, end: 4, url: 'https://e.test' },
    ],
  })
})

it('is folded, and its links lie in it in their order, whatever the Markdown', () => {
  const pieces =
    '[·]·(https://a.test)·<b>·</b>·<https://b.test>·![·*·`·- ·\n·[a]: https://c.test· ·  ·a·é·&amp;·' +
    '<div>·> ·\\·<!--·-->'
  const piece = fc.constantFrom(...pieces.split('·'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text, links } = plain(pieces.join(''))
      expect(text).toBe(text.replace(/\s+/g, ' ').trim())
      let end = 0
      for (const link of links) {
        expect(link.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(link.start, link.end)).toMatch(/^\S(?:.*\S)?$/)
        end = link.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
