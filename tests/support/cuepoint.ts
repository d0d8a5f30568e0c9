import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTestHarness } from 'wrangler'
import type { Catalogue } from '../../catalogue/episode.ts'
import { buildSite } from '../../scripts/build-site.ts'
import type { WidgetFile } from '../../scripts/build-widget.ts'
import { formatPinnedScript } from '../../scripts/report-build.ts'
import { configFor } from '../../scripts/wrangler.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Cuepoint as it is deployed: Worker and static files, in workerd, on an origin of their own. */
export interface RunningCuepoint {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string
  readonly catalogue: Catalogue
  /** The line that embeds this very widget, as the build prints it. */
  readonly pinnedLine: string
  readonly close: () => Promise<void>
}

/** Which Cuepoint a test wants. */
export interface CuepointOptions {
  /** Default: the project's own. */
  readonly contentDirectory?: string
  /** Where the episodes' audio is, `{number}` standing for the number. Default: their enclosures. */
  readonly audioUrl?: string
  /** The widget, where it is built already. Default: it is built. */
  readonly widget?: readonly WidgetFile[]
}

/** Builds a content directory and serves what came of it, by the project's `wrangler.toml`. */
export async function startCuepoint(options: CuepointOptions = {}): Promise<RunningCuepoint> {
  const { contentDirectory = path.join(ROOT, 'content') } = options
  const outDirectory = await mkdtemp(path.join(tmpdir(), 'cuepoint-'))
  const { built } = await buildSite({ ...options, contentDirectory, outDirectory })
  if (built === null) throw new Error(`expected ${contentDirectory} to have no errors`)

  const configPath = path.join(outDirectory, 'wrangler.toml')
  await writeFile(configPath, configFor(outDirectory))
  const harness = createTestHarness({ root: ROOT, workers: [{ configPath }] })
  const { origin } = (await harness.listen()).url
  return {
    origin,
    catalogue: built.catalogue,
    pinnedLine: formatPinnedScript(built.pinnedScript).replace('https://HOST', origin),
    async close() {
      await harness.close()
      await rm(outDirectory, { recursive: true })
    },
  }
}
