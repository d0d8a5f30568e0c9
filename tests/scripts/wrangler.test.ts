import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { configFor } from '../../scripts/wrangler.ts'

const WRANGLER_TOML = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))

test('what is built elsewhere runs by wrangler.toml, but for where it is', async () => {
  const room = await mkdtemp(path.join(tmpdir(), 'cuepoint-config-'))
  const config = path.join(room, 'other.toml')
  await writeFile(config, configFor(path.join(room, 'built')))

  const project = unstable_readConfig({ config: WRANGLER_TOML })
  expect(project.compatibility_flags).not.toEqual([])
  expect(unstable_readConfig({ config })).toEqual({
    ...project,
    configPath: config,
    userConfigPath: config,
    assets: { ...project.assets, directory: path.join(room, 'built/site') },
    alias: {
      'built/search-index': path.join(room, 'built/worker/search-index.js'),
      'built/build-id': path.join(room, 'built/worker/build-id.txt'),
    },
  })
  await rm(room, { recursive: true })
})
