import { describe, expect, test, vi } from 'vitest'
import { soundOf } from '../../widget/player/open-episode.ts'
import { readShortcut, type Key } from '../../widget/player/shortcuts.ts'
import { skipFrom } from '../../widget/player/skips.ts'
import { previousTopicSeconds, seekNextTopic } from '../../widget/player/topic-steps.ts'
import { playbackOf, summaryOf, topicsAt } from './builders.ts'

describe('previous and next topic', () => {
  const topics = topicsAt(100, 200, 300)

  test('previous is the beginning of this one, and right after it that of the one before', () => {
    expect([250, 203, 202, 101, 50].map((at) => previousTopicSeconds(topics, at))).toEqual([
      200, 200, 100, 0, 0,
    ])
  })

  test('next is the beginning of the next one, and nowhere after the last', () => {
    const seek = vi.fn<(seconds: number) => void>()
    for (const at of [0, 100, 250, 300]) seekNextTopic(topics, at, seek)
    expect(seek.mock.calls).toEqual([[100], [200], [300]])
  })
})

describe('a skip', () => {
  test.each([
    [100, 30, 130],
    [100, -15, 85],
    [4285, 30, 4300],
    [4300, 30, 4300],
  ])('from %i by %i leads to %i, to the end at most', (positionSeconds, seconds, target) => {
    expect(skipFrom({ positionSeconds, durationSeconds: 4300 }, seconds)).toBe(target)
  })

  test('goes on where the end is not known', () => {
    expect(skipFrom({ positionSeconds: 4285, durationSeconds: null }, 30)).toBe(4315)
  })
})

describe('a key inside the widget', () => {
  /** An element that only these selectors match. */
  const focusOn = (...tags: string[]) => ({
    matches: (selector: string) => selector.split(', ').some((one) => tags.includes(one)),
  })
  const press = (key: string, held: Partial<Key> = {}): Key => ({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
  })

  test.each([
    [' ', ['toggle']],
    ['k', ['toggle']],
    ['K', ['toggle']],
    ['j', ['skip', -15]],
    ['l', ['skip', 30]],
    ['ArrowLeft', ['skip', -5]],
    ['ArrowRight', ['skip', 5]],
    ['ArrowUp', ['volume', 0.1]],
    ['ArrowDown', ['volume', -0.1]],
    ['0', ['part', 0]],
    ['9', ['part', 9]],
    ['/', ['search']],
    ['?', ['list']],
    ['Escape', ['close']],
    ['x', undefined],
    ['Tab', undefined],
  ])('%j', (key, shortcut) => {
    expect(readShortcut(press(key), focusOn())).toEqual(shortcut)
  })

  test('is a letter where one types', () => {
    const field = focusOn('input:not([type=range])')
    expect(readShortcut(press('k'), field)).toBeUndefined()
    expect(readShortcut(press('/'), field)).toBeUndefined()
  })

  test('moves the slider that has the focus', () => {
    const seekBar = focusOn('[type=range]')
    expect(readShortcut(press('ArrowUp'), seekBar)).toEqual(['skip', 5])
    expect(readShortcut(press('ArrowDown'), seekBar)).toEqual(['skip', -5])
    expect(readShortcut(press('ArrowUp'), focusOn('[type=range]', '.volume'))).toBeUndefined()
  })

  test('presses the button that has the focus; on a link, Space would only scroll the page', () => {
    expect(readShortcut(press(' '), focusOn('button'))).toBeUndefined()
    expect(readShortcut(press('k'), focusOn('button'))).toEqual(['toggle'])
    expect(readShortcut(press(' '), focusOn('a'))).toEqual(['toggle'])
  })

  test('is the browser’s or the system’s with a modifier', () => {
    for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      expect(readShortcut(press('l', held), focusOn())).toBeUndefined()
    }
  })
})

describe('the sound of an episode', () => {
  test('is the page’s, where it is this one that plays', () => {
    const playback = playbackOf({ phase: { status: 'playing' }, positionSeconds: 975 })
    expect(soundOf(playback, summaryOf(), 0)).toBe(playback)
  })

  test('rests at its cue, where the page plays another', () => {
    const other = summaryOf({ number: 42, audioUrl: 'https://show.example/42.mp3' })
    expect(soundOf(playbackOf(), other, 90)).toEqual({
      phase: { status: 'empty' },
      positionSeconds: 90,
      durationSeconds: 4300,
      shortfall: null,
    })
  })
})
