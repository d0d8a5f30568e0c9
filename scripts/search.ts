/**
 * `npm run search`: finds topics from the command line, by the very code that the Worker runs. With
 * words it prints the hits for a person; with `--queries FILE` it takes a query a line and prints the
 * API's answers as JSON, one a line.
 */
import { readFile } from 'node:fs/promises'
import { QUERY_LIMITS, type SearchAnswer } from '../search/answer.ts'
import { buildIndexFile } from '../search/build-index-file.ts'
import { loadIndexFile } from '../search/index-file.ts'
import { parseSearchQuery } from '../search/query.ts'
import { createSearch, type Search } from '../search/search.ts'
import { readContent } from './content/read-content.ts'
import { formatSystemError } from './content/read-text.ts'
import { reportFaults } from './content/report-faults.ts'
import { formatAnswer } from './format-answer.ts'
import { CONTENT_OPTIONS, CONTENT_USAGE, takeOptions } from './options.ts'

const { values, positionals } = takeOptions({
  options: {
    ...CONTENT_OPTIONS,
    queries: { type: 'string' },
    limit: { type: 'string', default: String(QUERY_LIMITS.defaultHits) },
    exact: { type: 'boolean', default: false },
  },
  usage: `npm run search -- "feature flags" [options]
npm run --silent search -- --queries FILE [options]

${CONTENT_USAGE}
  --queries FILE takes a query a line and prints the API's answers as JSON, one a line
  --limit N      how many hits, 1 to ${QUERY_LIMITS.hits} (default: ${QUERY_LIMITS.defaultHits})
  --exact        the words as they are typed: no typo mended, no synonym taken`,
  takesWords: true,
})

const search = await openSearch()
if (search !== undefined) {
  if (values.queries === undefined) printHits(search, positionals.join(' '))
  else await printAnswers(search, values.queries)
}

async function openSearch(): Promise<Search | undefined> {
  const { catalogue, synonyms, faults } = await readContent(values.content)
  if (reportFaults(faults, values.strict)) {
    return createSearch(loadIndexFile(buildIndexFile(catalogue, { synonyms })))
  }
  process.exitCode = 1
  return undefined
}

/** Asks as a request to the Worker would; what it would refuse is told, at its place. */
function ask(search: Search, q: string, place: string): SearchAnswer | undefined {
  const { limit, exact } = values
  const parsed = parseSearchQuery(new URLSearchParams({ q, limit, exact: String(exact) }))
  if (parsed.ok) return search.search(parsed.query)
  console.error(`${place}: ${parsed.detail}`)
  process.exitCode = 2
  return undefined
}

function printHits(search: Search, text: string): void {
  const answer = ask(search, text, 'search')
  if (answer !== undefined) console.log(formatAnswer(answer, process.stdout.isTTY))
}

async function printAnswers(search: Search, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const received = JSON.stringify(formatSystemError(error))
    const remedy = 'give its path: --queries FILE'
    console.error(`expected a file with a query a line, received ${received} - ${remedy}`)
    process.exitCode = 2
    return ''
  })
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const answer = ask(search, line, `${file}:${i + 1}`)
    if (answer !== undefined) console.log(JSON.stringify(answer))
  }
}
