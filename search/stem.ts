import { porterStem } from './porter.ts'

/** A show says the same few thousand words again and again; to stem one takes two microseconds. */
const REMEMBERED_STEMS = 10_000
const stems = new Map<string, string>()

/**
 * The form that a word's plural, tenses and kin share, so that `caching` finds `caches`: Porter's
 * stem, British `-ise` first made `-ize`. Porter makes `deploy` `deploi` but `deployment` `deploy`; as
 * in his second algorithm, a `y` after a vowel stays.
 *
 * Words that hold more than the letters a to z stay whole: they are names (`s3`, `c#`), or of a
 * language that English rules would maim. So do words of which less than three letters would remain:
 * `aws` is no `aw`, and `going` is not the language Go.
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= REMEMBERED_STEMS) stems.clear()
  const found = findStem(word)
  stems.set(word, found)
  return found
}

function findStem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word
  const american = word.replace(/(.{3,})is(e[ds]?|ing|ations?|ers?)$/, '$1iz$2')
  const stemmed = porterStem(american).replace(/([aeo])i$/, '$1y')
  return stemmed.length < 3 ? word : stemmed
}
