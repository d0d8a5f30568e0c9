import { stemmer } from 'stemmer'

/**
 * The form that a word's plural, tenses and kin share, so that `caching` finds `caches`: Porter's
 * stem, British `-ise` first made `-ize`.
 *
 * Words that hold more than the letters a to z stay whole: they are names (`s3`, `c#`), or of a
 * language that English rules would maim. So do words of which less than three letters would remain:
 * `aws` is no `aw`, and `going` is not the language Go.
 */
export function stem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word
  const stemmed = stemmer(word.replace(/(.{3,})is(e[ds]?|ing|ations?|ers?)$/, '$1iz$2'))
  return stemmed.length < 3 ? word : stemmed
}
