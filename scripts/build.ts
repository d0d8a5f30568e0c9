/** `npm run build`: content -> catalogue -> index -> `dist/`, and a short table of what came of it. */
import { buildSite } from './build-site.ts'
import { reportFaults } from './content/report-faults.ts'
import { CONTENT_OPTIONS, CONTENT_USAGE, takeOptions } from './options.ts'
import { formatBuildReport } from './report-build.ts'
import { showStages } from './show-stages.ts'

const { values } = takeOptions({
  options: CONTENT_OPTIONS,
  usage: `npm run build -- [--content DIR] [--strict]\n\n${CONTENT_USAGE}`,
})
const startedMs = performance.now()
const stages = showStages()
const { faults, built } = await buildSite({
  contentDirectory: values.content,
  strict: values.strict,
  onStage: stages.show,
})
stages.clear()
reportFaults(faults, values.strict)
if (built !== null) console.log(formatBuildReport(built, (performance.now() - startedMs) / 1000))
else process.exitCode = 1
