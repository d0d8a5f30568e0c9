/** The chunk `cuepoint-local`: the search in the page itself. */
import { deliver } from '../chunks/deliver.ts'
import type { LocalChunk } from './local-chunk.ts'
import { createStandIn } from './stand-in.ts'

const chunk: LocalChunk = createStandIn

deliver(chunk)
