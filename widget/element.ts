import { createApi } from './api.ts'
import { createPlayback, type Playback } from './playback/playback.ts'
import { styleSheets } from './style/style-sheets.ts'
import { startWidget, type RunningWidget } from './widget.ts'
import { english } from './words.ts'

let pagePlayback: Playback | undefined

/**
 * Makes `<cuepoint-player>`: search over a podcast's topics, and a player that begins at the second.
 *
 * Attributes: `episode`, the number or slug of the episode that it opens; `api`, the server that it
 * asks, where this is not the one that the script came from. What the element holds is shown until
 * the widget is there.
 *
 * @param scriptUrl where the script came from
 */
export function createElementClass(scriptUrl: string): CustomElementConstructor {
  return class CuepointPlayer extends HTMLElement {
    static readonly observedAttributes = ['api', 'episode']

    #widget: RunningWidget | undefined

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = styleSheets()
      const api = this.getAttribute('api')
      // `api="https://host/sub"` means the folder, with or without its slash.
      const baseUrl =
        api === null
          ? new URL('.', scriptUrl)
          : new URL(`${api.replace(/\/$/, '')}/`, document.baseURI)
      this.#widget = startWidget({
        api: createApi(baseUrl.href),
        playback: (pagePlayback ??= createPlayback(new Audio())),
        words: english,
        root,
      })
      const episode = this.getAttribute('episode')
      if (episode !== null) this.#widget.openEpisode(episode)
    }

    disconnectedCallback() {
      this.#widget?.stop()
      this.#widget = undefined
    }

    attributeChangedCallback(name: string) {
      if (this.#widget === undefined) return
      if (name === 'episode') {
        this.#widget.openEpisode(this.getAttribute('episode'))
        return
      }
      this.disconnectedCallback()
      this.connectedCallback()
    }
  }
}
