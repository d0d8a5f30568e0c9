import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { takeScript } from '../../../scripts/take-script.ts'

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

/** Bundles a Worker, and writes it with its modules, its site and a `config.capnp` that serves it. */
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
}

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
  v8Flags = ["--expose-gc"],
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
