import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { CuepointPlayerElement } from '../../widget/cuepoint-player.d.ts'
import { readDocumentedProtocol } from '../support/documented.ts'
import type { Podcast } from '../support/podcast.ts'
import { test as browserTest } from './browser-test.ts'
import {
  embedWidget,
  hitTexts,
  onElement,
  partsOf,
  positionOf,
  readAudio,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

declare global {
  /** The events of the widget as a page's own script hears them. */
  var toldEvents: { type: string; detail: Record<string, unknown> }[]
}

async function watchEvents(page: Page): Promise<void> {
  await watchAudio(page)
  await page.addInitScript(() => {
    globalThis.toldEvents = []
    for (const name of ['play', 'pause', 'seek', 'topicchange', 'search', 'error']) {
      document.addEventListener(`cuepoint:${name}`, (event) => {
        if (event instanceof CustomEvent) {
          globalThis.toldEvents.push({ type: event.type, detail: event.detail })
        }
      })
    }
  })
}

const test = browserTest.extend(
  'open',
  ({ openWidget }) =>
    (options: EmbedOptions = {}) =>
      openWidget({ attributes: 'episode="77"', prepare: watchEvents, ...options }),
)

/** The first event of that name, once it has been told. */
async function told(page: Page, name: string): Promise<Record<string, unknown> | undefined> {
  await page.waitForFunction(
    (type) => globalThis.toldEvents.some((event) => event.type === type),
    `cuepoint:${name}`,
  )
  const events = await page.evaluate(() => globalThis.toldEvents)
  return events.find(({ type }) => type === `cuepoint:${name}`)?.detail
}

test('play, pause and seek do what their names say', async ({ open }) => {
  const page = await open()
  const { topics, pause, play, seekBar } = partsOf(page)
  await topics.first().waitFor()
  await onElement(page, (element) => element.seek(975))
  expect(await seekBar.inputValue()).toBe('975')
  expect(await onElement(page, ({ currentTime, paused }) => ({ currentTime, paused }))).toEqual({
    currentTime: 975,
    paused: true,
  })
  await onElement(page, (element) => element.play())
  await pause.waitFor()
  expect(await onElement(page, ({ duration, paused }) => ({ duration, paused }))).toEqual({
    duration: expect.closeTo(4300, 0),
    paused: false,
  })
  await onElement(page, (element) => element.pause())
  await play.waitFor()
  expect((await readAudio(page)).paused).toBe(true)
})

test.for(['en', 'de'])(
  'what a page in %j asks for as soon as the element is defined is done once it can be',
  async (language, { podcast, open }) => {
    const page = await open({
      rootAttributes: `lang="${language}"`,
      body: `<script>
        customElements.whenDefined('cuepoint-player').then(() => {
          const player = document.querySelector('cuepoint-player')
          player.search('sidekiq enterprise')
          player.seek(975)
          player.play()
        })
      </script>`,
    })
    await expect
      .poll(() => readAudio(page))
      .toMatchObject({ src: `${podcast.host.origin}/stand-in/77.mp3` })
    expect(await hitTexts(page)).toContainEqual(expect.stringContaining('16:15'))
    // The browser may have waited for a tap, which is what all that a test does counts as.
    await onElement(page, (element) => element.play())
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
  },
)

/** Keeps an episode from a page until it is let go. */
async function holdEpisode(page: Page, number = 77): Promise<() => void> {
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`**/episodes/${number}.json`, async (route) => {
    await isLetGo
    await route.continue()
  })
  return letGo
}

test('pause takes back a play that waits for the episode', async ({ open }) => {
  let letGo = () => {}
  const page = await open({
    prepare: async (page) => {
      await watchAudio(page)
      letGo = await holdEpisode(page)
    },
  })
  await partsOf(page).player.waitFor()
  await onElement(page, (element) => {
    element.play()
    element.pause()
  })
  letGo()
  await partsOf(page).topics.first().waitFor()
  expect((await readAudio(page)).src).toBe('')
})

describe('a play that waits for the episode, of two on the page,', () => {
  const test = browserTest.extend('openTwo', ({ podcast, openWidget }) => async () => {
    const letGo: Record<number, () => void> = {}
    const page = await openWidget({
      attributes: 'episode="77"',
      body: '<cuepoint-player episode="42"></cuepoint-player>',
      prepare: async (page) => {
        await watchAudio(page)
        for (const number of [77, 42]) letGo[number] = await holdEpisode(page, number)
      },
    })
    const widget = (number: number) => page.locator(`cuepoint-player[episode="${number}"]`)
    return {
      widget,
      ask: (number: number) =>
        widget(number).evaluate((element: CuepointPlayerElement) => element.play()),
      arrive: async (number: number) => {
        letGo[number]?.()
        await widget(number).getByRole('list', { name: 'Topics' }).waitFor()
      },
      heard: async () => {
        const { src, paused } = await readAudio(page)
        return { src: src.replace(podcast.host.origin, ''), paused }
      },
    }
  })

  test('gives way to what was played since', async ({ openTwo }) => {
    const { widget, ask, arrive, heard } = await openTwo()
    await arrive(42)
    await ask(77)
    await widget(42).getByRole('button', { name: 'Play', exact: true }).click()
    await arrive(77)
    expect(await heard()).toEqual({ src: '/stand-in/42.mp3', paused: false })
  })

  test('gives way to one that was asked for later, though it arrives sooner', async ({
    openTwo,
  }) => {
    const { ask, arrive, heard } = await openTwo()
    await ask(77)
    await ask(42)
    await arrive(42)
    await arrive(77)
    expect((await heard()).src).toBe('/stand-in/42.mp3')
  })

  test('gives way to a pause of what sounds', async ({ openTwo }) => {
    const { widget, ask, arrive, heard } = await openTwo()
    await arrive(42)
    await widget(42).getByRole('button', { name: 'Play', exact: true }).click()
    await ask(77)
    await widget(42).getByRole('button', { name: 'Pause', exact: true }).click()
    await arrive(77)
    expect(await heard()).toEqual({ src: '/stand-in/42.mp3', paused: true })
  })
})

test('search searches, and tells how many hits there are', async ({ open }) => {
  const page = await open({ attributes: '' })
  const { search, hits } = partsOf(page)
  await search.waitFor()
  await onElement(page, (element) => element.search('sidekiq enterprise'))
  await hits.first().waitFor()
  expect(await search.inputValue()).toBe('sidekiq enterprise')
  expect(await told(page, 'search')).toEqual({
    query: 'sidekiq enterprise',
    total: await hits.count(),
  })
})

test('the property episode is the attribute, and opens another episode', async ({ open }) => {
  const page = await open()
  const { topics, player } = partsOf(page)
  await topics.first().waitFor()
  expect(await onElement(page, ({ episode }) => episode)).toBe('77')
  await onElement(page, (element) => {
    element.episode = '42'
  })
  await player.getByText('Episode 42').waitFor()
  await onElement(page, (element) => {
    element.episode = null
  })
  await player.waitFor({ state: 'detached' })
  expect(await page.locator('cuepoint-player').getAttribute('episode')).toBeNull()
})

test('the same episode, set once more, stays as it is, and so does where a listener went', async ({
  requests,
  open,
}) => {
  const page = await open({ addressEnd: '#t=975' })
  const { topics, seekBar, play, pause } = partsOf(page)
  const setAgain = () =>
    onElement(page, (element) => {
      element.episode = '77'
      element.setAttribute('episode', '77')
      return { currentTime: element.currentTime, paused: element.paused }
    })
  await topics.first().waitFor()
  await seekBar.fill('2400')
  expect(await setAgain()).toEqual({ currentTime: 2400, paused: true })
  await play.click()
  await pause.waitFor()
  const { currentTime, paused } = await setAgain()
  expect(currentTime).toBeGreaterThanOrEqual(2400)
  expect(paused).toBe(false)
  expect(await topics.count()).toBeGreaterThan(20)
  expect(requests.filter(({ pathname }) => pathname === '/episodes/77.json')).toHaveLength(1)
})

test('a seek goes to the ends at most, and nowhere where it is to no second', async ({ open }) => {
  const page = await open()
  await partsOf(page).topics.first().waitFor()
  const seek = (seconds: number) =>
    page.locator('cuepoint-player').evaluate((element: CuepointPlayerElement, seconds) => {
      element.seek(seconds)
      return element.currentTime
    }, seconds)
  expect(await seek(975)).toBe(975)
  expect(await seek(NaN)).toBe(975)
  expect(await seek(Infinity)).toBe(975)
  expect(await seek(1e9)).toBe(4300)
  expect(await seek(-5)).toBe(0)
})

test('a seek is of the episode that is open', async ({ open }) => {
  const page = await open()
  const { topics, player, pause, seekBar } = partsOf(page)
  await topics.first().waitFor()
  await onElement(page, (element) => {
    element.seek(500)
    element.episode = '42'
  })
  await player.getByText('Episode 42').waitFor()
  expect(await seekBar.inputValue()).toBe('0')
  await onElement(page, (element) => element.play())
  await pause.waitFor()
  expect(await onElement(page, ({ currentTime }) => currentTime)).toBeLessThan(100)
})

test.for([undefined, ''])(
  'a framework that takes the episode back with %j closes the player',
  async (nothing, { requests, open }) => {
    const page = await open({ body: '<cuepoint-player episode=""></cuepoint-player>' })
    const widget = page.locator('cuepoint-player').first()
    const player = widget.getByRole('region', { name: 'Player', exact: true })
    await player.getByText('Episode 77').waitFor()
    await widget.evaluate(
      (element, nothing) => Object.assign(element, { episode: nothing }),
      nothing,
    )
    await player.waitFor({ state: 'detached' })
    const episodes = await page
      .locator('cuepoint-player')
      .evaluateAll((elements: CuepointPlayerElement[]) => elements.map(({ episode }) => episode))
    expect(episodes).toEqual([null, null])
    const asked = requests.map(({ pathname }) => pathname)
    expect(asked.filter((path) => path.includes('/episodes/'))).toEqual(['/episodes/77.json'])
  },
)

test('an empty episode leaves the address to the next widget that has one', async ({ open }) => {
  const page = await open({
    attributes: 'episode=""',
    body: '<cuepoint-player episode="77"></cuepoint-player>',
    addressEnd: '#t=975',
  })
  const { topics, seekBar } = partsOf(page)
  await topics.first().waitFor()
  expect(await seekBar.inputValue()).toBe('975')
})

test.for([
  ['opened by the attribute', 'episode="77"'],
  ['opened by a hit', ''],
] as const)(
  'null closes the player of an episode that plays, %s',
  async ([, attributes], { open }) => {
    const page = await open({ attributes })
    const { search, hits, pause, player } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: '16:15' }).click()
    await pause.waitFor()
    await onElement(page, (element) => {
      element.episode = null
    })
    await player.waitFor({ state: 'detached' })
    expect((await readAudio(page)).paused).toBe(false)
  },
)

test('an episode may be the number 0', async ({ open }) => {
  const page = await open({ attributes: '' })
  await onElement(page, (element) => {
    element.episode = 0
  })
  await page.getByText('There is no such episode.').waitFor()
})

test('an episode may be named by its slug', async ({ open }) => {
  const page = await open({
    attributes: 'episode="podia-has-everything-you-need-to-sell-online-courses"',
  })
  await partsOf(page).player.getByText('Episode 77').waitFor()
  expect(await partsOf(page).topics.count()).toBeGreaterThan(20)
})

test('the attribute api names the server that is asked, wherever the script came from', async ({
  podcast,
  network,
  requests,
  openWidget,
}) => {
  const { cuepoint, host } = podcast
  const page = await openWidget({
    attributes: `episode="77" api="${network.origin}/"`,
  })
  await partsOf(page).search.fill('sidekiq')
  await partsOf(page).hits.first().waitFor()
  await partsOf(page).topics.first().waitFor()
  const asked = requests
    .filter(({ origin }) => origin !== host.origin)
    .map(({ origin, pathname }) => origin + pathname.replace(/-[\w-]{8}(?=\.js$)/, ''))
  expect(asked.sort()).toEqual(
    [
      `${cuepoint.origin}/cuepoint.js`,
      `${cuepoint.origin}/cuepoint-player.js`,
      `${network.origin}/api/search`,
      `${network.origin}/episodes/77.json`,
    ].sort(),
  )
})

test('what a listener does is told by events', async ({ open }) => {
  const page = await open()
  const { topics, pause, play } = partsOf(page)
  await topics.filter({ hasText: 'Sidekiq Enterprise' }).click()
  await pause.waitFor()
  expect(await told(page, 'play')).toMatchObject({ episode: 77 })
  expect(await told(page, 'seek')).toMatchObject({ episode: 77 })
  expect(await told(page, 'topicchange')).toMatchObject({
    episode: 77,
    topic: 5,
    title: 'Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
  })
  await pause.click()
  await play.waitFor()
  const paused = await told(page, 'pause')
  expect(paused).toEqual({ episode: 77, positionSeconds: expect.any(Number) })
  expect(paused?.['positionSeconds']).toBeGreaterThanOrEqual(975)
})

test('the topics of an open episode are told after a hit of it, too', async ({ open }) => {
  const page = await open()
  const { topics, search, hits, pause } = partsOf(page)
  await topics.first().waitFor()
  await search.fill('sidekiq enterprise')
  await hits.filter({ hasText: '16:15' }).click()
  await pause.waitFor()
  await onElement(page, (element) => element.seek(745))
  await page.waitForFunction(() =>
    globalThis.toldEvents.some(
      ({ type, detail }) => type === 'cuepoint:topicchange' && detail['topic'] === 4,
    ),
  )
})

test('what went wrong is told too', async ({ open }) => {
  const page = await open({ attributes: 'episode="7"' })
  expect(await told(page, 'error')).toEqual({ source: 'episode', reason: 'absent' })
})

const isPermutationOf = (wanted: readonly string[]) => (names: readonly string[]) =>
  [...names].sort().join(' ') === [...wanted].sort().join(' ')

/** Puts a page around one with episode 77, which it speaks player.js with. */
function embedFrame(podcast: Podcast): string {
  embedWidget(podcast, { attributes: 'episode="77"' })
  podcast.host.setPage('/around', {
    html: `<!doctype html><title>Around</title><iframe allow="autoplay" src="/page"></iframe><script>
      const heard = []
      addEventListener('message', ({ data }) => heard.push(JSON.parse(data)))
      const ask = (method, value, listener) =>
        frames[0].postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value, listener }), '*')
    </script>`,
  })
  return `${podcast.host.origin}/around`
}

/** A message from the frame, once it has come. */
const heard = (page: Page, event: string) =>
  page
    .waitForFunction(`heard.find((message) => message.event === '${event}')`)
    .then((message) => message.jsonValue())

test('in a frame it plays when it has said that it is ready, though the episode comes later', async ({
  podcast,
  openPage,
}) => {
  const page = await openPage()
  const letGo = await holdEpisode(page)
  await page.goto(embedFrame(podcast))
  await heard(page, 'ready')
  await page.evaluate(`ask('addEventListener', 'play'); ask('play')`)
  letGo()
  expect(await heard(page, 'play')).toMatchObject({ value: { duration: expect.closeTo(4300, 0) } })
})

test('in a frame it speaks player.js with the page around it', async ({ podcast, openPage }) => {
  const page = await openPage()
  await page.goto(embedFrame(podcast))
  const documented = readDocumentedProtocol()
  expect(await heard(page, 'ready')).toMatchObject({
    context: 'player.js',
    version: '0.0.11',
    value: {
      src: `${podcast.host.origin}/page`,
      events: expect.toSatisfy(isPermutationOf(documented.events)),
      methods: expect.toSatisfy(
        isPermutationOf([...documented.methods, 'addEventListener', 'removeEventListener']),
      ),
    },
  })
  const frame = page.frameLocator('iframe')
  await frame.getByRole('list', { name: 'Topics' }).waitFor()
  const ask = (call: string) => page.evaluate(`ask(${call})`)
  await ask(`'addEventListener', 'play', 'mine'`)
  await ask(`'setVolume', 30`)
  await ask(`'setCurrentTime', 975`)
  await ask(`'play'`)
  expect(await heard(page, 'play')).toMatchObject({
    listener: 'mine',
    value: { duration: expect.closeTo(4300, 0) },
  })
  await ask(`'getCurrentTime', null, 'a'`)
  const { value } = (await heard(page, 'getCurrentTime')) as { value: number } // what the protocol answers
  expect(value).toBeGreaterThanOrEqual(975)
  await ask(`'getVolume', null, 'b'`)
  expect(await heard(page, 'getVolume')).toMatchObject({ value: 30, listener: 'b' })
  await ask(`'pause'`)
  await frame.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await ask(`'getPaused', null, 'c'`)
  expect(await heard(page, 'getPaused')).toMatchObject({ value: true, listener: 'c' })
})
