import type { Browser, Page } from 'playwright-core'

declare global {
  /** What a visited page does with audio, and what its policy refuses it. */
  var seen: {
    /** Every element that has played, the last one to begin last. */
    media: HTMLMediaElement[]
    /** How often the system has been told a position. */
    positionStates: number
    /** What the page's policy refused, each by its directive. */
    refusals: string[]
  }
}

/** What the players call the button that plays. */
const PLAY_BUTTON = /^(toggle )?play( and pause)?$/i

/** Opens a page as somebody who has never been there, and waits until nothing more is loaded. */
export async function visit(
  browser: Browser,
  url: string,
  prepare: (page: Page) => unknown = () => {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await prepare(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  return page
}

/** Plays one of the page's players as a visitor does, and waits until it is heard. */
export async function play(page: Page, index = 0): Promise<void> {
  const slot = page.locator('.slot').nth(index)
  const button = slot.getByRole('button', { name: PLAY_BUTTON })
  if ((await button.count()) > 0) {
    await button.click()
  } else {
    // The browser's own player lets nobody see its buttons, but it has keys.
    await slot.locator('audio').focus()
    await page.keyboard.press('Space')
  }
  await untilHeard(page)
}

/** Waits until what began last is heard. */
async function untilHeard(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const last = globalThis.seen.media.at(-1)
      return last !== undefined && !last.paused && last.currentTime > 0
    },
    undefined,
    { timeout: 5000 },
  )
}

/** Whether what began last is heard there, or at most some seconds after. */
export async function isHeardAt(page: Page, startSeconds: number): Promise<boolean> {
  await untilHeard(page)
  const seconds = await page.evaluate(() => globalThis.seen.media.at(-1)?.currentTime ?? 0)
  return seconds >= startSeconds && seconds < startSeconds + 10
}

/** Runs in the page, before anything else does. */
function watch(): void {
  const seen: typeof globalThis.seen = { media: [], positionStates: 0, refusals: [] }
  globalThis.seen = seen
  const remember = (media: HTMLMediaElement) => {
    seen.media = [...seen.media.filter((earlier) => earlier !== media), media]
  }

  // oxlint-disable-next-line typescript/unbound-method -- called below with each element as `this`
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    remember(this)
    return play.call(this)
  }
  // The browser's own controls play by no method.
  document.addEventListener(
    'play',
    ({ target }) => target instanceof HTMLMediaElement && remember(target),
    true,
  )

  const setPositionState = navigator.mediaSession.setPositionState.bind(navigator.mediaSession)
  navigator.mediaSession.setPositionState = (state) => {
    seen.positionStates++
    setPositionState(state)
  }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    seen.refusals.push(effectiveDirective)
  })
}
