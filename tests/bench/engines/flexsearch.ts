import { Document } from 'flexsearch'
import { FIELDS, HITS, fromFile, toFile, type Engine } from './engine.ts'

type Tokenize = 'strict' | 'forward'

/** FlexSearch, of whole words (`strict`) or of their beginnings too (`forward`). */
function describe(tokenize: Tokenize): Engine {
  const create = () => new Document({ tokenize, document: { id: 'id', index: [...FIELDS] } })
  return {
    forgivesTypos: 'no',
    build(documents) {
      const index = create()
      for (const document of documents) index.add({ ...document })
      const parts: [string, string][] = []
      index.export((key, part) => {
        parts.push([key, part])
      })
      return toFile(parts)
    },
    load(file) {
      const index = create()
      for (const [key, part] of fromFile(file) as [string, string][]) index.import(key, part)
      return (query) => index.search(query, { limit: HITS, merge: true }).slice(0, HITS).length
    },
  }
}

export const strict = describe('strict')
export const forward = describe('forward')
