import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite } from '../../scripts/build-site.ts'
import { formatPinnedScript } from '../../scripts/report-build.ts'
import type { CuepointOptions, RunningCuepoint } from './cuepoint.ts'
import { listen } from './listen.ts'

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/**
 * Cuepoint without its Worker: the published files, from a server that does nothing but hand out files
 * and let every page read them, as GitHub Pages does.
 *
 * @param folder where on the server they are, such as `/podcast`. Default: at its root
 */
export async function startStaticCuepoint(
  options: CuepointOptions = {},
  folder = '',
): Promise<RunningCuepoint> {
  const { contentDirectory = CONTENT } = options
  const outDirectory = await mkdtemp(path.join(tmpdir(), 'cuepoint-'))
  const { built } = await buildSite({ ...options, contentDirectory, outDirectory })
  if (built === null) throw new Error(`expected ${contentDirectory} to have no errors`)

  const read = (name: string) => readFile(path.join(outDirectory, 'site', path.normalize(name)))
  const { origin, close } = await listen((request, response) => {
    const [address = '/'] = (request.url ?? '/').split('?')
    const name = address.replace(/\/$/, '/index.html')
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream'
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': type }
    const file = name.startsWith(`${folder}/`) ? read(name.slice(folder.length)) : Promise.reject()
    file.then(
      (bytes) => response.writeHead(200, headers).end(bytes),
      async () =>
        response
          .writeHead(404, { ...headers, 'Content-Type': 'text/html' })
          .end(await read('404.html')),
    )
  })
  return {
    origin,
    catalogue: built.catalogue,
    pinnedLine: formatPinnedScript(built.pinnedScript).replace('https://HOST', origin),
    async close() {
      await close()
      await rm(outDirectory, { recursive: true })
    },
  }
}
