import { describe, expect, test } from 'vitest'
import { currentTopicIndex } from '../../widget/playback/current-topic.ts'
import { readPlayback, type MediaFacts, type Wishes } from '../../widget/playback/playback-state.ts'
import { playbackOf, summaryOf, topicsAt } from './builders.ts'

/** An element that has its audio and rests at 16:15. */
const RESTING: MediaFacts = {
  currentTime: 975,
  duration: 4299.5,
  ended: false,
  error: null,
  paused: true,
  readyState: 4,
  playbackRate: 1,
  volume: 1,
  muted: false,
}

const WISHES: Wishes = {
  episode: summaryOf(),
  blocked: false,
  opened: true,
  stalled: false,
  seekSeconds: null,
  shortfall: null,
}

const phaseOf = (media: Partial<MediaFacts>, wishes: Partial<Wishes> = {}) =>
  readPlayback({ ...RESTING, ...media }, { ...WISHES, ...wishes }).phase

describe('the state of the sound', () => {
  test('is what the element says', () => {
    expect(readPlayback(RESTING, WISHES)).toEqual(
      playbackOf({ positionSeconds: 975, durationSeconds: 4299.5 }),
    )
  })

  test('is empty before the first episode', () => {
    expect(
      readPlayback(
        { ...RESTING, currentTime: 0, duration: NaN, readyState: 0 },
        { ...WISHES, episode: null },
      ),
    ).toEqual(
      playbackOf({
        episode: null,
        phase: { status: 'empty' },
        positionSeconds: 0,
        durationSeconds: null,
      }),
    )
  })

  test('plays only where there is something to play', () => {
    expect(phaseOf({ paused: false })).toEqual({ status: 'playing' })
    expect(phaseOf({ paused: false, readyState: 2 })).toEqual({ status: 'loading', stalled: false })
    expect(phaseOf({ ended: true, paused: true })).toEqual({ status: 'ended' })
  })

  test('waits for a tap where the browser wants one', () => {
    expect(phaseOf({}, { blocked: true })).toEqual({ status: 'blocked' })
  })

  test.each([
    [4, false, 'missing'],
    [4, true, 'lost'],
    [2, true, 'lost'],
    [3, true, 'damaged'],
  ] as const)('with error %i, opened before: %s, is %s', (code, opened, failure) => {
    expect(phaseOf({ error: { code } }, { opened })).toEqual({
      status: 'failed',
      failure,
      waits: false,
    })
  })

  test('goes on by itself where the connection was lost, until it is paused', () => {
    const waits = (code: number, opened: boolean) => {
      const phase = phaseOf({ error: { code }, paused: false }, { opened })
      return phase.status === 'failed' && phase.waits
    }
    expect([waits(2, true), waits(2, false), waits(3, true)]).toEqual([true, false, false])
  })

  test('is where it was asked to go, until the element has got there', () => {
    const { positionSeconds } = readPlayback(
      { ...RESTING, currentTime: 0 },
      { ...WISHES, seekSeconds: 975 },
    )
    expect(positionSeconds).toBe(975)
  })

  test('takes the length from the episode while the file has not said', () => {
    const lengthOf = (durationSeconds: number | null) =>
      readPlayback(
        { ...RESTING, duration: NaN },
        { ...WISHES, episode: summaryOf({ durationSeconds }) },
      ).durationSeconds
    expect([lengthOf(4300), lengthOf(null)]).toEqual([4300, null])
  })
})

describe('the current topic', () => {
  const topics = topicsAt(159, 230, 975)

  test('is the last one that has begun', () => {
    expect([0, 159, 229, 230, 974, 975, 9999].map((at) => currentTopicIndex(topics, at))).toEqual([
      -1, 0, 0, 1, 1, 2, 2,
    ])
  })

  test('is the one that was asked for where the browser landed a little before it', () => {
    expect(currentTopicIndex(topics, 974.98)).toBe(2)
  })
})
