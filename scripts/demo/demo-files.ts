import { readFileSync } from 'node:fs'
import type { Catalogue } from '../../catalogue/episode.ts'
import type { BuiltFiles } from '../write-files.ts'
import { buildDemoPage, type DemoOptions } from './demo-page.ts'

const DEMO_ASSETS = ['demo.css', 'demo.js', 'favicon.svg'] as const

/** The files of the demo page, and the page that a wrong address of the site gets. */
export async function buildDemoFiles(
  catalogue: Catalogue,
  options: DemoOptions,
): Promise<BuiltFiles> {
  return new Map<string, string | Uint8Array>([
    ['index.html', await buildDemoPage(catalogue, options)],
    ['404.html', buildNotFoundPage()],
    ...DEMO_ASSETS.map((name) => [name, readAsset(name)] as const),
  ])
}

const readAsset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/**
 * It is served in the place of any address, in folders that are not there: what it needs it has inside,
 * and where the show is it finds out by itself.
 */
const buildNotFoundPage = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Not found</title>
    <style>
${readAsset('demo.css')}</style>
  </head>
  <body>
    <header>
      <h1>Nothing here.</h1>
      <p class="lead"><a href="/">Search the show instead</a></p>
    </header>
    <script type="module">
${readAsset('not-found.js')}</script>
  </body>
</html>
`
