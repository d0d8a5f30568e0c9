/**
 * Builds one engine's index: the engine's name, and the directory with the `documents.json` of
 * `measure-show.ts` to write `index` to. What it measured is printed as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressedBytes } from './compressed-bytes.ts'
import { startStopwatch } from './cpu-time.ts'
import type { BenchDocument } from './engines/engine.ts'
import { findEngine, FROZEN } from './engines/engines.ts'
import type { BuildMeasures } from './measures.ts'

const [name = '', directory = ''] = process.argv.slice(2)
// What measure-show.ts wrote.
const documents = JSON.parse(
  readFileSync(join(directory, 'documents.json'), 'utf8'),
) as BenchDocument[]

const stopwatch = startStopwatch()
const file = await findEngine(name).build(documents)
const buildMs = stopwatch()

writeFileSync(join(directory, 'index'), file)
const measures: BuildMeasures = {
  buildMs,
  fileBytes: file.length,
  brotliBytes: compressedBytes(file, name === FROZEN),
}
process.stdout.write(JSON.stringify(measures))
