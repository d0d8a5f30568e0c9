/**
 * `npm start`: builds, serves Worker, widget and demo page in Cloudflare's own runtime, and builds
 * again when the content changes. Needs no account and no network.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { watch } from 'chokidar'
import { isReachable } from './audio/is-reachable.ts'
import { startStandInAudio } from './audio/start-stand-in-audio.ts'
import { buildSite } from './build-site.ts'
import type { WidgetFile } from './build-widget.ts'
import { readContent } from './content/read-content.ts'
import { reportFaults } from './content/report-faults.ts'
import { CONTENT_OPTIONS, CONTENT_USAGE, takeOptions } from './options.ts'
import { formatBuildReport } from './report-build.ts'
import { tellPortFault } from './tell-port-fault.ts'
import { configFor, startWrangler } from './wrangler.ts'

const DEFAULT_PORT = 8787

/** Saving a file is several events in a row; one build is enough for them. */
const SETTLE_MS = 150

const { values } = takeOptions({
  options: CONTENT_OPTIONS,
  usage: `npm start -- [--content DIR] [--strict]\n\n${CONTENT_USAGE}\n\nPORT=3000 npm start serves on another port than ${DEFAULT_PORT}.`,
})
const port = process.env['PORT'] ?? String(DEFAULT_PORT)
const portFault = await tellPortFault(port, DEFAULT_PORT)
if (portFault !== undefined) {
  console.error(portFault)
  process.exit(2)
}

/** Not `dist`, since it may play tones, and nobody should publish those; and of this port alone. */
const outDirectory = fileURLToPath(new URL(`../.wrangler/start/${port}`, import.meta.url))

let { catalogue } = await readContent(values.content)
const enclosure = catalogue.episodes.at(-1)?.audioUrl
const hasAudio = enclosure === undefined || (await isReachable(enclosure))
const audioUrl = hasAudio ? undefined : await startStandInAudio(() => catalogue.episodes)
let widget: readonly WidgetFile[] | undefined
if (!(await build())) process.exit(1)
if (enclosure !== undefined && !hasAudio) {
  const { host } = new URL(enclosure)
  console.log(`\n${host} cannot be reached from here: each topic plays a tone of its own instead.`)
}

const config = `${outDirectory}.toml`
await writeFile(config, configFor(outDirectory))
const wrangler = startWrangler([
  'dev',
  `--config=${config}`,
  `--port=${port}`,
  '--show-interactive-dev-session=false',
])
wrangler.on('exit', (code) => process.exit(code ?? 0))
// Else whoever stops this process alone, or what ends it, would leave the port taken.
process.on('exit', () => wrangler.kill())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => wrangler.kill())
}
console.log(
  `\nhttp://localhost:${port} serves the demo page as soon as it is ready; Ctrl+C stops it.\n`,
)

let settling: NodeJS.Timeout | undefined
/** One build after the other, since all write the same files and the last save counts. */
let lastBuild: Promise<unknown> = Promise.resolve()
watch(values.content, { ignoreInitial: true }).on('all', () => {
  clearTimeout(settling)
  settling = setTimeout(() => (lastBuild = lastBuild.then(rebuild)), SETTLE_MS)
})

async function rebuild() {
  console.log(`\n${values.content} changed`)
  try {
    await build()
  } catch (error) {
    // Nothing that the content could mend: what was built before is served on.
    console.error(error)
  }
}

/**
 * Builds the widget with the first build only, since no content changes it.
 *
 * @returns whether the content may be served
 */
async function build(): Promise<boolean> {
  const startedMs = performance.now()
  const { faults, built } = await buildSite({
    contentDirectory: values.content,
    outDirectory,
    strict: values.strict,
    ...(audioUrl !== undefined && { audioUrl }),
    ...(widget !== undefined && { widget }),
  })
  reportFaults(faults, values.strict)
  if (built === null) return false
  ;({ catalogue, widget } = built)
  console.log(formatBuildReport(built, (performance.now() - startedMs) / 1000))
  return true
}
