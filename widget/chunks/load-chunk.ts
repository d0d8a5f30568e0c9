import { kit } from './kit.ts'
import type { ExtrasChunk } from '../extras/extras-chunk.ts'
import type { LocalChunk } from '../local/local-chunk.ts'
import type { PlayerChunk } from '../player/player-chunk.ts'
import type { Words } from '../words/words.ts'
import { versionedName } from './versioned-name.ts'

/** The parts of the widget that come when they are needed, and what each one brings. */
export interface Chunks {
  readonly player: PlayerChunk
  readonly extras: ExtrasChunk
  readonly german: Words
  readonly local: LocalChunk
}

/** Loads a part of the widget, once; after a failure the next call tries again. */
export type LoadChunk = <Name extends keyof Chunks>(name: Name) => Promise<Chunks[Name]>

/** The script element that runs a chunk: the one place where main script and chunk meet. */
export type ChunkScript = HTMLScriptElement & {
  cuepoint: {
    readonly kit: typeof kit
    readonly deliver: (chunk: unknown) => void
  }
}

/** The hash of each chunk, which the build puts in. */
declare const CHUNK_INTEGRITY: Readonly<Record<keyof Chunks, string>>

/**
 * Loads chunks by script elements with a hash, so that a page's `script-src` and subresource integrity
 * hold for the whole widget.
 *
 * @param mainScript the chunks lie beside it
 */
export function createChunkLoader(mainScript: HTMLScriptElement): LoadChunk {
  const asked = new Map<keyof Chunks, Promise<unknown>>()

  const run = (fileName: string, integrity: string) =>
    new Promise<unknown>((resolve, reject) => {
      const onEnd = () => {
        script.remove()
        // Changes nothing where it has delivered.
        reject(new Error(`expected ${script.src} to deliver, it did not - try again`))
      }
      const script: ChunkScript = Object.assign(document.createElement('script'), {
        cuepoint: { kit, deliver: resolve },
        src: new URL(fileName, mainScript.src).href,
        integrity,
        crossOrigin: 'anonymous',
        onload: onEnd,
        onerror: onEnd,
      })
      document.head.append(script)
    })

  const load = async (name: keyof Chunks) => {
    const integrity = CHUNK_INTEGRITY[name]
    try {
      return await run(versionedName(`cuepoint-${name}`, integrity), integrity)
    } catch (error) {
      // A newer deployment has this chunk under another name, while the main script is still the one
      // that a cache had. A page that pins the main script's bytes wants no others, though.
      if (mainScript.integrity) throw error
      return run(`cuepoint.${name}.js`, '')
    }
  }

  return <Name extends keyof Chunks>(name: Name) => {
    const loading = asked.get(name) ?? load(name)
    asked.set(name, loading)
    loading.catch(() => asked.delete(name))
    return loading as Promise<Chunks[Name]> // the chunk of that name delivers nothing else
  }
}
