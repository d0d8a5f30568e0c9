/**
 * `npm run deploy`: builds, and deploys with Wrangler, which is given every further option:
 * `npm run deploy -- --dry-run` shows what would go, offline.
 */
import { buildSite } from './build-site.ts'
import { reportFaults } from './content/report-faults.ts'
import {
  CONTENT_OPTIONS,
  CONTENT_USAGE,
  findBareWord,
  splitContentOptions,
  takeOptions,
} from './options.ts'
import { formatBuildReport } from './report-build.ts'
import { findWorkerName } from './worker-name.ts'
import { startWrangler } from './wrangler.ts'

const { ours, others: forWrangler } = splitContentOptions(process.argv.slice(2))
const { values } = takeOptions(
  {
    options: CONTENT_OPTIONS,
    usage: `npm run deploy -- [--content DIR] [--strict] [--name NAME] [--dry-run] [options of wrangler deploy]

${CONTENT_USAGE}
  --name NAME    the Worker to deploy to, of each show its own (default: cuepoint)
  --dry-run      build, and show offline what would be deployed`,
    handsOn: ['name', 'dry-run', 'domain', 'env', 'config', 'outdir'],
  },
  ours,
)
// Wrangler would publish the directory of that name in place of what was built.
const word = findBareWord(forWrangler)
if (word !== undefined) {
  const remedy = 'begin each with --, as in npm run deploy -- --content DIR --dry-run'
  console.error(`expected options only, received "${word}" - ${remedy}`)
  process.exit(2)
}
const startedMs = performance.now()
const { faults, built } = await buildSite({
  contentDirectory: values.content,
  strict: values.strict,
})
reportFaults(faults, values.strict)
if (built === null) process.exit(1)
console.log(formatBuildReport(built, (performance.now() - startedMs) / 1000))
const worker = findWorkerName(forWrangler)
console.log(worker === undefined ? '' : `  worker    ${worker}\n`)

startWrangler(['deploy', ...forWrangler]).on('exit', (code) => process.exit(code ?? 1))
