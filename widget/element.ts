import { createApi, type Api } from './api.ts'
import { createChunkLoader } from './chunks/load-chunk.ts'
import type { CuepointEvents, CuepointPlayerElement } from './cuepoint-player.d.ts'
import { createPage, loadWords, type Page } from './page.ts'
import { isRunning } from './playback/is-running.ts'
import { parseTimeLink } from './time-link.ts'
import { soundEvents } from './playback/sound-events.ts'
import { startWidget, type RunningWidget } from './widget.ts'

/**
 * Makes `<cuepoint-player>`: search over a podcast's topics, and a player that begins at the second.
 * What the element holds is shown until the widget is there.
 *
 * @param script the element that runs it
 */
export function createElementClass(script: HTMLScriptElement): CustomElementConstructor {
  const loadChunk = createChunkLoader(script)
  let sharedPage: Page | undefined

  return class extends HTMLElement implements CuepointPlayerElement {
    static readonly observedAttributes = ['episode']

    readonly #page = (sharedPage ??= createPage(loadChunk))
    #widget: RunningWidget | undefined
    #api: Api | undefined
    #stay: AbortController | undefined
    /**
     * By page, the episode that the attribute named first there: the one that the page is about. A router
     * may take the element along from page to page.
     */
    readonly #pageEpisodes: Record<string, string | null> = {}

    connectedCallback() {
      const { signal } = (this.#stay = new AbortController())
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [this.#page.sheet]
      const language = this.closest('[lang]')?.getAttribute('lang') ?? ''
      this.#widget = startWidget({
        api: (this.#api = createApi(this, this.#apiUrl(), loadChunk)),
        page: this.#page,
        words: loadWords(language, loadChunk),
        language,
        root,
        signal,
        onEvent: this.#send,
      })
      const playing = this.#page.playback.state.episode
      // A navigation brought this widget while the last page's sounds: the first takes over from there.
      if (this.episode === null && playing && document.querySelector('cuepoint-player') === this)
        void this.#widget.openEpisode(String(playing.number), playing)
      else this.#openEpisode()
      this.#reportSound(signal)
      // Back and Forward go to where one was; a link asks for its second. Not told by every browser.
      let isReturn = false
      window.navigation?.addEventListener(
        'navigate',
        ({ navigationType }) => (isReturn = navigationType === 'traverse'),
        { signal },
      )
      const onHashChange = () => {
        const span = parseTimeLink(location.hash)
        if (span && !isReturn && this.#isOfPage()) this.#widget?.playSpan(this.episode, span)
      }
      addEventListener('hashchange', onHashChange, { signal })
      if (parent !== window) void this.#answerFrame(signal)
    }

    disconnectedCallback() {
      this.#stay?.abort()
      this.#widget = undefined
    }

    attributeChangedCallback() {
      this.#openEpisode()
    }

    get episode(): string | null {
      return this.getAttribute('episode') || null
    }
    set episode(reference: string | number | null | undefined) {
      // With undefined or '' frameworks take a property back.
      const wanted = `${reference ?? ''}`
      if (wanted) {
        this.setAttribute('episode', wanted)
        return
      }
      this.removeAttribute('episode')
      // A hit opens an episode without the attribute.
      this.#openEpisode()
    }

    get currentTime() {
      return this.#widget?.sound().positionSeconds ?? 0
    }

    get duration() {
      return this.#widget?.sound().durationSeconds ?? NaN
    }

    get paused() {
      return !(this.#widget && isRunning(this.#widget.sound().phase))
    }

    play() {
      this.#widget?.play()
    }

    pause() {
      this.#widget?.pause()
    }

    seek(seconds: number) {
      this.#widget?.seek(seconds)
    }

    get search(): (query: string) => void {
      return (query) => this.#widget?.search(query)
    }
    set search(where: 'local') {
      this.setAttribute('search', where)
    }

    async suggest(query: string) {
      const { suggest } = await loadChunk('extras')
      return suggest(this.#api, query)
    }

    async #answerFrame(signal: AbortSignal) {
      // Where it does not come, the page around cannot work the player; its listener still can.
      const extras = await loadChunk('extras').catch(() => undefined)
      if (!signal.aborted) extras?.answerFrame(this, this.#page.playback, signal)
    }

    /** `api="https://host/folder"` means the folder, with or without its slash. */
    #apiUrl() {
      const api = this.getAttribute('api')
      const url =
        api === null
          ? new URL('.', script.src)
          : new URL(api.replace(/\/?$/, '/'), document.baseURI)
      return url.href
    }

    #openEpisode() {
      // Here it is seen which episode the page names first; a router may put its page there before its
      // address, which is read when the episode has come.
      this.#isOfPage()
      void this.#widget?.openEpisode(this.episode, null, () =>
        this.#isOfPage() ? parseTimeLink(location.href) : undefined,
      )
    }

    /** What the address of the page names is of the first episode that is on it. */
    #isOfPage() {
      const { pathname, search } = location
      const ofPage = (this.#pageEpisodes[pathname + search] ??= this.episode)
      return (
        ofPage === this.episode &&
        document.querySelector('cuepoint-player[episode]:not([episode=""])') === this
      )
    }

    #reportSound(signal: AbortSignal) {
      const { playback } = this.#page
      const isMine = () => this.#widget?.sound() === playback.state
      let before = playback.state
      playback.follow((state) => {
        const events = soundEvents(before, state)
        if (state.phase.status !== 'loading') before = state
        if (isMine()) for (const { type, detail } of events) this.#send(type, detail)
      }, signal)
      const onSeeked = () => {
        const { episode, positionSeconds } = playback.state
        if (episode && isMine())
          this.#send('cuepoint:seek', { episode: episode.number, positionSeconds })
      }
      playback.audio.addEventListener('seeked', onSeeked, { signal })
    }

    #send = (type: string, detail: CuepointEvents[keyof CuepointEvents]) => {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
    }
  }
}
