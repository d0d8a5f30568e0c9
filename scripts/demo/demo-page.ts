import { html } from 'hono/html'
import type { Catalogue } from '../../catalogue/episode.ts'

/** What the demo page should tell of this build. */
export interface DemoOptions {
  /** The episodes play tones instead of their enclosures: the page says so. */
  readonly standInAudio: boolean
}

/**
 * The page of the site's own folder: the real widget over the content at hand, and the two lines that put it on
 * another site. Nothing on it is inline, so that it works under the policy that `_headers` gives it.
 */
export async function buildDemoPage(
  { show, episodes }: Catalogue,
  { standInAudio }: DemoOptions,
): Promise<string> {
  const topicCount = episodes.reduce((sum, { topics }) => sum + topics.length, 0)
  const newest = episodes.at(-1)
  const number = new Intl.NumberFormat('en')
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Search ${show.title} by topic</title>
        <meta
          name="description"
          content="Search every topic of ${show.title}, and hear the second where it comes up."
        />
        <link rel="icon" href="favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="demo.css" />
        <script async src="cuepoint.js"></script>
        <script defer src="demo.js"></script>
      </head>
      <body>
        <header>
          <p class="brand">
            <img src="favicon.svg" width="28" height="28" alt="" />
            Cuepoint
          </p>
          <h1>Find the topic.<br />Hear the second.</h1>
          <p class="lead">
            ${number.format(topicCount)} topics from ${number.format(episodes.length)}
            ${episodes.length === 1 ? 'episode' : 'episodes'} of
            <a href="${show.url}" lang="${show.language}">${show.title}</a>, each one a search and a
            tap away from being heard.
          </p>
          ${
            standInAudio
              ? html`<p class="notice">
                  The show’s audio host is out of reach, so each topic plays a tone of its own here.
                </p>`
              : ''
          }
        </header>
        <main>
          <section aria-label="Search the archive">
            <cuepoint-player
              ><a href="${show.url}">All episodes of ${show.title}</a></cuepoint-player
            >
          </section>

          <section aria-labelledby="embed">
            <h2 id="embed">Two lines on any site</h2>
            <p>
              Paste them where the search should stand. No account, no cookies, no third parties.
            </p>
            <figure class="snippet">
              <pre><code id="whole-show">${snippet('<cuepoint-player></cuepoint-player>')}</code></pre>
              <button type="button" data-copies="whole-show">Copy</button>
            </figure>
          </section>

          ${
            newest === undefined
              ? ''
              : html`<section aria-labelledby="one-episode">
                  <h2 id="one-episode">Or one episode</h2>
                  <p>
                    On an episode’s own page, name it, and its player and topics are there at once.
                  </p>
                  <figure class="snippet">
                    <pre><code id="one-episode-code">${snippet(
                      `<cuepoint-player episode="${newest.number}"></cuepoint-player>`,
                    )}</code></pre>
                    <button type="button" data-copies="one-episode-code">Copy</button>
                  </figure>
                  <cuepoint-player episode="${newest.number}">
                    <a href="${newest.audioUrl}">Listen to ${newest.title}</a>
                  </cuepoint-player>
                </section>`
          }
        </main>
        <footer id="api" hidden>
          <p>
            The API behind it is open: <a href="api/search?q=docker">api/search?q=docker</a>,
            <a href="api/episodes">api/episodes</a>, <a href="api/health">api/health</a>.
          </p>
        </footer>
      </body>
    </html> `
  return String(await page)
}

/** The two lines; `demo.js` makes them those of the site at hand. */
const snippet = (tag: string) => `<script async src="https://HOST/cuepoint.js"></script>\n${tag}`
