import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const CONFIG = new URL('../wrangler.toml', import.meta.url)

/**
 * Finds out which Worker `wrangler deploy` will put in the place of what was there under its name.
 *
 * @param args what Wrangler is given after `deploy`
 * @returns undefined where an environment or another configuration decides
 */
export function findWorkerName(
  args: readonly string[],
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): string | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      env: { type: 'string', short: 'e' },
      config: { type: 'string', short: 'c' },
    },
    strict: false,
    allowPositionals: true,
  })
  const name = env['WRANGLER_CI_OVERRIDE_NAME'] ?? values.name
  if (typeof name === 'string') return name
  if ((values.env ?? values.config ?? env['CLOUDFLARE_ENV']) !== undefined) return undefined
  return /^name = "(.+)"$/m.exec(readFileSync(CONFIG, 'utf8'))?.[1]
}
