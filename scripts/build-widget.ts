import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

/** A file of the widget, to be published under its name. */
export interface WidgetFile {
  readonly fileName: string
  readonly code: string
  /** For `<script integrity>` (W3C Subresource Integrity). */
  readonly integrity: string
}

/** The parts of the widget that load when they are needed: see `widget/chunks/load-chunk.ts`. */
const CHUNK_ENTRIES = {
  player: 'widget/player/chunk.ts',
  extras: 'widget/extras/chunk.tsx',
  frame: 'widget/frame/chunk.ts',
  german: 'widget/words/german-chunk.ts',
}

/** The oldest browsers with light-dark(), constructable style sheets and AbortSignal.any(). */
const TARGET = ['chrome123', 'firefox124', 'safari17.5']

const root = fileURLToPath(new URL('..', import.meta.url))
const chunksFolder = path.join(root, 'widget/chunks')

/**
 * Builds the widget: `cuepoint.js`; `cuepoint-HASH.js`, the same script under a name that always
 * means these very bytes; what it loads later; and `cuepoint.d.ts`, its types. Writes nothing.
 */
export async function buildWidget(): Promise<WidgetFile[]> {
  const plugins = [takeFromKit(await readKitImports())]
  const chunks = await Promise.all(
    Object.entries(CHUNK_ENTRIES).map(async ([name, entry]) => {
      const file = versionedFile(`cuepoint-${name}`, await buildScript(entry, { plugins }))
      return { name, file }
    }),
  )
  const chunkFiles = chunks.map(
    ({ name, file: { fileName, integrity } }) => [name, { fileName, integrity }] as const,
  )
  const code = await buildScript('widget/cuepoint.ts', {
    define: { CHUNK_FILES: JSON.stringify(Object.fromEntries(chunkFiles)) },
  })
  const versioned = versionedFile('cuepoint', code)
  const types = versionedFile(
    '',
    await readFile(path.join(root, 'widget/cuepoint-player.d.ts'), 'utf8'),
  )
  return [
    { ...versioned, fileName: 'cuepoint.js' },
    versioned,
    ...chunks.map(({ file }) => file),
    { ...types, fileName: 'cuepoint.d.ts' },
  ]
}

/** Names a script by its content, so that the name never means anything else. */
function versionedFile(name: string, code: string): WidgetFile {
  const digest = createHash('sha256').update(code).digest()
  return {
    fileName: `${name}-${digest.toString('hex').slice(0, 8)}.js`,
    code,
    integrity: `sha256-${digest.toString('base64')}`,
  }
}

/** What `kit.ts` imports, and so a chunk need not bring along: packages by name, files by path. */
async function readKitImports(): Promise<Set<string>> {
  const kit = await readFile(path.join(chunksFolder, 'kit.ts'), 'utf8')
  return new Set([...kit.matchAll(/from '(.+)'/g)].map(([, id = '']) => absolute(id, chunksFolder)))
}

const absolute = (id: string, folder: string) => (id.startsWith('.') ? path.join(folder, id) : id)

/** Puts `from-kit.ts` in the place of what the kit has. */
function takeFromKit(kitImports: ReadonlySet<string>): Plugin {
  return {
    name: 'cuepoint:take-from-kit',
    enforce: 'pre',
    resolveId(id, importer = root) {
      const isInKit = kitImports.has(absolute(id, path.dirname(importer)))
      return isInKit ? path.join(chunksFolder, 'from-kit.ts') : undefined
    },
  }
}

/** One script that runs anywhere: no module, no global, its style inside as text. */
async function buildScript(
  entry: string,
  options: { plugins?: Plugin[]; define?: Record<string, string> },
): Promise<string> {
  const built = await build({
    ...options,
    root,
    resolve: {
      alias: { 'preact/jsx-runtime': path.join(chunksFolder, 'jsx-runtime.ts') },
    },
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Said here, since Vite would take NODE_ENV=test for development and build something else.
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      write: false,
      target: TARGET,
      lib: { entry, formats: ['iife'], name: 'cuepoint', fileName: () => 'script.js' },
    },
  })
  const files = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))
  const [script] = files
  if (files.length !== 1 || script?.type !== 'chunk') {
    throw new Error(
      `expected one script from ${entry}, received ${files.map((file) => file.fileName).join(', ')} - import text with ?inline only`,
    )
  }
  return asciiOnly(script.code)
}

/**
 * Spells a script without any character beyond ASCII: a script without a charset of its own is read
 * in the encoding of its page, and not every page says that it is UTF-8.
 */
function asciiOnly(code: string): string {
  return code.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
