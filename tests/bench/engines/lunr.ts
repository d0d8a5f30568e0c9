import lunr from 'lunr'
import { FIELDS, HITS, fromFile, toFile, type Engine } from './engine.ts'

export const engine: Engine = {
  forgivesTypos: 'partly',
  build(documents) {
    const index = lunr(function build() {
      for (const field of FIELDS) this.field(field)
      for (const document of documents) this.add(document)
    })
    return toFile(index)
  },
  load(file) {
    const index = lunr.Index.load(fromFile(file) as object)
    return (query) => {
      const terms = lunr.tokenizer(query).map(String)
      const results = index.query((ask) => {
        terms.forEach((term, i) => {
          const wildcard =
            i === terms.length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE
          ask.term(term, { wildcard, editDistance: term.length > 3 ? 1 : 0 })
        })
      })
      return results.slice(0, HITS).length
    }
  },
}
