import { porterStem } from './porter.ts'
import { remember } from './remember.ts'

/**
 * Words that Porter's rules take for others, as long as they have to be to stay apart from these:
 * production from products, important from imports, customers from what is custom.
 */
const APART =
  /^(?:accessib|authoriz|communica|customer|engineer|experienc|general(?!i)|importan|localiz|production)/

/** To stem a word takes two microseconds. */
const REMEMBERED_STEMS = 10_000

/**
 * The form that a word's plural, tenses and kin share, so that `caching` finds `caches`: Porter's
 * stem, British `-ise` first made `-ize`. Porter makes `deploy` `deploi` but `deployment` `deploy`; as
 * in his second algorithm, a `y` after a vowel stays.
 *
 * Words that hold more than the letters a to z stay whole: they are names (`s3`, `c#`), or of a
 * language that English rules would maim. So do words of which less than three letters would remain:
 * `aws` is no `aw`, and `going` is not the language Go.
 */
export const stem = remember(REMEMBERED_STEMS, findStem)

function findStem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word
  const american = word.replace(/(.{3,})is(e[ds]?|ing|ations?|ers?)$/, '$1iz$2')
  const [apart] = APART.exec(american) ?? []
  const stemmed = apart ?? porterStem(american).replace(/([aeo])i$/, '$1y')
  return stemmed.length < 3 ? word : stemmed
}
