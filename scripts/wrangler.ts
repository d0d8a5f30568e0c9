import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WRANGLER = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url))

/**
 * Keeps Wrangler from telling its maker that it ran, and from asking the network where it is, which
 * offline costs seconds and prints a stack trace.
 */
export const QUIET_WRANGLER = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
} as const

/** Starts Cloudflare's own tool on this project, with its output shown. */
export function startWrangler(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...QUIET_WRANGLER },
  })
}

/**
 * `wrangler.toml` for what was built into another directory than `dist`, to be written anywhere: its
 * paths are whole.
 */
export function configFor(outDirectory: string): string {
  const inToml = (directory: string) => `"${directory.replaceAll('\\', '/').replace(/\/?$/, '/')}`
  return readFileSync(path.join(ROOT, 'wrangler.toml'), 'utf8')
    .replace(/(?<=^main = )"/m, inToml(ROOT))
    .replaceAll(/"(?:\.\/)?dist\//g, inToml(outDirectory))
}
