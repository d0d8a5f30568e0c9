import { expect, test } from 'vitest'
import { parseBody } from './parse.ts'

/** What a host, an editor or another site's export may put in the place of `- `. */
const BULLETS =
  '* ¦+ ¦1. ¦1) ¦-¦•¦• ¦&bull; ¦&#8226; ¦– ¦— ¦◦ ¦· ¦✅ ¦¦\\- ¦  - ¦    - ¦\t- ¦    ¦- - ¦- [ ] ¦-& ¦-> ¦\u200B¦##¦> ¦> - ¦# ¦### ¦: ¦::: ¦- @¦- #¦- at ¦- “¦- ⏱ '

/** The same, with what closes it behind the text. */
const PAIRS = {
  '| ': ' |',
  '<li>': '</li>',
  '<p>': '</p>',
  '- <b>': '</b>',
  '- **': '**',
  '- _': '_',
  '- ~~': '~~',
  '- `': '`',
  '- (': ')',
  '- [': ']',
  '- ![': '](https://x.test/a.png)',
}

/** What may stand between the timestamp and the text. */
const SEPARATORS = ' ¦: ¦ - ¦ – ¦--¦ : ¦ | ¦ / ¦) ¦] ¦. ¦, ¦\t¦ ... ¦ … ¦ = ¦ => ¦ → ¦ --\n  ¦'

/** What may stand on lines of its own between two topics. */
const BETWEEN =
  'prose¦---¦***¦===¦***bold***¦\n---\n¦> quote¦\\¦&nbsp;¦$$¦-¦### Part two¦## Topics¦```¦~~~¦|a|b|\n|-|-|¦[x]: https://x.test¦{% raw %}¦<!-- x -->¦<!--\n-->¦<br>¦<br/>\n¦<div>¦<div>\n¦</div>¦<ul>¦</ul>¦<p>¦<a name="x"></a>¦<details><summary>More</summary>¦<details>\n¦<pre>¦<table><tr><td>¦<script>¦<style>¦![a](https://x.test/a.png)¦<https://x.test>'

const ODDITIES = [
  ...BULLETS.split('¦').map((bullet) => ({ bullet })),
  ...Object.entries(PAIRS).map(([bullet, end]) => ({ bullet, end })),
  ...SEPARATORS.split('¦').map((separator) => ({ separator })),
  ...BETWEEN.split('¦').map((between) => ({ between: `${between}\n` })),
]

const TEXTS = ['Rails', 'Ruby', 'Redis', 'Resque']

test.for([0, 1, 2, 3])(
  'topic %i of 0 to 3 is read as it is written, or something is told, whatever is odd about it',
  (place) => {
    const lost = ODDITIES.filter((odd) => {
      const lines = TEXTS.map((text, i) => {
        const plain = { between: '', bullet: '- ', separator: ' -- ', end: '' }
        const { between, bullet, separator, end } = i === place ? { ...plain, ...odd } : plain
        return `${between}${bullet}${i + 1}:00${separator}${text}${end}`
      })
      const { episode, faults } = parseBody('## Topics Include', '', ...lines)
      // A further line belongs to the topic above it, so only what comes first counts.
      const beginnings = episode?.topics.map(({ title }) => /^\w*/.exec(title)?.[0])
      return faults.length === 0 && beginnings?.join() !== TEXTS.join()
    })
    expect(lost).toEqual([])
  },
)
