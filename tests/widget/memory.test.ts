import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlaybackState } from '../../widget/playback/playback-state.ts'
import { keepInMemory, rememberedSeconds } from '../../widget/player/memory.ts'
import { playbackOf, summaryOf } from './builders.ts'

const { audioUrl } = summaryOf()

/** A visit to a page of episode 77: hears it from one second to another, told four times a second. */
function visit() {
  let tell: (state: PlaybackState) => void = () => {}
  keepInMemory({
    audio: {} as HTMLAudioElement, // nothing is read of it
    follow: (listener) => (tell = listener),
  })
  return (from: number, to: number, status: 'playing' | 'ended' = 'playing') => {
    for (let positionSeconds = from; positionSeconds <= to; positionSeconds += 0.25) {
      tell(playbackOf({ phase: { status: 'playing' }, positionSeconds }))
    }
    tell(
      playbackOf({
        phase: { status: status === 'ended' ? status : 'paused' },
        positionSeconds: to,
      }),
    )
  }
}

describe('where a listener stopped', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
    return () => vi.unstubAllGlobals()
  })

  test('is kept from the first second that is worth it', () => {
    const hear = visit()
    hear(0, 15)
    expect(rememberedSeconds(audioUrl)).toBeUndefined()
    hear(975.02, 977)
    expect(rememberedSeconds(audioUrl)).toBe(977)
    visit()(977, 980)
    expect(rememberedSeconds(audioUrl)).toBe(980)
  })

  test('is not lost to a beginning or a hit that was heard for some seconds', () => {
    visit()(2400, 2482)
    for (const start of [0, 975, 4000]) {
      visit()(start, start + 10)
      expect(rememberedSeconds(audioUrl)).toBe(2482)
    }
  })

  test('is where another place was listened to for a while', () => {
    const hear = visit()
    hear(2400, 2482)
    hear(975, 985)
    hear(1180, 1200)
    expect(rememberedSeconds(audioUrl)).toBe(1200)
  })

  test('is nowhere once the episode was heard to its end', () => {
    const hear = visit()
    hear(2400, 2482)
    hear(4290, 4300, 'ended')
    expect(rememberedSeconds(audioUrl)).toBeUndefined()
  })
})
