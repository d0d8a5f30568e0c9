import { loadChunk } from './chunks/load-chunk.ts'
import { createPlayback, type Playback } from './playback/playback.ts'
import type { PlayerChunk } from './player/player-chunk.ts'
import baseCss from './style/base.css?inline'
import searchCss from './style/search.css?inline'
import { englishSearch } from './words/english.ts'
import type { SearchWords, Words } from './words/words.ts'

/** What all widgets of a page share. */
export interface Page {
  readonly scriptUrl: string
  readonly playback: Playback
  /**
   * The widget's style, a constructed sheet: unlike a `<style>` element it needs no
   * `'unsafe-inline'` in the page's Content-Security-Policy.
   */
  readonly sheet: CSSStyleSheet
  /** Loads the player, and sets to work what goes with it; the player's words in English with it. */
  readonly loadPlayer: (words: PageWords) => Promise<{ chunk: PlayerChunk; words: Words }>
}

/** The words of a page: in English, the player brings its own. */
export interface PageWords extends Partial<Words> {
  readonly search: SearchWords
}

/** @param scriptUrl where the main script came from */
export function createPage(scriptUrl: string): Page {
  const playback = createPlayback(new Audio())
  const css = baseCss + searchCss
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  let accompanied = false

  return {
    scriptUrl,
    playback,
    sheet,
    async loadPlayer(pageWords) {
      const chunk = await loadChunk('player', scriptUrl)
      const words = { player: chunk.words, ...pageWords }
      if (!accompanied) {
        accompanied = true
        sheet.replaceSync(css + chunk.css)
        chunk.accompany(playback, words, sheet)
      }
      return { chunk, words }
    },
  }
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
