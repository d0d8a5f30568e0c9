import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FIELDS, HITS, type Engine } from './engine.ts'

/** SQLite's FTS5: native code and a file on disk, which neither a Worker nor a page has. */
export const engine: Engine = {
  forgivesTypos: 'no',
  isNative: true,
  build(documents) {
    return inDirectory((directory) => {
      const path = join(directory, 'fts.sqlite')
      const database = new DatabaseSync(path)
      database.exec(`CREATE VIRTUAL TABLE fts USING fts5(${FIELDS.join(', ')}, prefix='2 3')`)
      const insert = database.prepare('INSERT INTO fts VALUES (?, ?, ?, ?)')
      database.exec('BEGIN')
      for (const document of documents) insert.run(...FIELDS.map((field) => document[field]))
      database.exec('COMMIT; VACUUM')
      database.close()
      return readFileSync(path)
    })
  },
  load(file) {
    const find = openDatabase(file).prepare(
      `SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY bm25(fts, 2, 1.5, 1.5, 1) LIMIT ${HITS}`,
    )
    return (query) => {
      const terms = query.match(/[\p{L}\p{N}]+/gu) ?? []
      if (terms.length === 0) return 0
      return find.all(`${terms.map((term) => `"${term}"`).join(' AND ')} *`).length
    }
  },
}

const openDatabase = (file: Uint8Array) =>
  inDirectory((directory) => {
    const path = join(directory, 'fts.sqlite')
    writeFileSync(path, file)
    // On Linux and macOS an open file stays readable after its directory is gone.
    return new DatabaseSync(path)
  })

function inDirectory<Result>(work: (directory: string) => Result): Result {
  const directory = mkdtempSync(join(tmpdir(), 'cuepoint-bench-'))
  try {
    return work(directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}
