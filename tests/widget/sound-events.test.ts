import { expect, test } from 'vitest'
import { soundEvents } from '../../widget/playback/sound-events.ts'
import { playbackOf, summaryOf, topicsAt } from './builders.ts'

const moment = { episode: 77, positionSeconds: 975 }
const at = (status: 'paused' | 'playing' | 'ended') =>
  playbackOf({ phase: { status }, positionSeconds: 975 })

test('a start and a stop are told once each', () => {
  expect(soundEvents(at('paused'), at('playing'))).toEqual([
    { type: 'cuepoint:play', detail: moment },
  ])
  expect(soundEvents(at('playing'), at('playing'))).toEqual([])
  expect(soundEvents(at('playing'), at('paused'))).toEqual([
    { type: 'cuepoint:pause', detail: moment },
  ])
  expect(soundEvents(at('playing'), at('ended'))).toEqual([
    { type: 'cuepoint:pause', detail: moment },
  ])
})

test('waiting for data tells nothing', () => {
  const waiting = playbackOf({ phase: { status: 'loading', stalled: true } })
  expect(soundEvents(at('playing'), waiting)).toEqual([])
})

test('a failure tells its reason, after the pause that it makes', () => {
  const failed = playbackOf({
    phase: { status: 'failed', failure: 'lost', waits: true },
    positionSeconds: 975,
  })
  expect(soundEvents(at('playing'), failed)).toEqual([
    { type: 'cuepoint:pause', detail: moment },
    { type: 'cuepoint:error', detail: { source: 'audio', reason: 'lost' } },
  ])
  expect(soundEvents(failed, failed)).toEqual([])
})

test('another topic is told with its title, and once', () => {
  const episode = { ...summaryOf(), topics: topicsAt(159, 975) }
  const intro = playbackOf({ episode, positionSeconds: 10 })
  const topic = playbackOf({ episode, positionSeconds: 975 })
  expect(soundEvents(intro, topic)).toEqual([
    { type: 'cuepoint:topicchange', detail: { ...moment, topic: 1, title: 'Topic 1' } },
  ])
  expect(soundEvents(topic, topic)).toEqual([])
})

test('another episode is a new start', () => {
  const other = playbackOf({
    episode: summaryOf({ number: 42, audioUrl: 'https://show.example/42.mp3' }),
    phase: { status: 'playing' },
  })
  expect(soundEvents(at('playing'), other)).toEqual([
    { type: 'cuepoint:play', detail: { episode: 42, positionSeconds: 0 } },
  ])
})
