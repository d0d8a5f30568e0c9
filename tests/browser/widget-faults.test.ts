import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findEpisodeAudio } from '../../scripts/audio/episode-audio.ts'
import { createAudioHandler } from '../../scripts/audio/serve-audio.ts'
import { buildStandInAudio } from '../../scripts/audio/stand-in-audio.ts'
import type { CuepointPlayerElement } from '../../widget/cuepoint-player.d.ts'
import { test as browserTest } from './browser-test.ts'
import {
  isFocused,
  onElement,
  partsOf,
  positionOf,
  readAudio,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'
import { UNREAD_SECONDS } from './widget-states.ts'

const test = browserTest
  .extend(
    'open',
    ({ openWidget, network }) =>
      (options: EmbedOptions = {}) =>
        openWidget({ cuepointOrigin: network.origin, ...options }),
  )
  .extend('openUnread', ({ open, network }) => async (options: EmbedOptions = {}) => {
    network.setFault('down', '/episodes/')
    const page = await open({ attributes: 'episode="77"', ...options })
    const tryAgain = partsOf(page).player.getByRole('button', { name: 'Try again' })
    await tryAgain.waitFor()
    return { page, tryAgain }
  })
  .extend('audio', ({ podcast }, { onCleanup }) => {
    const { host, cuepoint } = podcast
    const mend = () =>
      host.setAudio(createAudioHandler(findEpisodeAudio(() => cuepoint.catalogue.episodes)))
    onCleanup(mend)
    return { mend, breakWith: host.setAudio }
  })
  .extend('openLost', ({ open, audio }) => async () => {
    const page = await open({ attributes: 'episode="77"', addressEnd: '#t=100' })
    await play(page)
    await page.waitForFunction(() => (globalThis.madeAudio[0]?.currentTime ?? 0) > 100)
    audio.breakWith((_, response) => response.writeHead(503).end())
    await partsOf(page).seekBar.fill(String(UNREAD_SECONDS))
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    return page
  })

async function play(page: Page): Promise<void> {
  await partsOf(page).topics.first().waitFor()
  await partsOf(page).play.click()
}

describe('the search', () => {
  test.for([
    ['down', 'The server could not be reached. Are you online?'],
    ['broken', 'The server is out of order.'],
    ['nonsense', 'The server answered nonsense.'],
    ['cut', 'The server could not be reached. Are you online?'],
  ] as const)(
    'that is %s, with all that could stand in for it, says so, and goes on after another try',
    async ([fault, message], { network, open }) => {
      const page = await open()
      const { search, hits } = partsOf(page)
      await search.waitFor()
      network.setFault(fault)
      await search.fill('sidekiq')
      await page.getByText(message).waitFor()
      network.setFault('none')
      await page.getByRole('button', { name: 'Try again' }).click()
      await hits.first().waitFor()
      expect(await page.getByText(message).count()).toBe(0)
      expect(await isFocused(search)).toBe(true)
    },
  )

  test('that never answers, with all that could stand in for it, is given up after some time', async ({
    network,
    open,
  }) => {
    const page = await open()
    const { search, hits } = partsOf(page)
    await search.waitFor()
    network.setFault('silent')
    await search.fill('sidekiq')
    await page.getByText('Searching …').waitFor()
    await page.getByText('The server takes too long.').waitFor()
    network.setFault('none')
    await page.getByRole('button', { name: 'Try again' }).click()
    await hits.first().waitFor()
    expect(await hits.count()).toBeGreaterThan(0)
  })

  test('that is refused says why', async ({ open }) => {
    const page = await open()
    await partsOf(page).search.waitFor()
    await page
      .locator('cuepoint-player')
      .evaluate((element: CuepointPlayerElement) => element.search('x'.repeat(201)))
    const message = page.getByText('The server refused this')
    await message.waitFor()
    expect(await message.innerText()).toBe(
      'The server refused this: expected q to be 1 to 200 characters, received 201 - send a topic, as in q=sidekiq',
    )
  })
})

describe('an episode', () => {
  test('that cannot be read says so, keeps the plain link, and comes at another try', async ({
    network,
    openUnread,
  }) => {
    const { page, tryAgain } = await openUnread({
      inside: '<a href="/77">Listen to episode 77</a>',
    })
    const message = await page.getByRole('alert').innerText()
    expect(message).toContain('The server could not be reached. Are you online?')
    expect(await page.getByRole('link', { name: 'Listen to episode 77' }).isVisible()).toBe(true)
    network.setFault('none')
    await tryAgain.click()
    const { topics, pause } = partsOf(page)
    await topics.first().waitFor()
    await page.keyboard.press('k')
    await pause.waitFor()
  })

  test('that cannot be read is asked for again by play(), and by a link on the page', async ({
    network,
    openUnread,
  }) => {
    const { page, tryAgain } = await openUnread({
      body: '<a href="#t=745">The workflow gem</a>',
    })
    const { pause } = partsOf(page)
    await onElement(page, (element) => element.play())
    await tryAgain.waitFor()
    network.setFault('none')
    await page.getByRole('link', { name: 'The workflow gem', exact: true }).click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(745)
  })

  test('that cannot be read does not sound later, when the listener tries again', async ({
    network,
    openUnread,
  }) => {
    const { page, tryAgain } = await openUnread()
    const { topics } = partsOf(page)
    await onElement(page, (element) => element.play())
    await tryAgain.waitFor()
    network.setFault('none')
    await tryAgain.click()
    await topics.first().waitFor()
    expect((await readAudio(page)).src).toBe('')
  })

  test('plays from a hit although its topics cannot be read', async ({ network, open }) => {
    network.setFault('down', '/episodes/')
    const page = await open()
    const { search, hits, pause } = partsOf(page)
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: '16:15' }).click()
    await page.getByRole('alert').waitFor()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
  })

  test('plays although the player’s own script does not come, which comes at another try', async ({
    network,
    open,
  }) => {
    const page = await open()
    const { search, hits, pause } = partsOf(page)
    await search.waitFor()
    network.setFault('down', '/cuepoint')
    await search.fill('sidekiq enterprise')
    await hits.filter({ hasText: '16:15' }).click()
    await page.getByText('The player could not be loaded.').waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
    network.setFault('none')
    await page.getByRole('button', { name: 'Try again' }).click()
    await pause.waitFor()
  })

  test('whose player does not come says so again after another try that fails', async ({
    openEpisode,
  }) => {
    const script = /cuepoint[-.]player/
    const page = await openEpisode({
      prepare: (page) => page.route(script, (route) => route.abort()),
    })
    const missing = page.getByText('The player could not be loaded.')
    await missing.waitFor()
    let giveUp = () => {}
    const isGivenUp = new Promise<void>((resolve) => {
      giveUp = resolve
    })
    await page.route(script, async (route) => {
      await isGivenUp
      await route.abort()
    })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Opening the episode …').waitFor()
    expect(await missing.count()).toBe(0)
    giveUp()
    await missing.waitFor()
    // On a phone a focus there would open the keyboard.
    expect(await partsOf(page).search.evaluate((field) => field.matches(':focus'))).toBe(false)
  })

  test.for(['Share', 'Keyboard shortcuts'])(
    'says that its panel for %s does not come, which comes at another try',
    async (name, { network, open }) => {
      const page = await open({ attributes: 'episode="77"' })
      const { topics, player } = partsOf(page)
      await topics.first().waitFor()
      network.setFault('down', '/cuepoint')
      const button = player.getByRole('button', { name, exact: true })
      await button.click()
      const alert = player.getByRole('alert')
      await alert.waitFor()
      expect(await alert.innerText()).toBe('The server could not be reached. Are you online?')
      expect(await button.getAttribute('aria-expanded')).toBe('false')
      network.setFault('none')
      await button.click()
      await alert.waitFor({ state: 'detached' })
      expect(await button.getAttribute('aria-expanded')).toBe('true')
    },
  )
})

describe('the audio', () => {
  test('that is not there says so, with a plain link, and plays from the same second at another try', async ({
    podcast,
    open,
    audio,
  }) => {
    audio.breakWith((_, response) => response.writeHead(404).end())
    const page = await open({ attributes: 'episode="77"', addressEnd: '#t=975' })
    await play(page)
    await page.getByText('The audio could not be opened.').waitFor()
    expect(await page.getByRole('link', { name: 'Open the MP3' }).getAttribute('href')).toBe(
      `${podcast.host.origin}/stand-in/77.mp3`,
    )
    audio.mend()
    await page.getByRole('button', { name: 'Try again' }).click()
    await partsOf(page).pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
    expect(await positionOf(page)).toBeLessThan(985)
    await page.keyboard.press('k')
    await partsOf(page).play.waitFor()
  })

  test('that does not come is told of after some time, and not before for another episode', async ({
    open,
    audio,
  }) => {
    audio.breakWith(() => {})
    const page = await open({ attributes: 'episode="77"' })
    await play(page)
    await page.getByText('No connection to the audio.').waitFor()
    await onElement(page, (element) => {
      element.episode = '42'
    })
    await partsOf(page).player.getByText('Episode 42').waitFor()
    const status = await onElement(page, (element) => {
      element.play()
      return element.shadowRoot?.querySelector('.player output')?.textContent?.trim()
    })
    expect(status).toBe('Loading the audio …')
  })

  test('whose network drops in the middle goes on from there when the network is back', async ({
    open,
    audio,
  }) => {
    const page = await open({ attributes: 'episode="77"', addressEnd: '#t=100' })
    await play(page)
    await expect.poll(() => positionOf(page)).toBeGreaterThan(100)
    const { seekBar } = partsOf(page)
    audio.breakWith((request) => request.destroy())
    await seekBar.fill(String(UNREAD_SECONDS))
    await page.getByText('No connection to the audio.').waitFor()
    audio.mend()
    await expect.poll(() => positionOf(page), { timeout: 15_000 }).toBeGreaterThan(UNREAD_SECONDS)
    expect(await positionOf(page)).toBeLessThan(UNREAD_SECONDS + 10)
    expect((await readAudio(page)).paused).toBe(false)
  })

  test('goes on at once where the browser says that it is online again', async ({
    openLost,
    audio,
  }) => {
    const page = await openLost()
    audio.mend()
    const isBroken = await page.evaluate(() => {
      dispatchEvent(new Event('online'))
      return globalThis.madeAudio[0]?.error !== null
    })
    expect(isBroken).toBe(false)
    await expect.poll(() => positionOf(page)).toBeGreaterThan(UNREAD_SECONDS)
  })

  test('that is paused while its connection is broken does not come back by itself', async ({
    openLost,
    audio,
  }) => {
    const page = await openLost()
    await onElement(page, (element) => element.pause())
    audio.mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    expect((await readAudio(page)).paused).toBe(true)
  })

  test('is told of as coming back while it is waited for, and one press ends the wait', async ({
    openLost,
    audio,
  }) => {
    const page = await openLost()
    const { pause, player } = partsOf(page)
    const tryAgain = page.getByRole('button', { name: 'Try again' })
    await page.getByText('It goes on once that is back.').waitFor()
    const readSession = () => page.evaluate(() => navigator.mediaSession.playbackState)
    expect(await readSession()).toBe('playing')
    await pause.click()
    await page.getByText('The server could not be reached. Are you online?').waitFor()
    expect(await readSession()).toBe('paused')
    audio.mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    expect((await readAudio(page)).paused).toBe(true)
    await tryAgain.click()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(UNREAD_SECONDS)
    expect(await player.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  })

  test('whose host has no byte ranges says that it cannot jump, and plays', async ({
    open,
    audio,
  }) => {
    const episode = await buildStandInAudio({ durationSeconds: 4300, toneStarts: [0] })
    audio.breakWith((_, response) => {
      response.writeHead(200, { 'Content-Type': 'audio/mpeg', 'Content-Length': episode.sizeBytes })
      response.end(episode.read(0, episode.sizeBytes))
    })
    const page = await open({ attributes: 'episode="77"', addressEnd: '#t=3000' })
    await play(page)
    await page.getByText('cannot jump to 50:00').waitFor()
    await partsOf(page).pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(0)
  })

  test('that is shorter than its topics says so, and does not pretend to play', async ({
    open,
    audio,
  }) => {
    const short = await buildStandInAudio({ durationSeconds: 600, toneStarts: [0] })
    audio.breakWith(createAudioHandler(() => Promise.resolve(short)))
    const page = await open({ attributes: 'episode="77"', addressEnd: '#t=975' })
    await play(page)
    const message = page.getByText('The audio ends before')
    const { topics } = partsOf(page)
    for (const moment of ['16:15', '19:40', '19:40']) {
      await message.filter({ hasText: moment }).waitFor()
      expect((await readAudio(page)).paused).toBe(true)
      await topics.filter({ hasText: '19:40' }).click()
    }
    await topics.first().click()
    await partsOf(page).pause.waitFor()
    expect(await message.count()).toBe(0)
  })

  test('that the browser wants a tap for waits with a play button', async ({ open }) => {
    const said: string[] = []
    const page = await open({
      attributes: 'episode="77"',
      addressEnd: '#t=975',
      prepare: async (page) => {
        await watchAudio(page)
        page.on('console', (message) => {
          if (message.type() === 'log') said.push(message.text())
        })
      },
      // The page itself plays, and says when it was blocked: all that a test does counts as a tap.
      body: `<script>
        const player = document.querySelector('cuepoint-player')
        const play = () => {
          if (!(player.duration > 0)) return requestAnimationFrame(play)
          player.play()
          sayWhenBlocked()
        }
        const sayWhenBlocked = () => {
          if (player.shadowRoot.textContent.includes('press play')) console.log('blocked')
          else requestAnimationFrame(sayWhenBlocked)
        }
        play()
      </script>`,
    })
    await expect.poll(() => said).toEqual(['blocked'])
    await partsOf(page).play.click()
    await partsOf(page).pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(975)
  })
})
