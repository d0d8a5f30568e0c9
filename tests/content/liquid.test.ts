import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expandLiquid } from '../../scripts/content/liquid.ts'

const expand = (text: string) =>
  expandLiquid(text, 10, (path) => (path === 'page.guest' ? 'Jason  Charnes\n' : undefined))

it('puts the value in place of a placeholder, however it is spaced, and folds its white space', () => {
  expect(expand('{{ page.guest }}, {{page.guest}}, {{- page.guest -}}').text).toBe(
    'Jason Charnes, Jason Charnes, Jason Charnes',
  )
})

it('puts nothing in place of a tag', () => {
  expect(expand('a{% include services.html %}b{% x {{ page.guest }} %}c').text).toBe('abc')
})

it.each([
  ['a{% comment %}- 2:00 -- hidden {{ page.gest }} {% x %} {{{% endcomment %}b', 'ab'],
  ['a{%- comment why -%}b{%-endcomment-%}c{%comment%}d{%endcomment%}e', 'ace'],
  ['a{% comment %}b{% comment %}c{% endcomment %}d{% endcomment %}e', 'ae'],
  ['{% comment %}a{{ page.guest }}{% endcomments %}b', 'aJason Charnesb'],
  ['a{% endcomment %}b{% comment %}c{% endcomment %}d', 'abd'],
])('puts nothing in place of a comment: %s', (text, expanded) => {
  expect(expand(text)).toEqual({ text: expanded, fileLines: [10], unknown: [] })
})

it('reads thousands of comments at once, closed or not', () => {
  const open = '{% comment %}a'.repeat(200_000)
  expect(expand(open).text).toBe('a'.repeat(200_000))
  expect(expand(open + '{% endcomment %}'.repeat(200_000)).text).toBe('')
})

it('reports what nobody knows, with its line, and puts nothing in its place', () => {
  expect(expand('one\n{{ page.gest }} {{}}\n{{ page.\n  host }}')).toEqual({
    text: 'one\n \n',
    fileLines: [10, 11, 12],
    unknown: [
      { placeholder: '{{ page.gest }}', line: 11, expandedLine: 2 },
      { placeholder: '{{}}', line: 11, expandedLine: 2 },
      { placeholder: '{{ page. host }}', line: 12, expandedLine: 3 },
    ],
  })
})

it('knows the line of the file for every line, also after Liquid that runs over several', () => {
  expect(
    expand('{{\npage.guest }} says\n{% a\nb\n%}yes\n{% comment %}\n\n{% endcomment %}no\n'),
  ).toEqual({
    text: 'Jason Charnes says\nyes\nno\n',
    fileLines: [10, 12, 15, 18],
    unknown: [],
  })
})

it('leaves a brace that opens nothing as it is', () => {
  const text = '{ {{ {% } }} %} {{ page.guest } }'
  expect(expand(text)).toEqual({ text, fileLines: [10], unknown: [] })
})

it('changes no text without Liquid', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('{')),
      (text) => {
        expect(expand(text).text).toBe(text)
        expect(expand(text).fileLines).toEqual(text.split('\n').map((_, index) => 10 + index))
      },
    ),
  )
})
