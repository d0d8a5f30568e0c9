import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { formatTimestamp, parseTimestamp } from '../../catalogue/timestamp.ts'
import { test } from './browser-test.ts'
import {
  opacityOf,
  changeEpisode,
  onElement,
  partsOf,
  positionOf,
  readAudio,
  watchAudio,
  type EmbedOptions,
} from './widget-page.ts'

/** A finger on a phone. */
interface Finger {
  readonly page: Page
  /** @param up pixels above the middle of what it is on. Default: on it */
  readonly touch: (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    up?: number,
  ) => Promise<void>
}

async function fingerOn(page: Page, part: Locator): Promise<Finger> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('expected to see what the finger is to touch')
  const session = await page.context().newCDPSession(page)
  return {
    page,
    async touch(type, up = 0) {
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 - up }
      const isDown = type === 'touchStart' || type === 'touchMove'
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: isDown ? [point] : [] })
    },
  }
}

const button = (page: Page, name: string) => partsOf(page).player.getByRole('button', { name })

describe('an episode', () => {
  test('plays and pauses, and the button says what the sound does', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { play, pause } = partsOf(page)
    await play.click()
    await pause.waitFor()
    expect((await readAudio(page)).paused).toBe(false)
    await pause.click()
    await play.waitFor()
    expect((await readAudio(page)).paused).toBe(true)
  })

  test.for(['reduce', 'no-preference'] as const)(
    'does not flash a wait that is over at once, with prefers-reduced-motion: %s',
    async (reducedMotion, { openEpisode }) => {
      const page = await openEpisode({
        browserOptions: { reducedMotion },
        prepare: (page) => page.route('**/stand-in/*.mp3', () => {}),
      })
      const { play } = partsOf(page)
      await play.waitFor()
      const session = await page.context().newCDPSession(page)
      await session.send('Animation.enable')
      // Its first moment, for as long as the test looks.
      await session.send('Animation.setPlaybackRate', { playbackRate: 0 })
      await play.click()
      const wait = page.getByText('Loading the audio …')
      await wait.waitFor()
      expect(await opacityOf(wait)).toBe('0')
      await session.send('Animation.setPlaybackRate', { playbackRate: 1 })
      await expect.poll(() => opacityOf(wait)).toBe('1')
    },
  )

  test('asks for no audio before somebody asks for sound, and then for the very address of its enclosure', async ({
    podcast,
    requests,
    openEpisode,
  }) => {
    const { origin } = podcast.host
    const ofHost = () => requests.map(String).filter((url) => url.startsWith(origin))
    const page = await openEpisode()
    const { topics, play } = partsOf(page)
    await topics.first().waitFor()
    expect(ofHost()).toEqual([`${origin}/page`])
    await play.click()
    await expect.poll(ofHost).toContain(`${origin}/stand-in/77.mp3`)
  })

  test('goes back 15, forward 30, to the next and to the previous topic', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ addressEnd: '#t=1000' })
    await partsOf(page).topics.first().waitFor()
    const { seekBar } = partsOf(page)
    const press = async (name: string) => {
      await button(page, name).click()
      return Number(await seekBar.inputValue())
    }
    expect(await press('Back 15 seconds')).toBe(985)
    expect(await press('Forward 30 seconds')).toBe(1015)
    expect(await press('Next topic')).toBe(19 * 60 + 40)
    expect(await press('Previous topic')).toBe(16 * 60 + 15)
  })

  test('goes on in its last topic, whoever asks for the next one', async ({ openEpisode }) => {
    const page = await openEpisode()
    await partsOf(page).topics.last().click()
    const last = Number(await partsOf(page).seekBar.inputValue())
    await expect.poll(() => positionOf(page)).toBeGreaterThan(last)
    const isSeeking = await button(page, 'Next topic').evaluate((next: HTMLButtonElement) => {
      next.click()
      return globalThis.madeAudio[0]?.seeking
    })
    expect(isSeeking).toBe(false)
  })

  test.for<[string, (page: Page) => Promise<void>]>([
    ['button', (page) => button(page, 'Forward 30 seconds').click()],
    ['key', (page) => page.keyboard.press('l')],
  ])(
    'is skipped by the %s to its end at most, and ends there',
    async ([, skip], { openEpisode }) => {
      const page = await openEpisode({ addressEnd: '#t=4290' })
      const { topics, seekBar, play, pause, player } = partsOf(page)
      await topics.first().waitFor()
      await play.focus()
      await skip(page)
      expect(await seekBar.inputValue()).toBe('4300')
      await seekBar.fill('4280')
      await play.click()
      await pause.waitFor()
      await skip(page)
      await play.waitFor()
      expect(await positionOf(page)).toBeCloseTo(4300, 0)
      expect(await player.getByText('The audio ends before').count()).toBe(0)
      await play.click()
      await pause.waitFor()
      expect(await positionOf(page)).toBeLessThan(100)
    },
  )

  test('is sought in by the keys of the seek bar, and the sound follows', async ({
    openEpisode,
  }) => {
    const page = await openEpisode()
    const { topics, seekBar, play, pause, currentTopic } = partsOf(page)
    await topics.first().waitFor()
    await play.click()
    await pause.waitFor()
    await seekBar.focus()
    await page.keyboard.press('5')
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(2150)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(2155)
    await expect.poll(() => currentTopic.innerText()).toMatch(/^34:41/)
  })

  test('is sought in by the mouse, and shows what is there before', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { topics, seekBar, player } = partsOf(page)
    await topics.first().waitFor()
    const box = await seekBar.boundingBox()
    if (box === null) throw new Error('expected the seek bar to be seen')
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
    await page.mouse.move(...middle)
    await expect.poll(() => player.locator('.tip').innerText()).toMatch(/^35:\d\d .+/)
    await page.mouse.click(...middle)
    expect(Number(await seekBar.inputValue())).toBeCloseTo(2150, -2)
  })

  test('says at the ends of its bar the second that a click leads to', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { topics, seekBar, player } = partsOf(page)
    await topics.first().waitFor()
    const box = await seekBar.boundingBox()
    if (box === null) throw new Error('expected the seek bar to be seen')
    const secondsAPixel = 4300 / box.width
    for (const x of [box.x + 20, box.x + box.width - 20]) {
      await page.mouse.move(x, box.y + box.height / 2)
      const said = await player.locator('.tip b').innerText()
      await page.mouse.down()
      await page.mouse.up()
      const sought = Number(await seekBar.inputValue())
      expect(Math.abs((parseTimestamp(said) ?? NaN) - sought)).toBeLessThan(2 * secondsAPixel)
    }
  })

  test('is sought in by a finger', async ({ openEpisode }) => {
    const page = await openEpisode({
      browserOptions: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    })
    const { topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    const box = await seekBar.boundingBox()
    if (box === null) throw new Error('expected the seek bar to be seen')
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(async () => Number(await seekBar.inputValue())).toBeCloseTo(2150, -2)
  })

  test.for<[string, (finger: Finger) => Promise<void>]>([
    [
      'scrolls from the seek bar on',
      async ({ touch, page }) => {
        for (const by of [20, 60, 100, 140]) await touch('touchMove', by)
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
        await touch('touchEnd')
      },
    ],
    ['is taken off the seek bar by the system', ({ touch }) => touch('touchCancel')],
  ])('stays where it is under a finger that %s', async ([, move], { openEpisode }) => {
    const page = await openEpisode({
      body: '<div style="height: 3000px"></div>',
      browserOptions: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    })
    const { topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    const finger = await fingerOn(page, seekBar)
    await finger.touch('touchStart')
    await expect.poll(async () => Number(await seekBar.inputValue())).toBeGreaterThan(2000)
    await move(finger)
    await expect.poll(() => seekBar.inputValue()).toBe('0')
    await onElement(page, (element) => element.seek(100))
    expect(await seekBar.inputValue()).toBe('100')
  })

  test('shows time and topic at the seek bar while it has the focus', async ({ openEpisode }) => {
    const page = await openEpisode({ addressEnd: '#t=975' })
    const { currentTopic, seekBar, player } = partsOf(page)
    await currentTopic.waitFor()
    expect(await player.locator('.tip').count()).toBe(0)
    await seekBar.focus()
    expect(await player.locator('.tip').innerText()).toBe(
      '16:15 Recently upgrading to Sidekiq Enterprise and also using flipper for feature flags',
    )
  })

  test('shows its topics on the seek bar, each at its place', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { topics, player } = partsOf(page)
    await topics.first().waitFor()
    expect(await player.locator('.tick').count()).toBe(await topics.count())
  })

  test('keeps a seek that comes before the audio does', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { topics, seekBar, play, pause } = partsOf(page)
    await topics.first().waitFor()
    await seekBar.fill('975')
    await play.click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(975)
    expect(await positionOf(page)).toBeLessThan(985)
  })
})

/**
 * Lets audio elements forget where a seek led that a pause met as it ended, as Chromium does two times
 * in a thousand: they say that they are at the start.
 *
 * @param times after so many seeks they tell the truth
 */
async function forgetSeeks(page: Page, times: number): Promise<void> {
  await page.addInitScript((times) => {
    const { prototype } = HTMLMediaElement
    const real = Object.getOwnPropertyDescriptor(prototype, 'currentTime')
    let seeks = 0
    Object.defineProperty(prototype, 'currentTime', {
      get(this: HTMLMediaElement) {
        const isForgotten = seeks > 0 && seeks <= times && this.paused && !this.seeking
        return isForgotten ? 0 : (real?.get?.call(this) as number)
      },
      set(this: HTMLMediaElement, seconds: number) {
        seeks++
        this.addEventListener('seeking', () => this.pause(), { once: true })
        real?.set?.call(this, seconds)
      },
    })
  }, times)
}

describe('a pause in the moment a seek ends', () => {
  test.for([
    { times: 1, place: '975', name: 'leaves the place where it is' },
    { times: 9, place: '0', name: 'lets the place be asked for once more, and no more' },
  ])('$name', async ({ times, place }, { openEpisode }) => {
    const page = await openEpisode({
      addressEnd: '#t=975',
      prepare: (page) => forgetSeeks(page, times),
    })
    const { play, pause, seekBar, topics } = partsOf(page)
    await topics.first().waitFor()
    const seeks = await page.evaluateHandle(() => {
      const seen: Event[] = []
      addEventListener('cuepoint:seek', (event) => seen.push(event))
      return seen
    })
    const countSeeks = () => seeks.evaluate(({ length }) => length)
    await onElement(page, (element) => element.play())
    await expect.poll(countSeeks).toBe(2)
    await play.waitFor()
    expect(await seekBar.inputValue()).toBe(place)
    await play.click()
    await pause.waitFor()
    expect(await countSeeks()).toBe(2)
  })
})

describe('what a listener chose', () => {
  test('is one of the speeds from 0.75 to 3', async ({ openEpisode }) => {
    const page = await openEpisode()
    const speeds = partsOf(page).player.getByRole('combobox', { name: 'Speed' }).locator('option')
    await partsOf(page).topics.first().waitFor()
    expect(await speeds.allInnerTexts()).toEqual([
      '0.75×',
      '1×',
      '1.25×',
      '1.5×',
      '1.75×',
      '2×',
      '2.5×',
      '3×',
    ])
  })

  test('speed and volume are there again on the next page', async ({ openEpisode }) => {
    const page = await openEpisode()
    const { play, pause, player } = partsOf(page)
    await player.getByRole('combobox', { name: 'Speed' }).selectOption('1.5')
    await player.getByRole('slider', { name: 'Volume' }).fill('0.4')
    await play.click()
    await pause.waitFor()
    expect(await readAudio(page)).toMatchObject({ playbackRate: 1.5, volume: 0.4, muted: false })
    await button(page, 'Mute').click()
    await button(page, 'Unmute').waitFor()

    await page.reload()
    await play.click()
    await pause.waitFor()
    expect(await readAudio(page)).toMatchObject({ playbackRate: 1.5, volume: 0.4, muted: true })
    expect(await player.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('1.5')
  })

  /**
   * Plays a little of the episode, and comes back to its page.
   *
   * @returns the button that goes on where it stopped
   */
  async function comeBack(page: Page): Promise<Locator> {
    const { play, pause, topics, seekBar } = partsOf(page)
    await topics.first().waitFor()
    await play.click()
    await pause.click()
    await play.waitFor()
    const stoppedSeconds = Number(await seekBar.inputValue())
    await page.goto(page.url().replace(/#.*/, ''))
    return button(page, `Resume at ${formatTimestamp(stoppedSeconds)}`)
  }

  test('the position of an episode is offered again', async ({ openEpisode }) => {
    const page = await openEpisode({ addressEnd: '#t=975' })
    const resume = await comeBack(page)
    await resume.click()
    await partsOf(page).pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThanOrEqual(975)
    await page.keyboard.press('k')
    await partsOf(page).play.waitFor()
  })

  test('the position of an episode is still offered after its beginning was tried', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ addressEnd: '#t=975' })
    const resume = await comeBack(page)
    const { play, pause } = partsOf(page)
    await resume.waitFor()
    await play.click()
    await pause.waitFor()
    await expect.poll(() => positionOf(page)).toBeGreaterThan(0)
    await page.reload()
    await resume.waitFor()
  })

  test('the position of one episode is not offered for another', async ({ openEpisode }) => {
    const page = await openEpisode({ addressEnd: '#t=975' })
    const resume = await comeBack(page)
    const { player } = partsOf(page)
    await resume.waitFor()
    await page.locator('cuepoint-player').evaluate((element) => {
      element.setAttribute('episode', '42')
    })
    await player.getByText('Episode 42').waitFor()
    expect(await player.getByRole('button', { name: /^Resume/ }).count()).toBe(0)
  })
})

describe('the mini player', () => {
  test('is there while there is sound and the player is out of sight', async ({ openEpisode }) => {
    const page = await openEpisode({
      body: '<div style="height: 3000px"></div>',
    })
    const { play, pause } = partsOf(page)
    const mini = page.getByRole('region', { name: 'Mini player' })
    await play.click()
    await pause.waitFor()
    expect(await mini.count()).toBe(0)
    await page.mouse.wheel(0, 2500)
    await mini.getByRole('button', { name: 'Pause' }).click()
    await mini.getByRole('button', { name: 'Play' }).click()
    await mini.getByRole('button', { name: 'Pause' }).waitFor()
    await page.mouse.wheel(0, -2500)
    await mini.waitFor({ state: 'detached' })
    await pause.waitFor()
  })

  test('is closed with one press while it plays, and leaves the focus in its player', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({ body: '<div style="height: 3000px"></div>' })
    const { player, play, pause } = partsOf(page)
    await play.click()
    await pause.waitFor()
    await page.mouse.wheel(0, 2500)
    const mini = page.getByRole('region', { name: 'Mini player' })
    await mini.getByRole('button', { name: 'Pause' }).waitFor()
    await mini.getByRole('button', { name: 'Close' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readAudio(page)).paused).toBe(true)
    expect(await mini.count()).toBe(0)
    expect(await player.evaluate((section) => section.matches(':focus'))).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.keyboard.press('k')
    await mini.getByRole('button', { name: 'Pause' }).waitFor()
  })

  test('stays at the foot of the window whatever the page does to its own elements', async ({
    openEpisode,
  }) => {
    const page = await openEpisode({
      head: `<style>
        div { display: none !important }
        div, html > * { transform: translateZ(0); max-width: 60px; padding: 20px; opacity: 0 !important }
        body { opacity: 1 !important }
        div:empty { visibility: hidden; position: absolute; overflow: hidden }
      </style>`,
      body: '<p style="height: 3000px"></p>',
      browserOptions: { viewport: { width: 800, height: 600 } },
    })
    const { play, pause } = partsOf(page)
    await play.click()
    await pause.waitFor()
    await page.mouse.wheel(0, 2500)
    const mini = page.getByRole('region', { name: 'Mini player' })
    await mini.waitFor()
    const { x, y, width, height } = (await mini.boundingBox()) ?? {}
    expect({ x, width, foot: (y ?? 0) + (height ?? 0) }).toEqual({ x: 80, width: 640, foot: 588 })
    await mini.getByRole('button', { name: 'Pause' }).click()
    expect(await mini.evaluate((section) => section.checkVisibility({ checkOpacity: true }))).toBe(
      true,
    )
  })

  test('looks like its widget', async ({ openEpisode }) => {
    const page = await openEpisode({
      attributes: 'episode="77" theme="dark"',
      head: '<style>cuepoint-player { --cuepoint-accent: light-dark(red, rgb(1 2 3)) }</style>',
      body: '<div style="height: 3000px"></div>',
    })
    const { play, pause } = partsOf(page)
    await play.click()
    await pause.waitFor()
    await page.mouse.wheel(0, 2500)
    const mini = page.locator('html > div').getByRole('button', { name: 'Pause' })
    expect(await mini.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
      'rgb(1, 2, 3)',
    )
  })
})

test('the episode can be downloaded, and its show subscribed to', async ({
  podcast,
  openEpisode,
}) => {
  const page = await openEpisode()
  const { player, topics } = partsOf(page)
  await topics.first().waitFor()
  expect(await player.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe(
    `${podcast.host.origin}/stand-in/77.mp3`,
  )
  expect(await player.getByRole('link', { name: /^Subscribe/ }).getAttribute('href')).toBe(
    'https://runninginproduction.com/podcast/',
  )
})

describe('a click on Download', () => {
  const open = async (
    openEpisode: (options: EmbedOptions) => Promise<Page>,
    changeAudioUrl: (url: string) => string,
  ) => {
    const page = await openEpisode({
      prepare: async (page) => {
        await watchAudio(page)
        await changeEpisode(page, (episode) => ({
          ...episode,
          audioUrl: changeAudioUrl(episode.audioUrl),
        }))
      },
    })
    const { play, pause, player } = partsOf(page)
    await play.click()
    await pause.waitFor()
    return { page, download: player.getByRole('link', { name: 'Download' }) }
  }

  test('pauses where the audio of another origin opens, and plays, in a tab of its own', async ({
    openEpisode,
  }) => {
    const { page, download } = await open(openEpisode, (url) =>
      url.replace('localhost', '127.0.0.1'),
    )
    await download.click()
    await partsOf(page).play.waitFor()
    expect((await readAudio(page)).paused).toBe(true)
  })

  test('leaves the sound alone where the audio is saved, under its own name', async ({
    openEpisode,
  }) => {
    const { page, download } = await open(openEpisode, (url) => url)
    const [saved] = await Promise.all([page.waitForEvent('download'), download.click()])
    expect(saved.suggestedFilename()).toBe('77.mp3')
    expect((await readAudio(page)).paused).toBe(false)
  })
})

test('a site owner’s own links take the place of the one to the show', async ({ openEpisode }) => {
  const page = await openEpisode({
    inside: '<a slot="subscribe" href="https://feeds.example/rss">RSS feed</a>',
  })
  await partsOf(page).topics.first().waitFor()
  expect(await page.getByRole('link', { name: 'RSS feed' }).isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: /^Subscribe/ }).isVisible()).toBe(false)
})
