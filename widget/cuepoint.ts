/** What `<script async src="https://HOST/cuepoint.js">` runs: it defines the element, once. */
import { createElementClass } from './element.ts'

const script = document.currentScript as HTMLScriptElement | null // no SVG script: none of those loads this
if (script && customElements.get('cuepoint-player') === undefined) {
  customElements.define('cuepoint-player', createElementClass(script))
}
