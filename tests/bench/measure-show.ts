/**
 * Grows a show and builds its search: the content directory, the number of topics, and the directory
 * to write `documents.json`, `queries.json`, what is searched and the Workers to. What it measured is printed as JSON.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from '../../scripts/content/read-content.ts'
import { buildSearchFiles } from '../../scripts/search-files.ts'
import { SEARCHED_FILE } from '../../search/apart-search.ts'
import { makeBenchShow } from './bench-show.ts'
import { startStopwatch } from './cpu-time.ts'
import type { GrownShow } from './bench-size.ts'
import { describeWorkers } from './worker/worker-variants.ts'
import { writeWorker } from './worker/write-worker.ts'

const [contentDirectory = '', topics = '', directory = ''] = process.argv.slice(2)
const content = await readContent(contentDirectory)
const { catalogue, documents, queries } = makeBenchShow(content.catalogue, Number(topics))
writeFileSync(join(directory, 'documents.json'), JSON.stringify(documents))
writeFileSync(join(directory, 'queries.json'), JSON.stringify(queries))

const stopwatch = startStopwatch()
const search = buildSearchFiles(catalogue, { synonyms: content.synonyms })
const buildMs = stopwatch()
const searched = [...search.site].find(([path]) => path.endsWith(SEARCHED_FILE))?.[1]
if (!(searched instanceof Uint8Array)) throw new Error(`expected ${SEARCHED_FILE} in the site`)
writeFileSync(join(directory, SEARCHED_FILE), searched)

const workers = await describeWorkers(catalogue, documents, search)
for (const [i, worker] of [...workers.values()].entries()) {
  await writeWorker(join(directory, 'workers', String(i)), worker)
}
const grown: GrownShow = {
  topics: documents.length,
  episodes: catalogue.episodes.length,
  queries,
  workers: [...workers.keys()],
  search: { place: search.place, buildMs, searchedBytes: searched.length },
}
process.stdout.write(JSON.stringify(grown))
