import baseCss from './base.css?inline'
import playerCss from './player.css?inline'
import searchCss from './search.css?inline'

let sheet: CSSStyleSheet | undefined

/**
 * The widget's style, one constructed sheet for all widgets of a page: unlike a `<style>` element it
 * needs no `'unsafe-inline'` in the page's Content-Security-Policy.
 */
export function styleSheets(): CSSStyleSheet[] {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(baseCss + searchCss + playerCss)
  }
  return [sheet]
}
