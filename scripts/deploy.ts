/**
 * `npm run deploy`: builds, and deploys with Wrangler, which is given every further option:
 * `npm run deploy -- --dry-run` shows what would go, offline.
 */
import { parseArgs } from 'node:util'
import { buildSite } from './build-site.ts'
import { reportFaults } from './content/report-faults.ts'
import { CONTENT_OPTIONS } from './options.ts'
import { formatBuildReport } from './report-build.ts'
import { startWrangler } from './wrangler.ts'

const { values, tokens } = parseArgs({
  options: CONTENT_OPTIONS,
  strict: false,
  allowPositionals: true,
  tokens: true,
})
const startedMs = performance.now()
const strict = values.strict === true
const { faults, built } = await buildSite({ contentDirectory: String(values.content), strict })
reportFaults(faults, strict)
if (built === null) process.exit(1)
console.log(`${formatBuildReport(built, (performance.now() - startedMs) / 1000)}\n`)

const forWrangler = tokens.flatMap((token) => {
  if (token.kind === 'positional') return [token.value]
  if (token.kind !== 'option' || token.name in CONTENT_OPTIONS) return []
  return token.value === undefined ? [token.rawName] : [`${token.rawName}=${token.value}`]
})
startWrangler(['deploy', ...forWrangler]).on('exit', (code) => process.exit(code ?? 1))
