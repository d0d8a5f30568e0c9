import type { Catalogue } from '../catalogue/episode.ts'
import { loadIndexFile, type SearchIndex } from '../search/index-file.ts'
import { nameBuild } from './build-id.ts'
import { buildWidget, type WidgetFile } from './build-widget.ts'
import type { Fault } from './content/fault.ts'
import { readContent } from './content/read-content.ts'
import { formatBytes, formatSystemError } from './content/read-text.ts'
import { buildDemoFiles } from './demo/demo-files.ts'
import { buildSearchFiles } from './search-files.ts'
import { buildEpisodeFiles, HEADERS_FILE } from './site-files.ts'
import { writeFiles, type BuiltFiles } from './write-files.ts'

/**
 * The largest static file that Cloudflare takes: 25 MiB.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#static-assets
 */
const ASSET_BYTES = 25 * 1024 * 1024

/** What to build, and where to. */
export interface BuildOptions {
  readonly contentDirectory: string
  /** Default `dist`. Below it, `site/` is what is published and `worker/` what the Worker imports. */
  readonly outDirectory?: string
  /** Warnings stop the build as errors do. Default false. */
  readonly strict?: boolean
  /**
   * Plays every episode from here instead of its enclosure, `{number}` standing for its number: how
   * `npm start` works offline and how the tests play real sound. Default: the enclosures.
   */
  readonly audioUrl?: string
  /** The widget, where it is built already: it depends on no content. Default: it is built. */
  readonly widget?: readonly WidgetFile[]
  /** Is told what is being done. Default: nobody is. */
  readonly onStage?: (stage: string) => void
}

/** What came of it: the faults of the content, and, unless one of them stopped it, what was built. */
export interface BuildReport {
  readonly faults: readonly Fault[]
  readonly built: {
    readonly buildId: string
    readonly catalogue: Catalogue
    readonly counts: SearchIndex['counts']
    readonly indexBytes: number
    /** In the Worker's code, or, where it is too large for that, a static file that it reads. */
    readonly indexPlace: 'bundled' | 'asset'
    /** To be given to the next build, where the widget's code is the same. */
    readonly widget: readonly WidgetFile[]
    readonly widgetBytes: number
    /** The widget's script under the name that always means these bytes, and its hash for `integrity`. */
    readonly pinnedScript: Pick<WidgetFile, 'fileName' | 'integrity'>
    readonly siteFiles: number
    readonly siteBytes: number
  } | null
}

/**
 * The whole way from Markdown to what is deployed: content -> catalogue -> index -> files. Nothing is
 * written before everything is made, so that a fault leaves the last good build in place; and the
 * same content makes the same bytes.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { contentDirectory, outDirectory = 'dist', strict = false, audioUrl } = options
  const { onStage = () => {} } = options

  onStage('reading content')
  const {
    catalogue: content,
    synonyms,
    faults,
  } = await readContent(contentDirectory, (read, all) =>
    onStage(`reading content: ${read} of ${all} episodes`),
  )
  if (faults.some(({ severity }) => strict || severity === 'error')) return { faults, built: null }
  const catalogue = audioUrl === undefined ? content : playFrom(audioUrl, content)

  onStage('building the index')
  const searchFiles = buildSearchFiles(catalogue, { synonyms })
  const { counts } = loadIndexFile(searchFiles.index)
  const buildId = await nameBuild(searchFiles.index)

  onStage('building the widget')
  const { widget = await buildWidget() } = options
  const siteFiles = new Map([
    ...buildEpisodeFiles(catalogue),
    ...searchFiles.site,
    ...widget.map(({ fileName, code }) => [fileName, code] as const),
    ...(await buildDemoFiles(catalogue, { standInAudio: audioUrl !== undefined })),
    ['_headers', HEADERS_FILE] as const,
  ])

  const oversized = tellOversized(contentDirectory, siteFiles)
  if (oversized !== undefined) return { faults: [...faults, oversized], built: null }

  onStage('writing files')
  try {
    await writeFiles(
      outDirectory,
      new Map([
        ...[...siteFiles].map(([path, content]) => [`site/${path}`, content] as const),
        ...[...searchFiles.worker].map(([path, content]) => [`worker/${path}`, content] as const),
        ['worker/build-id.txt', `${buildId}\n`],
      ]),
    )
  } catch (error) {
    return { faults: [...faults, unwritable(outDirectory, error)], built: null }
  }

  const built = {
    buildId,
    catalogue,
    counts,
    indexBytes: sizeBytes(searchFiles.index),
    indexPlace: searchFiles.place,
    widget,
    // Without what is there under two names.
    widgetBytes: sizeBytes([...new Set(widget.map(({ code }) => code))].join('')),
    pinnedScript: findPinnedScript(widget),
    siteFiles: siteFiles.size,
    siteBytes: [...siteFiles.values()].reduce((sum, content) => sum + sizeBytes(content), 0),
  }
  return { faults, built }
}

const sizeBytes = (content: string | Uint8Array) => Buffer.byteLength(content)

/** The script that pages embed, under its other name. */
function findPinnedScript(widget: readonly WidgetFile[]): WidgetFile {
  const script = widget.find(({ fileName }) => fileName === 'cuepoint.js')
  const pinned = widget.find((file) => file !== script && file.code === script?.code)
  if (pinned === undefined) throw new Error('expected cuepoint.js under a versioned name too')
  return pinned
}

/** Tells a file that Cloudflare would refuse; undefined where there is none. */
function tellOversized(directory: string, files: BuiltFiles): Fault | undefined {
  for (const [path, content] of files) {
    if (sizeBytes(content) <= ASSET_BYTES) continue
    return {
      severity: 'error',
      file: directory,
      line: 1,
      expected: `a show whose files have at most ${formatBytes(ASSET_BYTES)} each`,
      received: `${path} with ${formatBytes(sizeBytes(content))}`,
      remedy: 'split it into several shows: docs/scale.md',
    }
  }
  return undefined
}

const unwritable = (directory: string, error: unknown): Fault => ({
  severity: 'error',
  file: directory,
  line: 1,
  expected: 'a directory that can be written',
  received: formatSystemError(error),
  remedy: 'let this user write to it, make room, and let no other build run',
})

const playFrom = (audioUrl: string, catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  episodes: catalogue.episodes.map((episode) => ({
    ...episode,
    audioUrl: audioUrl.replaceAll('{number}', String(episode.number)),
  })),
})
