/** A word of a text, in the form in which it is searched, and where it stands in the text. */
export interface Word {
  /** Lower case, accents folded, apostrophes and a possessive `'s` taken off: `c#`, `node`, `dont`. */
  readonly text: string
  /**
   * The word as it may be meant, the likeliest first: the text itself, where it is written so after
   * another, `dotnet` for `.NET`, `vm` for `VMs`, `lets` for `Let's`.
   */
  readonly forms: readonly string[]
  /** UTF-16 code units of the text, half-open, as `String.slice` takes. */
  readonly start: number
  readonly end: number
  /** Written together with the word before it, as in `node.js`, `ci/cd`, `e-commerce`. */
  readonly joined: boolean
}

/**
 * Letters and digits with the marks on them, an apostrophe inside; `++` or `#` at the end belongs to
 * the word, since `c`, `c++` and `c#` are three languages.
 */
const wordOf = (letters: string, digits: string, marks: string) =>
  new RegExp(
    `[${letters}${digits}](?:[${letters}${digits}${marks}]|'(?=[${letters}]))*` +
      `(?:(?:\\+\\+|#)(?![${letters}${digits}]))?`,
    'gu',
  )

/** Made when it is first needed: an engine takes 3 ms to look all letters of the world up. */
let anyWord: RegExp | undefined

/** Finds the same words in the texts of most shows, and is ready at once. */
const LATIN_WORD = wordOf('A-Za-zÀ-ÖØ-öø-ɏ', '\\d', '')

/** What {@link LATIN_WORD} may take for no letter though it is one. */
const BEYOND_LATIN = /[^\s -~À-ɏ\u2000-\u206f]/

/** What stands between two words that are written as one. */
const JOINERS = '-‐‑./&+_'

/** Made when it is first needed, and no literal: an engine looks scripts up as soon as it reads one. */
let denseRuns: RegExp | undefined

/** Scripts that are written without spaces: their runs are searched as pairs of characters. */
const dense = () =>
  (denseRuns ??= new RegExp(
    '[ー\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}' +
      '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]+',
    'gu',
  ))

/** Nearly all words of most shows: nothing of them is folded but capitals, which is ten times as fast. */
const PLAIN_WORD = /^[A-Za-z\d]+$/

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** Makes every apostrophe that keyboards and typesetters have the plain one. */
const straighten = (text: string) => text.replace(/[’`´ʼ′]/g, "'")

/** The words of a text in their order. No word overlaps another, but for the pairs of dense scripts. */
export function splitWords(written: string): Word[] {
  const text = straighten(written)
  const words: Word[] = []
  let previousEnd = text.length
  const isBeyond = BEYOND_LATIN.test(text)
  const pattern = isBeyond ? (anyWord ??= wordOf('\\p{L}', '\\p{N}', '\\p{M}')) : LATIN_WORD
  pattern.lastIndex = 0
  for (;;) {
    const match = pattern.exec(text)
    if (match === null) return words
    const start = match.index
    const word = match[0]
    const end = start + word.length
    const joined = start === previousEnd + 1 && JOINERS.includes(text.charAt(previousEnd))
    previousEnd = end
    if (isBeyond && !PLAIN_WORD.test(word) && word.search(dense()) >= 0) {
      addDense(words, word, start)
    } else {
      const folded = foldWord(word)
      const other = otherForm(folded, word, text, start)
      const forms = other === undefined ? [folded] : [other, folded]
      words.push({ text: folded, forms, start, end, joined })
    }
  }
}

/**
 * A word as it is searched: `Hovmöller's` is `hovmoller`, `Let's` is `let`, `don't` is `dont`.
 *
 * Only the marks of the Latin, Greek and Cyrillic scripts are taken off (Unicode's Combining
 * Diacritical Marks), and the points of Hebrew and Arabic, which few people write; elsewhere a mark
 * may be a vowel that is always written. A ligature of several words is one.
 */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase()
  return straighten(word)
    .normalize('NFKD')
    .replace(/[\s\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/'s$|'/g, '')
    .replace(/[^ -~]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
}

/** The term under which an episode is found by its number: `#77`, and `episode 77`, joined as words are. */
export const numberTerm = (number: number | string) => `episode${number}`

/** What a word may be meant as rather than as it stands. */
function otherForm(folded: string, written: string, text: string, start: number) {
  const before = text.charAt(start - 1)
  if (before === '.' && /^[^\w.]?$/.test(text.charAt(start - 2))) return `dot${folded}`
  if (before === '#' && /^\d+$/.test(folded)) return numberTerm(folded)
  if (written === folded) return undefined
  if (/^[A-Z]{2,}s$/.test(written)) return folded.slice(0, -1)
  if (/[^s]'s$/i.test(written)) return `${folded}s`
  // "l'API" is the API.
  return /^(?:[CDJLMNSTcdjlmnst]|[Qq][Uu])'/.test(written)
    ? folded.slice(written.indexOf("'"))
    : undefined
}

/** Adds what a word is split into that has a run of a dense script. */
function addDense(words: Word[], written: string, offset: number): void {
  const push = (start: number, end: number) => {
    if (start < end) {
      const text = foldWord(written.slice(start, end))
      words.push({ text, forms: [text], start: offset + start, end: offset + end, joined: false })
    }
  }
  let at = 0
  for (const run of written.matchAll(dense())) {
    push(at, run.index)
    at = run.index
    const characters = [...run[0]]
    for (const [i, character] of characters.entries()) {
      const pair = character + (characters[i + 1] ?? '')
      if (i === 0 || pair !== character) push(at, at + pair.length)
      at += character.length
    }
  }
  push(at, written.length)
}
