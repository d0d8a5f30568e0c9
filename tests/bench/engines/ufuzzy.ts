import UFuzzy from '@leeoniya/ufuzzy'
import { HITS, fromFile, toFile, wholeText, type Engine } from './engine.ts'

/** uFuzzy has no index: it scans the texts. */
export const engine: Engine = {
  forgivesTypos: 'partly',
  build: (documents) => toFile(documents.map(wholeText)),
  load(file) {
    const texts = fromFile(file) as string[]
    const scan = new UFuzzy({ intraMode: 1 })
    return (query) => {
      const [found] = scan.search(texts, query, 1)
      return found?.slice(0, HITS).length ?? 0
    }
  },
}
