import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTestHarness, unstable_readConfig } from 'wrangler'
import type { Catalogue } from '../../catalogue/episode.ts'
import { buildSite } from '../../scripts/build-site.ts'
import type { WidgetFile } from '../../scripts/build-widget.ts'
import { formatPinnedScript } from '../../scripts/report-build.ts'

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

  const harness = createTestHarness({
    root: ROOT,
    workers: [{ config: workerConfig(outDirectory) }],
  })
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

/** `wrangler.toml`, with what was built elsewhere in the place of `dist/`. */
function workerConfig(outDirectory: string) {
  const configPath = path.join(ROOT, 'wrangler.toml')
  const { name, main, compatibility_date, assets, alias } = unstable_readConfig({
    config: configPath,
  })
  const aliases: Record<string, string> = alias ?? {}
  const built = (file: string) => file.replace(/^(\.\/)?dist\//, `${outDirectory}/`)
  return {
    name: name ?? 'cuepoint',
    main: main ?? 'worker/index.ts',
    compatibility_date: compatibility_date ?? '',
    assets: { ...assets, directory: built(assets?.directory ?? '') },
    alias: Object.fromEntries(
      Object.entries(aliases).map(([module, file]) => [module, built(file)]),
    ),
  }
}
