import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { takeScript } from '../../../scripts/take-script.ts'
import type { HostSite } from '../../support/host-site.ts'
import type { Podcast } from '../../support/podcast.ts'
import type { Peer, Programme } from './peers.ts'

const PAGES = fileURLToPath(new URL('pages', import.meta.url))
const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url))

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The pages of one player on the host's site; the first player has episode 77. */
export interface PeerPages {
  /** With the version of its package. */
  readonly name: string
  /** A page with the player and nothing else. */
  readonly alone: string
  /** The same under a policy that allows files of these two servers, and nothing inline. */
  readonly strict: string
  /** A page with two of it, the second with episode 42, and as `#other` the browser's own. */
  readonly crowd: string
}

/** Puts a player's pages on the host's site, and builds what they load as a site would. */
export async function servePeer(peer: Peer, { host, cuepoint }: Podcast): Promise<PeerPages> {
  const programme = (wanted: number): Programme => {
    const { show, episodes } = cuepoint.catalogue
    const episode = episodes.find(({ number }) => number === wanted)
    if (episode === undefined) throw new Error(`expected episode ${wanted} among the content`)
    return { show, episode }
  }

  const folder = `/${peer.name.replaceAll(/\W/g, '')}`
  const { packageName, files = [] } = peer
  const sources = new Map<string, string>()
  for (const file of files) {
    const text = await readFile(path.join(PACKAGES, packageName ?? '', file), 'utf8')
    sources.set(`${folder}/${path.basename(file)}`, text)
  }
  if (peer.script !== undefined) {
    sources.set(`${folder}/${peer.script}`, await bundle(path.join(PAGES, peer.script)))
  }
  for (const [url, html] of sources) {
    host.setPage(url, { html, headers: { 'Content-Type': MEDIA_TYPES[path.extname(url)] ?? '' } })
  }

  const tags = [...sources.keys()].map((url) => writeTag(url)).join('')
  const setPage = (name: string, body: string, headers: Record<string, string> = {}) => {
    host.setPage(folder + name, { html: writePage(tags, body), headers })
    return host.origin + folder + name
  }
  const slot = (wanted: number) => `<div class="slot">${peer.player(programme(wanted))}</div>`
  const once = peer.once?.(cuepoint.origin) ?? ''
  const policy = strictPolicy(host, cuepoint.origin)
  const other = `<audio id="other" src="${programme(77).episode.audioUrl}"></audio>`
  return {
    name: await withVersion(peer),
    alone: setPage('', once + slot(77)),
    strict: setPage('/strict', once + slot(77), { 'Content-Security-Policy': policy }),
    crowd: setPage('/crowd', once + slot(77) + slot(42) + other),
  }
}

const writePage = (tags: string, body: string) => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
  <title>Episode 77</title>${tags}</head><body><main><h1>Episode 77</h1>${body}</main></body></html>`

function writeTag(url: string): string {
  switch (path.extname(url)) {
    case '.js':
      return `<script defer src="${url}"></script>`
    case '.css':
      return `<link rel="stylesheet" href="${url}" />`
    default:
      return ''
  }
}

/** All that a player may need but what is inline. */
const strictPolicy = ({ origin }: HostSite, cuepoint: string) =>
  ['script', 'style', 'img', 'font', 'connect', 'media']
    .map((kind) => `${kind}-src ${origin} ${cuepoint}`)
    .reduce((policy, directive) => `${policy}; ${directive}`, "default-src 'none'")

/** Whether an address is that of an MP3 file. */
export const isAudio = (url: string): boolean => new URL(url).pathname.endsWith('.mp3')

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  })
  return takeScript(built, entry)
}

async function withVersion({ name, packageName }: Peer): Promise<string> {
  if (packageName === undefined) return name
  const text = await readFile(path.join(PACKAGES, packageName, 'package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(text)
  return `${name} ${version}`
}
