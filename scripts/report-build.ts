import type { BuildReport } from './build-site.ts'

const count = new Intl.NumberFormat('en')

type Built = NonNullable<BuildReport['built']>

/** Where the index is, in words. */
const PLACES = {
  bundled: 'in the Worker',
  asset: 'as a static file: too large for the Worker',
} as const

/**
 * The short table that a build ends with: what was found, what it weighs, how long it took, and the
 * line that embeds this very widget and no other (W3C Subresource Integrity).
 *
 * @param seconds the time the build took
 */
export function formatBuildReport(built: Built, seconds: number): string {
  const { counts, indexBytes, indexPlace, widgetBytes, siteBytes, siteFiles } = built
  const { buildId, pinnedScript } = built
  const rows = [
    ['episodes', count.format(counts.episodes)],
    ['topics', count.format(counts.topics)],
    ['terms', count.format(counts.terms)],
    ['index', `${count.format(indexBytes)} bytes ${PLACES[indexPlace]}`],
    ['widget', `${count.format(widgetBytes)} bytes`],
    ['site', `${count.format(siteBytes)} bytes in ${count.format(siteFiles)} files`],
    ['build', buildId],
    ['pinned', formatPinnedScript(pinnedScript)],
    ['time', `${seconds.toFixed(1)} s`],
  ] as const
  return rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`).join('\n')
}

/** Writes it as the reference does, with `HOST` for wherever it is deployed. */
export function formatPinnedScript({ fileName, integrity }: Built['pinnedScript']): string {
  return `<script async crossorigin integrity="${integrity}" src="https://HOST/${fileName}"></script>`
}
