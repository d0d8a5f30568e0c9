import { formatTable } from '../format-table.ts'
import type { JudgedSet } from './judged-set.ts'
import {
  formatMeans,
  meanByCategory,
  measureQueries,
  prepareCuepoint,
} from './measure-relevance.ts'
import { createPeers } from './peers.ts'

/** A table of Cuepoint and its peers: nDCG@10 by category of query, the best of all first. */
export async function compareEngines(judged: JudgedSet): Promise<string> {
  const { catalogue, synonyms, queries } = judged
  const engines = {
    Cuepoint: prepareCuepoint(catalogue, synonyms)(),
    'Cuepoint without synonyms': prepareCuepoint(catalogue, [])(),
    ...(await createPeers(catalogue)),
  }
  const rows = Object.entries(engines).map(([name, find]) => {
    return { name, means: meanByCategory(queries, measureQueries(find, queries, catalogue)) }
  })
  rows.sort((a, b) => (b.means.get('all') ?? 0) - (a.means.get('all') ?? 0))
  const head = ['engine', ...(rows[0]?.means.keys() ?? [])]
  return formatTable(
    head,
    rows.map(({ name, means }) => formatMeans(name, means)),
  )
}
