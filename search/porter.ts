/** Letters on end that are consonants and vowels to Porter: a `y` is a vowel after a consonant. */
const CONSONANTS = '[^aeiou][^aeiouy]*'
const VOWELS = '[aeiouy][aeiou]*'
const START = `^(?:${CONSONANTS}|(?=[aeiou]))`

/** What he calls a vowel in the stem, a measure above 0, and one above 1. */
const VOWEL = new RegExp(START + VOWELS)
const SYLLABLE = new RegExp(START + VOWELS + CONSONANTS)
const SYLLABLES = new RegExp(`${START}(?:${VOWELS}${CONSONANTS}){2}`)
/** One syllable that may have lost its `e`: `hop`, as it is left of `hoping`. */
const SHORT = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`)

/** Steps 2 to 4: what a suffix becomes, nothing where that is not said. */
const STEPS = [
  createStep(
    SYLLABLE,
    'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ' +
      'ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive ' +
      'biliti:ble logi:log',
  ),
  createStep(SYLLABLE, 'icate:ic ative alize:al iciti:ic ical:ic ful ness'),
  createStep(
    SYLLABLES,
    'al ance ence er ic able ible ant ement ment ent (?<=[st])ion ou ism ate iti ous ive ize',
  ),
]

/**
 * @param needed what has to be before the suffix
 * @param rules suffixes with a space between, each as it stands in a regular expression
 */
function createStep(needed: RegExp, rules: string) {
  const pairs = rules.split(' ').map((rule) => rule.split(':') as [string, string | undefined])
  const shorter = new Map(pairs)
  const pattern = new RegExp(`^(.+?)(${[...shorter.keys()].join('|')})$`)
  return (word: string) =>
    word.replace(pattern, (whole, root: string, suffix: string) =>
      needed.test(root) ? root + (shorter.get(suffix) ?? '') : whole,
    )
}

/**
 * Takes the endings off an English word: Porter's algorithm ("An algorithm for suffix stripping", 1980)
 * with the changes that he made in his own programs (https://tartarus.org/martin/PorterStemmer/).
 *
 * @param word three letters from a to z, or more
 */
export function porterStem(word: string): string {
  let stem = withoutTense(word.replace(/^(.+?)(?:(ss|i)es|([^s])s)$/, '$1$2$3'))
  if (VOWEL.test(stem.slice(0, -1))) stem = stem.replace(/y$/, 'i')
  for (const shorten of STEPS) stem = shorten(stem)
  const root = stem.replace(/e$/, '')
  if (SYLLABLES.test(root)) return root.replace(/ll$/, 'l')
  return SYLLABLE.test(root) && !SHORT.test(root) ? root : stem
}

/** `agreed` is `agree`, `hoping` is `hope`, `hopping` is `hop`. */
function withoutTense(word: string): string {
  const [, root = '', ending] = /^(.+?)(eed|ed|ing)$/.exec(word) ?? []
  if (ending === 'eed') return SYLLABLE.test(root) ? `${root}ee` : word
  if (!VOWEL.test(root)) return word
  if (/(?:at|bl|iz)$/.test(root) || SHORT.test(root)) return `${root}e`
  return root.replace(/([^aeiouylsz])\1$/, '$1')
}
