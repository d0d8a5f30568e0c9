import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama'
import { FIELDS, HITS, fromFile, toFile, type Engine } from './engine.ts'

const createEmpty = () =>
  create({ schema: { topic: 'string', title: 'string', guests: 'string', tags: 'string' } })

export const engine: Engine = {
  forgivesTypos: 'yes',
  async build(documents) {
    const index = createEmpty()
    await insertMultiple(
      index,
      documents.map(({ id, ...fields }) => ({ id: String(id), ...fields })),
    )
    return toFile(save(index))
  },
  load(file) {
    const index = createEmpty()
    load(index, fromFile(file) as RawData)
    return (query) => {
      const options = { term: query, properties: [...FIELDS], tolerance: 1, limit: HITS }
      const results = search(index, { ...options, threshold: 0 })
      if (results instanceof Promise) throw new Error('Orama was expected to answer at once')
      return results.hits.length
    }
  },
}
