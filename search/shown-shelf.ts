import { openIndex } from './frozen/index-envelope.ts'
import { refuseIndex } from './frozen/refuse-index.ts'
import { FINGERPRINT } from './index-file.ts'
import { blockOf, openShownBlock, showFrom, type ShowEpisode, type ShownBlock } from './shown.ts'

/** As many blocks stay at hand, the last ones asked for: 8 MB at most. */
const BLOCKS_AT_HAND = 64

/** Fetches what is shown of episodes as it is needed, and keeps what may be needed again. */
export interface ShownShelf {
  /** @throws whatever the reading of a block throws; it is read again when it is asked for again */
  gather(episodes: Iterable<number>): Promise<ShowEpisode>
}

/** @param readBlock fetches the file of a block, by the block's number */
export function createShownShelf(readBlock: (block: number) => Promise<Uint8Array>): ShownShelf {
  // No promises: in workerd one stays open for ever that was begun for a listener who has left.
  const atHand = new Map<number, ShownBlock>()

  const fetchBlock = async (number: number): Promise<ShownBlock> => {
    const known = atHand.get(number) ?? openBlockFile(await readBlock(number))
    // Taken out and put back, a block is the last of the map; the first is the one to go.
    atHand.delete(number)
    atHand.set(number, known)
    const [oldest] = atHand.keys()
    if (atHand.size > BLOCKS_AT_HAND && oldest !== undefined) atHand.delete(oldest)
    return known
  }
  return {
    async gather(episodes) {
      const numbers = [...new Set(Array.from(episodes, blockOf))]
      const blocks = numbers.map(async (number) => [number, await fetchBlock(number)] as const)
      return showFrom(new Map(await Promise.all(blocks)))
    },
  }
}

/** Proves the block at once, so that one that came damaged is not kept. */
function openBlockFile(file: Uint8Array): ShownBlock {
  const [open] = openIndex(file, FINGERPRINT)
  const bytes = open?.() ?? refuseIndex('a block', 'a file without it')
  return openShownBlock(() => bytes)
}
