/** What `<script async src="https://HOST/cuepoint.js">` runs: it defines the element, once. */
import { createElementClass } from './element.ts'

const script = document.currentScript
if (script instanceof HTMLScriptElement && customElements.get('cuepoint-player') === undefined) {
  customElements.define('cuepoint-player', createElementClass(script))
}
