import type { Engine } from './engine.ts'
import { forward, strict } from './flexsearch.ts'
import { engine as frozen } from './frozen.ts'
import { engine as fuse } from './fuse.ts'
import { engine as lunr } from './lunr.ts'
import { engine as minisearch } from './minisearch.ts'
import { engine as orama } from './orama.ts'
import { engine as sqlite } from './sqlite.ts'
import { engine as ufuzzy } from './ufuzzy.ts'

/** The engine that all others are measured against. */
export const MINISEARCH = 'MiniSearch 7.2'

/** The very index of MiniSearch as Cuepoint stores and searches it. */
export const FROZEN = 'MiniSearch, frozen'

/** Every engine of the bench by its name, in the order of the table. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  [MINISEARCH]: minisearch,
  [FROZEN]: frozen,
  'FlexSearch 0.8, strict': strict,
  'FlexSearch 0.8, forward': forward,
  'SQLite FTS5': sqlite,
  'Lunr 2.3': lunr,
  'Orama 3.1': orama,
  'uFuzzy 1.0': ufuzzy,
  'Fuse.js 7.5': fuse,
}

/** @throws where there is none of that name */
export function findEngine(name: string): Engine {
  const engine = ENGINES[name]
  if (engine !== undefined) return engine
  const names = Object.keys(ENGINES).join(', ')
  throw new Error(`bench: expected one of ${names}, received "${name}" - choose one of these`)
}
