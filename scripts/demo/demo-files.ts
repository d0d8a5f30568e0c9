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
    ['404.html', NOT_FOUND_PAGE],
    ...DEMO_ASSETS.map((name) => [name, readFileSync(new URL(name, import.meta.url))] as const),
  ])
}

const NOT_FOUND_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Not found</title>
    <link rel="stylesheet" href="/demo.css" />
  </head>
  <body>
    <header>
      <h1>Nothing here.</h1>
      <p class="lead"><a href="/">Search the show instead</a></p>
    </header>
  </body>
</html>
`
