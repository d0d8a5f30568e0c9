/** `npm run check:content`: reads content, tells every fault of it, and builds nothing. */
import { readContent } from './content/read-content.ts'
import { formatCount, reportFaults } from './content/report-faults.ts'
import { CONTENT_OPTIONS, CONTENT_USAGE, takeOptions } from './options.ts'

const { values } = takeOptions({
  options: CONTENT_OPTIONS,
  usage: `npm run check:content -- [--content DIR] [--strict]\n\n${CONTENT_USAGE}`,
})
const { catalogue, faults } = await readContent(values.content)
const mayGoOn = reportFaults(faults, values.strict)
const topics = catalogue.episodes.reduce((sum, episode) => sum + episode.topics.length, 0)
const counts = [formatCount(catalogue.episodes.length, 'episode'), formatCount(topics, 'topic')]
if (mayGoOn) console.log(counts.join(', '))
else process.exitCode = 1
