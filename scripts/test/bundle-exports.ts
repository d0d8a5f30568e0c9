import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { TARGET, TERSER_OPTIONS } from '../build-widget.ts'
import { takeScript } from '../take-script.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A module that is nowhere on the disk, at the root of the project so that its imports are found. */
const ENTRY = path.join(root, 'exported.ts')

/**
 * Bundles exports of the project's own modules as the widget is bundled, with nothing that they do not
 * need, to weigh what no page loads by itself.
 *
 * @param file is written
 * @param exports names of exports by the module's path in the project
 */
export async function bundleExports(
  file: string,
  exports: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(exports).map(([id, name]) => `export { ${name} } from './${id}'`)
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [
      {
        name: 'cuepoint:exports',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? lines.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      target: TARGET,
      minify: 'terser',
      terserOptions: TERSER_OPTIONS,
      lib: { entry: ENTRY, formats: ['iife'], name: 'cuepoint' },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  })
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, takeScript(built, Object.keys(exports).join(', ')))
}
