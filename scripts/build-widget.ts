import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Terser } from 'vite'
import { versionedName } from '../widget/chunks/versioned-name.ts'
import { checkViews, leanPreact } from './lean-preact.ts'
import { takeScript } from './take-script.ts'

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
  german: 'widget/words/german-chunk.ts',
  local: 'widget/local/chunk.ts',
}

/** The oldest browsers with light-dark(), constructable style sheets and AbortSignal.any(). */
export const TARGET = ['chrome123', 'firefox124', 'safari17.5']

const root = fileURLToPath(new URL('..', import.meta.url))
const chunksFolder = path.join(root, 'widget/chunks')

/** The JSX of every file becomes calls of Preact's `h`, whose children are arguments: short. */
const JSX = {
  // Else, where NODE_ENV says no "production", each element would have the place in its file as an attribute.
  jsx: { runtime: 'classic', pragma: 'jsx', pragmaFrag: 'JsxFragment', development: false },
  jsxInject: "import { h as jsx, Fragment as JsxFragment } from 'preact'",
} as const

/**
 * Builds the widget: `cuepoint.js`; `cuepoint-HASH.js`, the same script under a name that always
 * means these very bytes; what it loads later, under a name of that kind and under a plain one; and
 * `cuepoint.d.ts`, its types. Writes nothing.
 */
export async function buildWidget(): Promise<WidgetFile[]> {
  const plugins = [takeFromKit(await readKitImports())]
  const chunks = await Promise.all(
    Object.entries(CHUNK_ENTRIES).map(async ([name, entry]) => {
      const code = await buildScript(entry, { plugins })
      return { name, file: versionedFile(`cuepoint-${name}`, code) }
    }),
  )
  const hashes = chunks.map(({ name, file }) => [name, file.integrity] as const)
  const code = await buildScript('widget/cuepoint.ts', {
    plugins: [leanPreact()],
    define: { CHUNK_INTEGRITY: JSON.stringify(Object.fromEntries(hashes)) },
  })
  const versioned = versionedFile('cuepoint', code)
  const types = await readFile(path.join(root, 'widget/cuepoint-player.d.ts'), 'utf8')
  return [
    { ...versioned, fileName: 'cuepoint.js' },
    versioned,
    ...chunks.flatMap(({ name, file }) => [file, { ...file, fileName: `cuepoint.${name}.js` }]),
    { fileName: 'cuepoint.d.ts', code: types, integrity: hashOf(types) },
  ]
}

/** Names a script by its content, so that the name never means anything else. */
function versionedFile(name: string, code: string): WidgetFile {
  const integrity = hashOf(code)
  return { fileName: versionedName(name, integrity), code, integrity }
}

const hashOf = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`

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

/**
 * What Terser does last. ASCII only: a script without a charset of its own is read in the encoding of
 * its page, and not every page says that it is UTF-8.
 */
export const TERSER_OPTIONS: Terser.MinifyOptions = {
  toplevel: true,
  compress: {
    passes: 5,
    inline: 1,
    keep_fargs: false,
    unsafe: true,
    unsafe_arrows: true,
    pure_getters: true,
  },
  // Those with an underscore are Preact's own.
  mangle: { properties: { regex: /^_/ } },
  format: { ascii_only: true },
  ecma: 2020,
}

/** One script that runs anywhere: no module, no global, its style inside as text. */
async function buildScript(
  entry: string,
  { plugins, define }: { readonly plugins: Plugin[]; readonly define?: Record<string, string> },
): Promise<string> {
  const built = await build({
    plugins: [checkViews(), ...plugins],
    define: define ?? {},
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Said here, since Vite would take NODE_ENV=test for development and build something else.
    mode: 'production',
    oxc: JSX,
    build: {
      write: false,
      target: TARGET,
      minify: 'terser',
      terserOptions: TERSER_OPTIONS,
      lib: { entry, formats: ['iife'], name: 'cuepoint', fileName: () => 'script.js' },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  })
  return takeScript(built, entry)
}
