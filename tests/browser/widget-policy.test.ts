import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { readDocumentedPolicy } from '../support/documented.ts'
import type { Podcast } from '../support/podcast.ts'
import { test as browserTest } from './browser-test.ts'
import {
  complaintsOf,
  partsOf,
  positionOf,
  useAll,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

/** The policy that the reference gives, for the servers of this test. */
const documentedPolicy = ({ cuepoint, host }: Podcast) =>
  readDocumentedPolicy('docs/embed.md')
    .replaceAll('https://HOST', cuepoint.origin)
    .replaceAll('https://AUDIO', host.origin)

/** Opens a page with an episode; what the browser complains of is in the array, also later. */
const test = browserTest.extend(
  'open',
  ({ openWidget, podcast }) =>
    async (options: EmbedOptions & { policy?: string } = {}) => {
      const { policy = documentedPolicy(podcast), ...others } = options
      let complaints: string[] = []
      const page = await openWidget({
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
    },
)

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
  test('is all that the widget needs, its style included', async ({ open }) => {
    const { page, complaints } = await open()
    await useWidget(page)
    expect(complaints).toEqual([])
    const button = partsOf(page).play.or(partsOf(page).pause)
    expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('50%')
  })

  test('is all that it needs to search in the page, where the API does not answer', async ({
    open,
  }) => {
    const { page, complaints } = await open({
      prepare: (page) => page.route('**/api/**', (route) => route.fulfill({ status: 429 })),
    })
    await useWidget(page)
    const isOfApi = (complaint: string) => complaint.includes('/api/') || complaint.includes('429')
    expect(complaints.filter((complaint) => !isOfApi(complaint))).toEqual([])
  })

  test('is all that it needs in German', async ({ open }) => {
    const { page, complaints } = await open({ rootAttributes: 'lang="de"' })
    await page.getByRole('list', { name: 'Themen' }).waitFor()
    expect(complaints).toEqual([])
  })

  test.for([
    ['script-src', (page: Page) => page.getByText('Listen to episode 77').waitFor()],
    ['connect-src', (page: Page) => page.getByRole('alert').waitFor()],
    [
      'media-src',
      async (page: Page) => {
        await partsOf(page).play.click()
        await page.getByText('The audio could not be opened.').waitFor()
      },
    ],
  ] as const)(
    'has no source too many: without its %s something fails',
    async ([directive, fail], { podcast, open }) => {
      const policy = documentedPolicy(podcast).split('; ')
      const rest = policy.filter((part) => !part.startsWith(directive))
      expect(rest).toHaveLength(policy.length - 1)
      const { page, complaints } = await open({ policy: rest.join('; ') })
      await fail(page)
      await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy')
    },
  )
})

test('with Trusted Types the player does not come, and a hit sounds without it', async ({
  podcast,
  open,
}) => {
  const { page } = await open({
    policy: `${documentedPolicy(podcast)}; require-trusted-types-for 'script'`,
    attributes: '',
  })
  const { search, hits, player } = partsOf(page)
  await search.fill('sidekiq enterprise')
  await hits.filter({ hasText: '16:15' }).click()
  await page.getByText('The player could not be loaded.').waitFor()
  await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
  expect(await player.count()).toBe(0)
})

test('a policy with a nonce and strict-dynamic lets the widget load its own parts', async ({
  podcast,
  open,
}) => {
  const { cuepoint, host } = podcast
  const { page, complaints } = await open({
    policy: `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${cuepoint.origin}; media-src ${host.origin}`,
    scriptLine: `<script async nonce="abc" src="${cuepoint.origin}/cuepoint.js"></script>`,
  })
  await useWidget(page)
  expect(complaints).toEqual([])
})

describe('the line with a hash that the build prints', () => {
  test('loads the widget, under its versioned name only', async ({ podcast, requests, open }) => {
    const { page, complaints } = await open({ scriptLine: podcast.cuepoint.pinnedLine })
    await useWidget(page)
    expect(complaints).toEqual([])
    const paths = requests.map(({ pathname }) => pathname)
    expect(paths.filter((path) => /^\/cuepoint(-\w{8})?\.js$/.test(path))).toEqual([
      new URL(/src="(.+)"/.exec(podcast.cuepoint.pinnedLine)?.[1] ?? '').pathname,
    ])
  })

  const otherHash = (line: string) => line.replace(/sha256-[^"]+/, `sha256-${'A'.repeat(43)}=`)
  const sameLine = (line: string) => line
  const tamperWithNothing = () => Promise.resolve()

  test.for([
    ['the script is another one', sameLine, tamperWith(/cuepoint-\w{8}\.js$/)],
    ['the hash is another one', otherHash, tamperWithNothing],
  ] as const)('loads nothing where %s', async ([, write, prepare], { podcast, open }) => {
    const { page, complaints } = await open({
      scriptLine: write(podcast.cuepoint.pinnedLine),
      prepare,
    })
    await expect.poll(() => complaints.join('\n')).toContain("in the 'integrity' attribute")
    expect(await page.evaluate(() => customElements.get('cuepoint-player'))).toBeUndefined()
    expect(await page.getByRole('link', { name: 'Listen to episode 77' }).isVisible()).toBe(true)
  })

  test('holds for what comes later: a part that was tampered with does not run', async ({
    podcast,
    open,
  }) => {
    const { page } = await open({
      scriptLine: podcast.cuepoint.pinnedLine,
      prepare: tamperWith(/cuepoint-player-/),
    })
    await page.getByText('The player could not be loaded.').waitFor()
    expect(await page.getByRole('region', { name: 'Player', exact: true }).count()).toBe(0)
  })
})
