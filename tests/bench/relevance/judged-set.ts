import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../../catalogue/episode.ts'
import { readContent } from '../../../scripts/content/read-content.ts'
import type { SynonymLine } from '../../../search/synonyms.ts'
import type { JudgedQuery } from './ndcg.ts'

/** Queries whose answers people have judged, and the show that they are asked of. */
export interface JudgedSet {
  readonly name: string
  readonly catalogue: Catalogue
  readonly synonyms: readonly SynonymLine[]
  readonly queries: readonly JudgedQuery[]
}

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const WHOLE_SHOW = {
  name: 'the whole show',
  content: pathOf('../../../../shared/catalogue'),
  queries: pathOf('../../../../shared/relevance/queries.json'),
}
const TWO_EPISODES = {
  name: "the project's two episodes",
  content: pathOf('../../../content'),
  queries: pathOf('../../fixtures/judged-queries.json'),
}

/** Tells whether the large set, which is not part of the project, lies beside it. */
export const hasWholeShow = (): boolean => existsSync(WHOLE_SHOW.queries)

/** @param isWhole the large set; else the small one, which comes with the project */
export async function readJudgedSet(isWhole: boolean): Promise<JudgedSet> {
  const { name, content, queries } = isWhole ? WHOLE_SHOW : TWO_EPISODES
  const { catalogue, synonyms } = await readContent(content)
  const text = await readFile(queries, 'utf8')
  // Both files are written by people who judge, in the shape that JudgedQuery describes.
  return { name, catalogue, synonyms, queries: JSON.parse(text) as JudgedQuery[] }
}
