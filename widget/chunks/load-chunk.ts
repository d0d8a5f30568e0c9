import { kit } from './kit.ts'
import type { ExtrasChunk } from '../extras/extras-chunk.ts'
import type { FrameChunk } from '../frame/frame-chunk.ts'
import type { PlayerChunk } from '../player/player-chunk.ts'
import type { Words } from '../words/words.ts'

/** The parts of the widget that come when they are needed, and what each one brings. */
export interface Chunks {
  readonly player: PlayerChunk
  readonly extras: ExtrasChunk
  readonly frame: FrameChunk
  readonly german: Words
}

/** The script element that runs a chunk: the one place where main script and chunk meet. */
export type ChunkScript = HTMLScriptElement & {
  cuepoint: {
    readonly kit: typeof kit
    readonly deliver: (chunk: unknown) => void
  }
}

/** What the build knows of the chunks: the name of each one's file and its hash. */
declare const CHUNK_FILES: Readonly<
  Record<keyof Chunks, { readonly fileName: string; readonly integrity: string }>
>

const asked = new Map<keyof Chunks, Promise<unknown>>()

/**
 * Loads a part of the widget, once; after a failure the next call tries again. It is a script element
 * with a hash, so that a page's `script-src` and subresource integrity hold for the whole widget.
 *
 * @param scriptUrl where the main script came from: the chunks lie beside it
 */
export function loadChunk<Name extends keyof Chunks>(
  name: Name,
  scriptUrl: string,
): Promise<Chunks[Name]> {
  const loading = asked.get(name) ?? runChunk(name, scriptUrl)
  asked.set(name, loading)
  loading.catch(() => asked.delete(name))
  return loading as Promise<Chunks[Name]> // the chunk of that name delivers nothing else
}

function runChunk(name: keyof Chunks, scriptUrl: string): Promise<unknown> {
  const { fileName, integrity } = CHUNK_FILES[name]
  return new Promise((resolve, reject) => {
    const script: ChunkScript = Object.assign(document.createElement('script'), {
      cuepoint: { kit, deliver: resolve },
      src: new URL(fileName, scriptUrl).href,
      integrity,
      crossOrigin: 'anonymous',
      onload: () => script.remove(),
      onerror: () => {
        script.remove()
        reject(new Error(`expected ${script.src} to load, it did not - try again`))
      },
    })
    document.head.append(script)
  })
}
