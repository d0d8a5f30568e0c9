import { stemmer } from 'stemmer'

/**
 * The form that a word's plural, tenses and kin share, so that `caching` finds `caches`: Porter's
 * stem, British `-ise` first made `-ize`.
 *
 * Words of three characters or fewer and words that hold more than the letters a to z stay whole:
 * they are names (`aws`, `ios`, `s3`, `c#`), or of a language that English rules would maim.
 */
export function stem(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word
  return stemmer(word.replace(/(.{3,})is(e[ds]?|ing|ations?|ers?)$/, '$1iz$2'))
}
