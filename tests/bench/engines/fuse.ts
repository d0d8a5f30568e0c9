import Fuse from 'fuse.js'
import { FIELDS, HITS, fromFile, toFile, type BenchDocument, type Engine } from './engine.ts'

const KEYS = [...FIELDS]

interface FuseFile {
  readonly documents: BenchDocument[]
  readonly index: Parameters<typeof Fuse.parseIndex<BenchDocument>>[0]
}

/** Fuse.js scans the texts; what it calls an index are their lengths and copies. */
export const engine: Engine = {
  forgivesTypos: 'yes',
  build: (documents) => toFile({ documents, index: Fuse.createIndex(KEYS, documents) }),
  load(file) {
    const { documents, index } = fromFile(file) as FuseFile
    const options = { keys: KEYS, threshold: 0.3, ignoreLocation: true }
    const fuse = new Fuse(documents, options, Fuse.parseIndex(index))
    return (query) => fuse.search(query, { limit: HITS }).length
  },
}
