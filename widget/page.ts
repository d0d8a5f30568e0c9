import type { LoadChunk } from './chunks/load-chunk.ts'
import type { ExtrasChunk } from './extras/extras-chunk.ts'
import { createPlayback, type Playback } from './playback/playback.ts'
import type { PlayerChunk } from './player/player-chunk.ts'
import baseCss from './style/base.css?inline'
import playerCss from './style/player.css?inline'
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
  readonly loadPlayer: (words: Promise<PageWords>) => Promise<{ chunk: PlayerChunk; words: Words }>
  /** Loads what is needed now and then; rejects where it does not come. */
  readonly loadExtras: () => Promise<ExtrasChunk>
}

/** The words of a page: in English, the player brings its own. */
export interface PageWords extends Partial<Words> {
  readonly search: SearchWords
}

/** The style of all that does not come with the extras: one sheet, which gzip makes the most of. */
const css = baseCss + searchCss + playerCss

/** Sets to work what all widgets of a page share. */
export function createPage(loadChunk: LoadChunk): Page {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const page: Page = {
    playback: createPlayback(new Audio()),
    sheet,
    async loadPlayer(pageWords) {
      const chunk = await loadChunk('player')
      const words = { player: chunk.words, ...(await pageWords) }
      chunk.accompany(page, words)
      return { chunk, words }
    },
    async loadExtras() {
      const chunk = await loadChunk('extras')
      sheet.replaceSync(css + chunk.css)
      return chunk
    },
  }
  return page
}

/**
 * The words for a page in this language.
 *
 * @param language a BCP 47 tag; English where there is no dictionary, or it cannot be loaded
 */
export async function loadWords(language: string, loadChunk: LoadChunk): Promise<PageWords> {
  if (/^de\b/i.test(language)) {
    try {
      return await loadChunk('german')
    } catch {
      // The widget in English is better than none.
    }
  }
  return { search: englishSearch }
}
