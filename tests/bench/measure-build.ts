/**
 * Builds one engine's index: the engine's name, the content directory, the number of topics, and the
 * directory to write `index` and `queries.json` to. What it measured is printed as JSON.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { readContent } from '../../scripts/content/read-content.ts'
import { makeBenchShow } from './bench-show.ts'
import { findEngine } from './engines/engines.ts'
import type { BuildMeasures } from './measures.ts'

const [name = '', contentDirectory = '', topics = '', directory = ''] = process.argv.slice(2)
const { catalogue } = await readContent(contentDirectory)
const show = makeBenchShow(catalogue, Number(topics))

const start = performance.now()
const file = await findEngine(name).build(show)
const buildMs = performance.now() - start

writeFileSync(join(directory, 'index'), file)
writeFileSync(join(directory, 'queries.json'), JSON.stringify(show.queries))
const measures: BuildMeasures = {
  topics: show.documents.length,
  buildMs,
  fileBytes: file.length,
  brotliBytes: compressedBytes(file),
}
process.stdout.write(JSON.stringify(measures))

/** The highest quality takes minutes for 100 MB, which none of the files that matter has. */
function compressedBytes(bytes: Uint8Array): number {
  const quality = bytes.length > 20_000_000 ? 5 : constants.BROTLI_MAX_QUALITY
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  }).length
}
