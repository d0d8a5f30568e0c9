import { loadChunk, type Chunks } from './chunks/load-chunk.ts'
import type { ExtrasChunk } from './extras/extras-chunk.ts'
import { createPlayback, type Playback } from './playback/playback.ts'
import type { PlayerChunk } from './player/player-chunk.ts'
import baseCss from './style/base.css?inline'
import searchCss from './style/search.css?inline'
import { englishSearch } from './words/english.ts'
import type { SearchWords, Words } from './words/words.ts'

/** What all widgets of a page share. */
export interface Page {
  readonly playback: Playback
  /**
   * The widget's style, a constructed sheet: unlike a `<style>` element it needs no
   * `'unsafe-inline'` in the page's Content-Security-Policy.
   */
  readonly sheet: CSSStyleSheet
  /** Loads the player, and sets to work what goes with it; the player's words in English with it. */
  readonly loadPlayer: (words: PageWords) => Promise<{ chunk: PlayerChunk; words: Words }>
  /** Loads what is needed now and then; rejects where it does not come. */
  readonly loadExtras: () => Promise<ExtrasChunk>
}

/** The words of a page: in English, the player brings its own. */
export interface PageWords extends Partial<Words> {
  readonly search: SearchWords
}

/** @param scriptUrl where the main script came from */
export function createPage(scriptUrl: string): Page {
  let css = baseCss + searchCss
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)

  /** Calls `onFirst` the first time only, with the chunk's style already there. */
  const loadStyled = async <Name extends 'player' | 'extras'>(
    name: Name,
    onFirst?: (chunk: Chunks[Name]) => void,
  ) => {
    const chunk = await loadChunk(name, scriptUrl)
    if (!css.includes(chunk.css)) {
      css += chunk.css
      sheet.replaceSync(css)
      onFirst?.(chunk)
    }
    return chunk
  }

  const page: Page = {
    playback: createPlayback(new Audio()),
    sheet,
    async loadPlayer(pageWords) {
      const withPlayer = ({ words }: PlayerChunk) => ({ player: words, ...pageWords })
      const chunk = await loadStyled('player', (chunk) => chunk.accompany(page, withPlayer(chunk)))
      return { chunk, words: withPlayer(chunk) }
    },
    loadExtras: () => loadStyled('extras'),
  }
  return page
}

/**
 * The words for a page in this language.
 *
 * @param language a BCP 47 tag; English where there is no dictionary, or it cannot be loaded
 */
export async function loadWords(language: string, scriptUrl: string): Promise<PageWords> {
  if (/^de\b/i.test(language)) {
    try {
      return await loadChunk('german', scriptUrl)
    } catch {
      // The widget in English is better than none.
    }
  }
  return { search: englishSearch }
}
