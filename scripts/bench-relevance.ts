/**
 * `npm run bench:relevance`: how well Cuepoint finds what listeners mean, beside other engines, over
 * queries whose answers people have judged. `--ablations` says what each part of the ranking buys,
 * `--halves` whether constants that are chosen on one half of the queries hold on the other.
 */
import { compareEngines } from '../tests/bench/relevance/compare-engines.ts'
import { hasWholeShow, readJudgedSet } from '../tests/bench/relevance/judged-set.ts'
import { measureAblations } from '../tests/bench/relevance/ablations.ts'
import { crossValidate } from '../tests/bench/relevance/cross-validate.ts'
import { takeOptions } from './options.ts'

const { values } = takeOptions({
  options: {
    ablations: { type: 'boolean', default: false },
    halves: { type: 'boolean', default: false },
  },
  usage: `npm run bench:relevance -- [--ablations] [--halves]

  --ablations  what each part of the ranking buys
  --halves     constants chosen on one half of the queries, measured on the other`,
})

const judged = await readJudgedSet(hasWholeShow())
console.log(`nDCG@10 over ${judged.queries.length} judged queries of ${judged.name}\n`)
console.log(await compareEngines(judged))
if (values.ablations) console.log(`\n${measureAblations(judged)}`)
if (values.halves) console.log(`\n${crossValidate(judged)}`)
