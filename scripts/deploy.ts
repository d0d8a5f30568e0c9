/**
 * `npm run deploy`: builds, and deploys with Wrangler, which is given every further option:
 * `npm run deploy -- --dry-run` shows what would go, offline.
 */
import { parseArgs } from 'node:util'
import { buildSite } from './build-site.ts'
import { reportFaults } from './content/report-faults.ts'
import { CONTENT_OPTIONS, CONTENT_USAGE, takeOptions } from './options.ts'
import { formatBuildReport } from './report-build.ts'
import { findWorkerName } from './worker-name.ts'
import { startWrangler } from './wrangler.ts'

const { tokens } = parseArgs({
  options: CONTENT_OPTIONS,
  strict: false,
  allowPositionals: true,
  tokens: true,
})
const ours: string[] = []
const forWrangler: string[] = []
for (const token of tokens) {
  if (token.kind === 'positional') forWrangler.push(token.value)
  if (token.kind !== 'option') continue
  const isOurs = token.name === 'help' || Object.hasOwn(CONTENT_OPTIONS, token.name)
  const value = token.value === undefined ? '' : `=${token.value}`
  ;(isOurs ? ours : forWrangler).push(token.rawName + value)
}
const { values } = takeOptions(
  {
    options: CONTENT_OPTIONS,
    usage: `npm run deploy -- [--content DIR] [--strict] [--name NAME] [--dry-run] [options of wrangler deploy]

${CONTENT_USAGE}
  --name NAME    the Worker to deploy to, of each show its own (default: cuepoint)
  --dry-run      build, and show offline what would be deployed`,
  },
  ours,
)
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
