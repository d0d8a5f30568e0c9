import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { takeScript } from '../../../scripts/take-script.ts'
import { WORKERD } from './workerd.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A Worker to be run by plain workerd. */
export interface WorkerFiles {
  /** The script, relative to the project. */
  readonly entry: string
  /** What it imports as `built/NAME`: code, text or bytes. */
  readonly modules: Readonly<
    Record<string, { readonly kind: ModuleKind; readonly content: string | Uint8Array }>
  >
  /** Static files by their paths. */
  readonly site: ReadonlyMap<string, string | Uint8Array>
}

/** The kinds of modules of a Worker, as workerd's configuration names them. */
type ModuleKind = 'esModule' | 'text' | 'data'

/** The name of the file that workerd serves: code, modules and all. */
export const ENCODED_CONFIG = 'config.bin'

/** More than any Worker of the bench takes, to be read from workerd. */
const MOST_BYTES = 200e6

/**
 * Bundles a Worker, and writes it with its modules, its site and what workerd serves. That is encoded
 * already, as Wrangler hands it over and as it is deployed: to read it as a person writes it takes workerd
 * several milliseconds, more the larger the Worker is.
 */
export async function writeWorker(directory: string, worker: WorkerFiles): Promise<void> {
  const files = new Map<string, string | Uint8Array>([['worker.js', await bundle(worker.entry)]])
  for (const [name, { content }] of Object.entries(worker.modules)) files.set(name, content)
  for (const [name, content] of worker.site) files.set(`site/${name}`, content)
  files.set('config.capnp', configOf(worker))
  await mkdir(path.join(directory, 'site'), { recursive: true })
  for (const [name, content] of files) {
    const file = path.join(directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const { stdout } = await promisify(execFile)(
    WORKERD,
    ['compile', '--config-only', 'config.capnp'],
    { cwd: directory, encoding: 'buffer', maxBuffer: MOST_BYTES },
  )
  await writeFile(path.join(directory, ENCODED_CONFIG), stdout)
}

/** What Cloudflare allows an isolate, in MB; V8 counts its heap only, without the array buffers beside it. */
const ISOLATE_MEGABYTES = 128

async function bundle(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'worker' },
      rolldownOptions: { external: /^built\//, output: { minify: true } },
    },
  })
  return takeScript(built, entry)
}

function configOf({ modules }: WorkerFiles): string {
  const embedded = Object.entries(modules).map(
    ([name, { kind }]) => `(name = "built/${name}", ${kind} = embed "${name}")`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ["--expose-gc", "--max-heap-size=${ISOLATE_MEGABYTES}"],
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js"), ${embedded.join(', ')}],
      compatibilityDate = "2026-10-01",
      compatibilityFlags = ["no_nodejs_compat"],
      bindings = [(name = "ASSETS", service = "site")],
    )),
    (name = "internet", network = (allow = [])),
    (name = "site", disk = (path = "site", writable = false)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`
}
