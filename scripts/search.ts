/**
 * `npm run search`: finds topics from the command line, by the very code that the Worker runs. With
 * words it prints the hits for a person; with `--queries FILE` it takes a query a line and prints the
 * API's answers as JSON, one a line.
 */
import { readFile } from 'node:fs/promises'
import { QUERY_LIMITS, type SearchAnswer } from '../search/answer.ts'
import { buildIndexFile } from '../search/build-index-file.ts'
import { loadIndexFile } from '../search/index-file.ts'
import { measureQuery, parseWholeNumber } from '../search/query.ts'
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
  --exact        the words as they are typed: no typo mended, no word finished, no synonym taken`,
  takesWords: true,
})

const words = positionals.join(' ').trim()
const wordsFault = values.queries === undefined ? tellQueryFault(words) : undefined
const fault = tellLimitFault(values.limit) ?? wordsFault
if (fault !== undefined) {
  console.error(fault)
  process.exit(2)
}

const search = await openSearch()
if (search !== undefined) {
  if (values.queries === undefined) printHits(search, words)
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

/** @returns what is wrong with the value of `--limit`; undefined where nothing is */
function tellLimitFault(limit: string): string | undefined {
  const { hits, defaultHits } = QUERY_LIMITS
  if (parseWholeNumber(limit, 1, hits) !== undefined) return undefined
  const expected = `a whole number from 1 to ${hits}`
  return `--limit: expected ${expected}, received ${JSON.stringify(limit)} - write --limit ${defaultHits}, or leave it out`
}

/** @returns what is wrong with a query, trimmed, that the Worker would refuse; else undefined */
function tellQueryFault(text: string): string | undefined {
  const { characters, isAllowed } = measureQuery(text)
  if (isAllowed) return undefined
  const most = QUERY_LIMITS.queryCharacters
  const remedy =
    characters > most
      ? 'search for fewer words'
      : 'write it, as in npm run search -- "feature flags"'
  return `expected a query of 1 to ${most} characters, received ${characters} - ${remedy}`
}

function ask(search: Search, text: string): SearchAnswer {
  const { limit, exact } = values
  const filters = { episode: null, tag: null, guest: null }
  return search.search({ text, limit: Number(limit), offset: 0, exact, ...filters })
}

function printHits(search: Search, text: string): void {
  console.log(formatAnswer(ask(search, text), process.stdout.isTTY))
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
    const query = line.trim()
    if (query === '') continue
    const lineFault = tellQueryFault(query)
    if (lineFault === undefined) {
      console.log(JSON.stringify(ask(search, query)))
    } else {
      console.error(`${file}:${i + 1}: ${lineFault}`)
      process.exitCode = 2
    }
  }
}
