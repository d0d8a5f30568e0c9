import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/chromium.ts'
import { readDocumentedPolicy } from '../support/documented.ts'
import { startPodcast, type Podcast } from '../support/podcast.ts'
import {
  complaintsOf,
  openWidget,
  partsOf,
  useAll,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

let podcast: Podcast
let browser: Browser

beforeAll(async () => {
  podcast = await startPodcast()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await podcast?.close()
})

/** The policy that the reference gives, for the servers of this test. */
const documentedPolicy = () =>
  readDocumentedPolicy('docs/embed.md')
    .replaceAll('https://HOST', podcast.cuepoint.origin)
    .replaceAll('https://AUDIO', podcast.host.origin)

/** Opens a page with an episode; what the browser complains of is in the array, also later. */
async function open(options: EmbedOptions & { policy?: string } = {}) {
  const { policy = documentedPolicy(), ...others } = options
  let complaints: string[] = []
  const page = await openWidget(browser, podcast, {
    attributes: 'episode="77"',
    inside: '<a href="/77.mp3">Listen to episode 77</a>',
    headers: { 'Content-Security-Policy': policy },
    ...others,
    prepare: async (page) => {
      complaints = complaintsOf(page)
      await watchAudio(page)
      await options.prepare?.(page)
    },
  })
  return { page, complaints }
}

/** Adds to what a script's file has on its way to the page. */
const tamperWith = (file: RegExp) => (page: Page) =>
  page.route(file, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()};alert(1)` })
  })

/** Uses what the player has, and a panel that is loaded for it. */
async function useWidget(page: Page): Promise<void> {
  await useAll(page)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('textbox', { name: 'Link' }).waitFor()
}

describe('the policy that the reference gives', () => {
  test('is all that the widget needs, its style included', async () => {
    const { page, complaints } = await open()
    await useWidget(page)
    expect(complaints).toEqual([])
    const button = partsOf(page).play.or(partsOf(page).pause)
    expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('50%')
    await page.context().close()
  })

  test('is all that it needs to search in the page, where the API does not answer', async () => {
    const { page, complaints } = await open({
      prepare: (page) => page.route('**/api/**', (route) => route.fulfill({ status: 429 })),
    })
    await useWidget(page)
    const isOfApi = (complaint: string) => complaint.includes('/api/') || complaint.includes('429')
    expect(complaints.filter((complaint) => !isOfApi(complaint))).toEqual([])
    await page.context().close()
  })

  test('is all that it needs in German', async () => {
    const { page, complaints } = await open({ rootAttributes: 'lang="de"' })
    await page.getByRole('list', { name: 'Themen' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each([
    ['script-src', (page: Page) => page.getByText('Listen to episode 77').waitFor()],
    ['connect-src', (page: Page) => page.getByRole('alert').waitFor()],
    [
      'media-src',
      async (page: Page) => {
        await partsOf(page).play.click()
        await page.getByText('The audio could not be opened.').waitFor()
      },
    ],
  ] as const)('has no source too many: without its %s something fails', async (directive, fail) => {
    const policy = documentedPolicy().split('; ')
    const rest = policy.filter((part) => !part.startsWith(directive))
    expect(rest).toHaveLength(policy.length - 1)
    const { page, complaints } = await open({ policy: rest.join('; ') })
    await fail(page)
    await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy')
    await page.context().close()
  })
})

test('a policy with a nonce and strict-dynamic lets the widget load its own parts', async () => {
  const { cuepoint, host } = podcast
  const { page, complaints } = await open({
    policy: `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${cuepoint.origin}; media-src ${host.origin}`,
    scriptLine: `<script async nonce="abc" src="${cuepoint.origin}/cuepoint.js"></script>`,
  })
  await useWidget(page)
  expect(complaints).toEqual([])
  await page.context().close()
})

describe('the line with a hash that the build prints', () => {
  test('loads the widget, under its versioned name only', async () => {
    const loaded: string[] = []
    const { page, complaints } = await open({
      scriptLine: podcast.cuepoint.pinnedLine,
      prepare: async (page) => {
        page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
      },
    })
    await useWidget(page)
    expect(complaints).toEqual([])
    expect(loaded.filter((path) => /^\/cuepoint(-\w{8})?\.js$/.test(path))).toEqual([
      new URL(/src="(.+)"/.exec(podcast.cuepoint.pinnedLine)?.[1] ?? '').pathname,
    ])
    await page.context().close()
  })

  const otherHash = (line: string) => line.replace(/sha256-[^"]+/, `sha256-${'A'.repeat(43)}=`)
  const sameLine = (line: string) => line
  const tamperWithNothing = () => Promise.resolve()

  test.each([
    ['the script is another one', sameLine, tamperWith(/cuepoint-\w{8}\.js$/)],
    ['the hash is another one', otherHash, tamperWithNothing],
  ] as const)('loads nothing where %s', async (_, write, prepare) => {
    const { page, complaints } = await open({
      scriptLine: write(podcast.cuepoint.pinnedLine),
      prepare,
    })
    await expect.poll(() => complaints.join('\n')).toContain("in the 'integrity' attribute")
    expect(await page.evaluate(() => customElements.get('cuepoint-player'))).toBeUndefined()
    expect(await page.getByRole('link', { name: 'Listen to episode 77' }).isVisible()).toBe(true)
    await page.context().close()
  })

  test('holds for what comes later: a part that was tampered with does not run', async () => {
    const { page } = await open({
      scriptLine: podcast.cuepoint.pinnedLine,
      prepare: tamperWith(/cuepoint-player-/),
    })
    await page.getByText('The player could not be loaded.').waitFor()
    expect(await page.getByRole('region', { name: 'Player', exact: true }).count()).toBe(0)
    await page.context().close()
  })
})
