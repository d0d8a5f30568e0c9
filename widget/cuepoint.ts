/** What `<script async src="https://HOST/cuepoint.js">` runs: it defines the element, once. */
import { createElementClass } from './element.ts'

const script = document.currentScript as HTMLScriptElement | null // a page's, not a picture's
if (script && customElements.get('cuepoint-player') === undefined) {
  customElements.define('cuepoint-player', createElementClass(script))
}
